/** The changes that somebody at a terminal asks for. */
import type { RecordType } from '../../records/define.ts';
import type { Soort } from '../../records/index.ts';
import type { FieldShape } from '../../records/shape.ts';
import type { CterRecord } from '../../register/register.ts';
import type { Asking, Path } from '../../scaffold/ask-single.ts';
import { readSets } from '../../scaffold/given.ts';
import { offeredBy } from '../../scaffold/offered.ts';
import { setIn } from '../../source/plain-data.ts';
import { guardedPrompt } from '../../steps/guarded-prompt.ts';
import type { Call } from '../define.ts';
import type { Editing } from '../edit-record.ts';
import { askReach } from '../quick-delivery.ts';
import { typeNamed } from '../record-type.ts';
import { askChange, chooseFields } from './ask-changes.ts';
import { fieldNamed, type ValueChange } from './changes.ts';
import { isFree } from './guarded.ts';

/** What belongs to a delivery that went on, or did not: asked at once, so that nobody has to look it up. */
const BIJ_STATUS: Readonly<Record<string, readonly string[]>> = {
  uitgevoerd: ['bereik', 'deelnemers'],
  uitgesteld: ['reden'],
  vervallen: ['reden'],
};

const after = (velden: unknown, changes: readonly ValueChange[]): Asking['soFar'] =>
  changes.reduce<Asking['soFar']>(
    (all, { path, value }) => (value === undefined ? all : (setIn(all, path, value) as Asking['soFar'])),
    velden as Asking['soFar'],
  );

const isEmpty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** The questions that follow from another status of a delivery, as far as nobody answered them. */
async function* following(
  asking: Asking,
  { opened, record }: Editing<Soort>,
  changes: readonly ValueChange[],
) {
  const { soort, velden } = record as CterRecord<'uitvoering'>;
  const status = changes.find(({ path }) => path.join('.') === 'status')?.value;
  if (soort !== 'uitvoering' || status === undefined) return;
  const interventie = opened.register.find('interventie', velden.interventie);
  for (const naam of BIJ_STATUS[String(status)] ?? []) {
    if (!isEmpty(asking.soFar[naam])) continue;
    if (naam === 'bereik' && interventie) {
      const reach = await askReach(asking.prompt, interventie);
      yield readSets(asking.type, reach === '' ? [] : [`bereik=${reach}`]).sets;
      continue;
    }
    const field = asking.type.shape().find((f) => f.naam === naam);
    if (field) yield await askChange(asking, field, [naam]);
  }
}

/** The field at a path as a question; an item of a list has the words of the list. */
function fieldAt(type: RecordType, record: CterRecord, name: string): readonly [FieldShape, Path] {
  const { path, shape } = fieldNamed(type, record, name);
  let fields = type.shape();
  let field: FieldShape | undefined;
  for (const step of path) {
    if (typeof step !== 'number') field = fields.find((f) => f.naam === step) ?? field;
    const inner = field?.shape.kind === 'lijst' ? field.shape.item : field?.shape;
    fields = inner?.kind === 'groep' ? inner.velden : fields;
  }
  if (!field) throw new Error(`no field at ${name}`);
  return [{ ...field, shape }, path];
}

/** Asks for the fields that were named, else which fields change; gives `given`, which was known already, with the rest. */
export async function askedChanges(
  { ports }: Call,
  editing: Editing<Soort>,
  named: readonly string[],
  given: readonly ValueChange[],
): Promise<readonly ValueChange[]> {
  const record: CterRecord = editing.record;
  const type = typeNamed(record.soort);
  const base = {
    prompt: guardedPrompt(ports.prompt),
    type,
    given: { fields: {}, covers: () => 'niet' as const },
    offered: offeredBy(editing.opened.register, editing.opened.settings),
  };
  const changes: ValueChange[] = [...given];
  const asking = (): Asking => ({ ...base, soFar: after(record.velden, changes) });
  const free = type.shape().filter((f) => isFree(record, f.naam));
  const chosen =
    named.length > 0
      ? named.map((name) => fieldAt(type, record, name))
      : (await chooseFields(asking(), free, [])).map((f) => [f, [f.naam]] as const);
  for (const [field, path] of chosen) {
    changes.push(...(await askChange(asking(), field, path)));
  }
  const more = changes.slice(given.length);
  for await (const next of following(asking(), editing, more)) changes.push(...next);
  return changes;
}
