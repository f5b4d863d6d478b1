/** Reads data/ as plain files, without the program: what a stranger with two libraries would see. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import matter from 'gray-matter';
import { parse } from 'yaml';

/** The folder with the register of District E. */
export const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** Fields as the YAML parser gives them. */
// biome-ignore lint/suspicious/noExplicitAny: this reader knows no types on purpose
export type Velden = Record<string, any>;

/** A record as it lies on disk. */
export interface Bestand {
  readonly id: string;
  readonly soort: string;
  readonly velden: Velden;
  readonly tekst: string;
  /** The whole file. */
  readonly alles: string;
}

function lees(folder: string, name: string): Bestand {
  const alles = readFileSync(join(DATA, folder, name), 'utf8');
  const { data, content } = matter(alles, { engines: { yaml: (text: string) => parse(text) as object } });
  return {
    id: basename(name, '.md'),
    soort: dirname(join(folder, name)),
    velden: data,
    tekst: content,
    alles,
  };
}

const kept = new Map<string, readonly Bestand[]>();

/** The records in one folder of data/, by file name. */
export function map(folder: string): readonly Bestand[] {
  const known = kept.get(folder);
  if (known) return known;
  const names = readdirSync(join(DATA, folder)).filter((name) => name.endsWith('.md'));
  const read = names.sort().map((name) => lees(folder, name));
  kept.set(folder, read);
  return read;
}

/** All records of data/. */
export const alles = (): readonly Bestand[] =>
  readdirSync(DATA, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'uitvoer')
    .flatMap((entry) => map(entry.name));

/** The title or name of the record that `soort/id` or, in `folder`, an id refers to. */
export function naam(folder: string, id: string): string {
  const found = map(folder).find((b) => b.id === id);
  if (!found) throw new Error(`${folder}/${id}.md is not there`);
  const { titel, naam: eigen, functie } = found.velden;
  return titel ?? eigen ?? functie;
}
