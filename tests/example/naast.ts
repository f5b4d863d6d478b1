/** Reads a register as plain files, without the program: what a stranger with two libraries would count. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import matter from 'gray-matter';
import { parse } from 'yaml';

/** A record as it lies on disk; a list that is not there is empty. */
// biome-ignore lint/suspicious/noExplicitAny: this reader knows no types on purpose
export type Kaal = { readonly id: string } & Record<string, any>;

/** The records in one folder of a register, in any subfolder. */
export function kaal(register: string, map: string): readonly Kaal[] {
  let names: string[];
  try {
    names = readdirSync(join(register, map), { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.md') && !name.endsWith('LEESMIJ.md'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(register, map, name), 'utf8');
      const { data } = matter(text, { engines: { yaml: (t: string) => parse(t) as object } });
      return { id: basename(name, '.md'), ...data };
    });
}
