/** One value of one field, checked by the field's own schema, before the rest of the record is there. */
import type { z } from 'zod';
import type { RecordType } from './define.ts';
import { explainIssues, type FieldIssue } from './read.ts';

type Path = readonly (string | number)[];
// biome-ignore lint/suspicious/noExplicitAny: zod publishes its definitions to library authors without one closed type
type Def = any;

/** The schema of the value a path leads to; undefined when the type has no such field. */
function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  let at: z.core.$ZodType | undefined = schema;
  for (const part of path) {
    let def: Def = at?._zod.def;
    while (def?.type === 'optional' || def?.type === 'default') def = def.innerType._zod.def;
    if (def?.type === 'object') at = Object.hasOwn(def.shape, part) ? def.shape[part] : undefined;
    else if (def?.type === 'array') at = def.element;
    else if (def?.type === 'record') at = def.valueType;
    else return undefined;
  }
  return at;
}

/** A value inside lists and groups, so that it stands where its path says. */
function placed(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, part) => {
    if (typeof part === 'string') return { [part]: inner };
    const list: unknown[] = [];
    list[part] = inner;
    return list;
  }, value);
}

/** Everything that is wrong with a value at a path of a type, in plain Dutch. Throws when there is no such field. */
export function checkValue(type: RecordType, path: Path, value: unknown): readonly FieldIssue[] {
  const schema = schemaAt(type.schema(), path);
  if (!schema) throw new Error(`${type.soort} has no field ${path.join('.')}`);
  const result = (schema as z.ZodType).safeParse(value);
  return result.success ? [] : explainIssues(type, result.error.issues, placed(path, value), path);
}
