/** Changes of a record from the command line, and the text that they make. */
import { UsageError } from '../../errors.ts';
import { readVersion } from '../../history/version.ts';
import type { RecordType } from '../../records/define.ts';
import { followPath } from '../../records/field-path.ts';
import type { Shape } from '../../records/shape.ts';
import type { CterRecord } from '../../register/register.ts';
import type { Path } from '../../scaffold/ask-single.ts';
import { type GivenSet, readSets, requireFaultless } from '../../scaffold/given.ts';
import { appendItem, removeValue, setValue } from '../../source/edit.ts';
import { sameData, valueIn } from '../../source/plain-data.ts';
import { counted, listing } from '../../text/lists.ts';
import { nearest } from '../../text/nearest.ts';
import { quote } from '../../text/safe.ts';

/** One value that becomes another; undefined takes the field away. */
export type ValueChange = GivenSet;

/** A list whose items have an id of their own, and none of them is called so. */
function unknownItem(list: readonly unknown[], part: string, name: string): never {
  const ids = list.flatMap((item) => (isItem(item) ? [item.id] : []));
  const near = nearest(part, ids);
  throw new UsageError(
    `--set ${name}: hier is niets met de id ${quote(part)}. ${near ? `Bedoelde u ‘${near}’?` : `Kies uit ${listing(ids, 'of')}.`}`,
  );
}

const isItem = (item: unknown): item is { readonly id: string } =>
  typeof (item as { id?: unknown } | null)?.id === 'string';

/** A path as people write it, in which an item of a list may be named by its own id: `acties.zaal.status`. */
function byNumber(name: string, velden: unknown): string {
  let value = velden;
  const parts = name.split('.').map((part) => {
    const list = Array.isArray(value) ? value : [];
    const index = list.findIndex((item) => isItem(item) && item.id === part);
    if (index < 0 && !/^\d+$/.test(part) && list.some(isItem)) unknownItem(list, part, name);
    const step = index < 0 ? part : String(index);
    value = valueIn(value, [/^\d+$/.test(step) ? Number(step) : step]);
    return step;
  });
  return parts.join('.');
}

/** The place and form of a field that was named; throws `UsageError` when there is none. */
export function fieldNamed(
  type: RecordType,
  { velden }: CterRecord,
  name: string,
): { readonly path: Path; readonly shape: Shape } {
  const found = followPath(type.shape(), byNumber(name, velden));
  if (!('fault' in found)) return found;
  requireFaultless([found.fault]);
  throw new Error(found.fault);
}

/** Items that were skipped: a list grows by one at a time. */
function gap({ velden }: CterRecord, { path }: ValueChange): string | undefined {
  for (const [i, step] of path.entries()) {
    if (typeof step !== 'number') continue;
    const list = valueIn(velden, path.slice(0, i));
    const there = Array.isArray(list) ? list.length : 0;
    if (step > there)
      return `--set ${path.join('.')}: nummer ${step} kan niet. In ‘${path.slice(0, i).join('.')}’ staan nu ${counted(there, 'regel', 'regels')}, te beginnen bij 0; de volgende is ${there}.`;
  }
  return undefined;
}

/** The changes that `--set` options ask for; throws one `UsageError` that names everything that is wrong. */
export function changesGiven(
  type: RecordType,
  record: CterRecord,
  options: readonly string[],
): readonly ValueChange[] {
  const named = options.map((option) => {
    const at = option.indexOf('=');
    return at < 0 ? option : `${byNumber(option.slice(0, at).trim(), record.velden)}${option.slice(at)}`;
  });
  const { sets, faults } = readSets(type, named);
  requireFaultless([...faults, ...sets.flatMap((set) => gap(record, set) ?? [])]);
  return sets;
}

/** The fields of a text as they stand in it, without what a record type adds. */
function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  const version = readVersion('record.md', new TextEncoder().encode(text));
  if ('fault' in version) throw new Error(version.fault.message);
  return version.fields;
}

/** The text of a record with a value changed; every byte outside it stays. */
export function applyChange(text: string, { path, value }: ValueChange): string {
  const fields = fieldsOf(text);
  const old = valueIn(fields, path);
  if (value === undefined) return old === undefined ? text : removeValue(text, path);
  if (sameData(old, value)) return text;
  const last = path.at(-1);
  const list = valueIn(fields, path.slice(0, -1));
  if (typeof last === 'number' && last === (Array.isArray(list) ? list.length : 0))
    return appendItem(text, path.slice(0, -1), value);
  return setValue(text, path, value);
}
