import type { Diagnostic, Related, Span } from '../diagnostics/diagnostic.ts';

/** The codes of everything that can be wrong with a file before its record type is known. */
export type SourceCode =
  | 'bestand-utf8'
  | 'tekst-schoon'
  | 'conflict-opgelost'
  | 'tekst-nesting'
  | 'commentaar-gesloten'
  | 'codeblok-gesloten'
  | 'frontmatter-aanwezig'
  | 'frontmatter-alleen-yaml'
  | 'frontmatter-gesloten'
  | 'frontmatter-yaml'
  | 'frontmatter-gewone-waarden'
  | 'frontmatter-velden'
  | 'frontmatter-uniek'
  | 'frontmatter-diepte';

/** A fault in a text, before the file it stands in is known. */
export interface Fault extends Span {
  readonly code: SourceCode;
  readonly message: string;
  readonly hint: string;
  /** Another place in the same text. */
  readonly related?: Omit<Related, 'file'>;
}

/** The finding a fault is in this file; every fault of a source is a `fout`. */
export function toDiagnostic(file: string, fault: Fault): Diagnostic {
  const { related, ...rest } = fault;
  return { ...rest, file, severity: 'fout', related: related ? [{ file, ...related }] : [] };
}
