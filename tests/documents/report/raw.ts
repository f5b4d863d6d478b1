/** The files of a register read without anything of the program: frontmatter by another parser, text by its headings. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

/** One raw record. */
export interface Raw {
  readonly id: string;
  readonly ref: string;
  // biome-ignore lint/suspicious/noExplicitAny: raw data has no types, that is the point
  readonly v: any;
  readonly body: string;
}

const KINDS: Readonly<Record<string, string>> = {
  programma: 'programma',
  gemeenten: 'gemeente',
  actielijnen: 'actielijn',
  interventies: 'interventie',
  uitvoeringen: 'uitvoering',
  evaluaties: 'evaluatie',
  signalen: 'signaal',
  analyses: 'analyse',
  incidenten: 'incident',
  contactcirkels: 'contactcirkel',
  casussen: 'casus',
  verzoeken: 'verzoek',
  vernietigingen: 'vernietiging',
  budgetten: 'budget',
  nieuwsbrieven: 'nieuwsbrief',
  jaarverslagen: 'jaarverslag',
  organisaties: 'organisatie',
  netwerkleden: 'netwerklid',
  stappenplannen: 'stappenplan',
  'beschermende-factoren': 'factor',
  dreigingsbeelden: 'dreigingsbeeld',
};

const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plain(v)]));
};

/** Every record by kind. */
export function readRaw(dir: string): Readonly<Record<string, readonly Raw[]>> {
  const found: Record<string, Raw[]> = Object.fromEntries(Object.values(KINDS).map((k) => [k, []]));
  for (const path of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    const kind = KINDS[path.split('/')[0] ?? ''];
    if (!kind || !path.endsWith('.md')) continue;
    const [, front = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(readFileSync(join(dir, path), 'utf8')) ?? [];
    const id = path.split('/').at(-1)!.slice(0, -3);
    found[kind]!.push({ id, ref: `${kind}/${id}`, v: plain(load(front)), body });
  }
  return found;
}
