/** Which options a command without questions still needs. */
import type { RecordType } from '../records/define.ts';
import { followPath } from '../records/field-path.ts';
import { readFields } from '../records/read.ts';
import type { FieldShape } from '../records/shape.ts';
import { written } from '../records/written.ts';

/** A value as it would stand behind `=` on a command line, in quotes where the shell needs them. */
function asOption(path: string, value: unknown): string {
  const text = written('', value).slice(2);
  const plain = typeof value === 'string' ? value : text;
  return /^[\w./-]*$/.test(plain)
    ? `--set ${path}=${plain}`
    : `--set '${path}=${plain.replaceAll("'", '’')}'`;
}

function optionsFor(field: FieldShape, path: string): readonly string[] {
  if (field.shape.kind !== 'groep') return [asOption(path, field.voorbeeld)];
  return field.shape.velden.filter((f) => f.verplicht).flatMap((f) => optionsFor(f, `${path}.${f.naam}`));
}

/** For every required field that has no value yet, the option that gives it, with its example. */
export function missingOptions(
  type: RecordType,
  fields: Readonly<Record<string, unknown>>,
): readonly string[] {
  const result = readFields(type, fields);
  if ('velden' in result) return [];
  return result.issues
    .filter((issue) => issue.code === 'veld-verplicht')
    .flatMap(({ path }) => {
      const parent = followPath(type.shape(), path.slice(0, -1).join('.'));
      const siblings =
        path.length === 1
          ? type.shape()
          : 'shape' in parent && parent.shape.kind === 'groep'
            ? parent.shape.velden
            : [];
      const field = siblings.find((f) => f.naam === path.at(-1));
      return field ? optionsFor(field, path.join('.')) : [`--set ${path.join('.')}=…`];
    });
}
