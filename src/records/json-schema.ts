/** Record types as JSON Schema 2020-12, for editors that check and complete frontmatter. */
import type { ZodType } from 'zod';
import { listing } from '../text/lists.ts';
import { CODES, type CodeLijst } from './codes.ts';
import type { RecordType } from './define.ts';
import { recordType, recordTypes } from './index.ts';
import { instellingen } from './instellingen.ts';
import type { FieldMeta } from './shape.ts';
import { zod } from './zod.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

type Json = Readonly<Record<string, unknown>>;
type Described = Record<string, unknown> & Partial<FieldMeta> & { readonly verwijst?: readonly string[]; readonly codes?: CodeLijst };

const refersTo = (soorten: readonly string[]): string => {
  const names = soorten.map((s) => recordType(s)?.woorden.enkel ?? s);
  return soorten.length === 1 ? `Verwijst naar ${names[0]}: de bestandsnaam zonder .md.` : `Verwijst als soort/id naar ${names.join(' of ')}.`;
};

/** The words of a field in the terms of JSON Schema. */
function describe(schema: Described): void {
  const { vraag, uitleg, voorbeeld, verwijst, codes } = schema;
  for (const key of ['vraag', 'uitleg', 'voorbeeld', 'verwijst', 'codes']) delete schema[key];
  if (vraag) schema['title'] = vraag;
  const sentences = [uitleg, verwijst && refersTo(verwijst), codes && `Kies uit ${listing(CODES[codes], 'of')}, of een eigen code uit cter.yaml (casuistiek.${codes}).`].filter((part) => part);
  if (sentences.length > 0) schema['description'] = sentences.join(' ');
  if (voorbeeld !== undefined) schema['examples'] = [voorbeeld];
}

/** A schema without the dialect; what has a default may be absent. */
function bare(schema: ZodType): Json {
  const made = zod().toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', reused: 'inline', override: ({ jsonSchema }) => describe(jsonSchema as Described) });
  const { $schema: _, ...rest } = made as Record<string, unknown>;
  return rest;
}

const ofType = (type: RecordType): Json => ({ title: type.soort, description: type.uitleg, ...bare(type.schema()) });

/** The JSON Schema of one record type, or of all of them under `$defs`. The same program gives the same schema. */
export function jsonSchema(type?: RecordType): Json {
  if (type) return { $schema: DIALECT, ...ofType(type) };
  return { $schema: DIALECT, title: 'cter', description: 'De velden van elke soort record.', $defs: Object.fromEntries(recordTypes.map((t) => [t.soort, ofType(t)])) };
}

/** The JSON Schema of cter.yaml. */
export const settingsSchema = (): Json => ({ $schema: DIALECT, title: 'cter.yaml', description: 'De instellingen van een register.', ...bare(instellingen.schema()) });
