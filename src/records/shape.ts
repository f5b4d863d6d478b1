/** The schema of a record type as plain data: what prompts, references and the dictionary walk over. */
import type * as z from 'zod';
import { CODES, type CodeLijst } from './codes.ts';
import type { CodeMeta, FieldMeta, PickMeta, ReferenceMeta } from './fields.ts';

/** The form of a value. */
export type Shape =
  | { readonly kind: 'datum' | 'ja-nee' | 'ritme' }
  /** With `mensen` it counts people who took part. */
  | { readonly kind: 'getal' | 'geheel-getal'; readonly mensen?: boolean }
  /** With `uit` the id of an item of a list in another record. */
  | ({ readonly kind: 'tekst' } & Partial<PickMeta>)
  /** With `lijst` the municipality may have more codes than the options. */
  | { readonly kind: 'keuze'; readonly opties: readonly string[]; readonly lijst?: CodeLijst }
  | { readonly kind: 'verwijzing'; readonly soorten: readonly string[] }
  | { readonly kind: 'lijst'; readonly item: Shape; readonly minstens: number }
  | { readonly kind: 'groep'; readonly velden: readonly FieldShape[] }
  | { readonly kind: 'kaart'; readonly waarde: Shape };

/** One named field with its form and its words. */
export interface FieldShape extends FieldMeta {
  readonly naam: string;
  readonly verplicht: boolean;
  readonly shape: Shape;
}

type Node = z.core.$ZodType;
// biome-ignore lint/suspicious/noExplicitAny: zod publishes its definitions to library authors without one closed type
type Def = any;

type Meta = Partial<FieldMeta & ReferenceMeta & CodeMeta & PickMeta & { readonly ritme: boolean; readonly mensen: boolean }>;

const metaOf = (node: Node): Meta => ((node as z.ZodType).meta?.() ?? {}) as Meta;

function unwrap(node: Node): { inner: Node; verplicht: boolean; meta: Partial<FieldMeta> } {
  let inner = node;
  let verplicht = true;
  let meta = metaOf(node);
  for (let def: Def = inner._zod.def; def.type === 'optional' || def.type === 'default'; def = inner._zod.def) {
    verplicht = false;
    inner = def.innerType;
    meta = { ...metaOf(inner), ...meta };
  }
  return { inner, verplicht, meta };
}

function shapeOf(node: Node): Shape {
  const { inner } = unwrap(node);
  const { verwijst, codes, uit, ritme, mensen } = metaOf(inner);
  if (verwijst) return { kind: 'verwijzing', soorten: verwijst };
  if (codes) return { kind: 'keuze', opties: CODES[codes], lijst: codes };
  if (uit) return { kind: 'tekst', uit };
  if (ritme) return { kind: 'ritme' };
  const def: Def = inner._zod.def;
  switch (def.type) {
    case 'string':
      return { kind: def.format === 'date' ? 'datum' : 'tekst' };
    case 'number':
      return { kind: def.format === 'safeint' ? 'geheel-getal' : 'getal', ...(mensen && { mensen }) };
    case 'boolean':
      return { kind: 'ja-nee' };
    case 'enum':
      return { kind: 'keuze', opties: Object.values(def.entries) };
    case 'array': {
      const min = (def.checks ?? []).find((c: Def) => c._zod.def.check === 'min_length');
      return { kind: 'lijst', item: shapeOf(def.element), minstens: min?._zod.def.minimum ?? 0 };
    }
    case 'object':
      return { kind: 'groep', velden: shapeOfFields(inner as z.ZodObject) };
    case 'record':
      return { kind: 'kaart', waarde: shapeOf(def.valueType) };
    default:
      throw new Error(`fields.ts has no field of kind ${def.type}`);
  }
}

/** The fields of an object schema, in the order of the file. */
export function shapeOfFields(schema: z.ZodObject): readonly FieldShape[] {
  return Object.entries(schema.shape).map(([naam, node]) => {
    const { verplicht, meta } = unwrap(node);
    const { vraag = '', uitleg = '', voorbeeld } = meta;
    return { naam, verplicht, vraag, uitleg, voorbeeld, shape: shapeOf(node) };
  });
}
