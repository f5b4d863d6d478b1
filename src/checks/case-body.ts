import type { TextFile } from './define.ts';

const FRONTMATTER = /^---[ \t]*\r?\n(?:|[\s\S]*?\n)---[ \t]*(?:\r?\n|$)/;

/** The offset where the body of a case begins, also in a file of which the frontmatter could not be read. */
export const caseBody = (text: string): number => FRONTMATTER.exec(text)?.[0].length ?? 0;

/** Whether a file is a case. */
export const isCase = ({ soort }: TextFile): boolean => soort === 'casus';
