/** Finds personal data in the name of a file, where words are joined by hyphens. */
import type { PersonalKind } from './datum.ts';
import { findPersonalData } from './find-personal-data.ts';

const DAY = /^\d{4}-\d{2}-\d{2}-?/gm;

/** The kinds of personal data in a path; the day with which the name of an event begins is none. */
export function kindsInName(path: string): readonly PersonalKind[] {
  // Each folder on a line of its own, so that a number is not taken for a part of something longer.
  const name = path
    .replace(/\.[a-z]{1,5}$/i, '')
    .replaceAll('/', '\n')
    .replace(DAY, '');
  if (!/\d{6}|@|\d-\d|[1-9]\d{3}-?[a-z]{2}/i.test(name)) return [];
  const read = [
    name,
    name.replace(/[-_]/g, ' '),
    name.replace(/(?<=\d)[-_](?=\d)/g, '').replace(/[-_]/g, ' '),
  ];
  return [...new Set(read.flatMap((text) => findPersonalData(text).map((d) => d.kind)))];
}
