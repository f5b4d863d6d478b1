/** Questions about a record that is there: which field, which item of a list, and what it becomes. */
import { labelOf } from '../../history/match-items.ts';
import type { Choice } from '../../ports.ts';
import type { FieldShape, Shape } from '../../records/shape.ts';
import { writtenValue } from '../../records/written.ts';
import { askFields } from '../../scaffold/ask-fields.ts';
import { type Asking, askSingle, choicesOf, optionOf, type Path } from '../../scaffold/ask-single.ts';
import { isSingle } from '../../scaffold/read-answer.ts';
import { valueIn } from '../../source/plain-data.ts';
import type { ValueChange } from './changes.ts';

type Of<K extends Shape['kind']> = Extract<Shape, { kind: K }>;

const SHOWN = 60;

const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** A value in a few words, for a list to choose from. */
function inShort(value: unknown): string {
  if (isEmpty(value)) return '(leeg)';
  const text = typeof value === 'boolean' ? (value ? 'ja' : 'nee') : writtenValue(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Which of these fields are to change; those with a status first, as that is what changes most. */
export async function chooseFields(
  { prompt, soFar }: Asking,
  fields: readonly FieldShape[],
  at: Path,
): Promise<readonly FieldShape[]> {
  const sorted = [...fields].sort((a, b) => Number(b.naam === 'status') - Number(a.naam === 'status'));
  const choices = sorted.map(({ naam }) => ({
    value: naam,
    label: `${naam}: ${inShort(valueIn(soFar, [...at, naam]))}`,
  }));
  const picked = await prompt.ask({
    kind: 'choices',
    name: '--set',
    message: at.length === 0 ? 'Wat wilt u wijzigen?' : `Wat wilt u wijzigen bij ‘${at.join('.')}’?`,
    choices,
  });
  return sorted.filter(({ naam }) => (picked as readonly string[]).includes(naam));
}

/** What was given at a path may be taken over with enter. */
function proposing(asking: Asking, path: Path, old: unknown): Asking {
  if (isEmpty(old) || (typeof old === 'object' && !Array.isArray(old))) return asking;
  const proposal =
    typeof old === 'boolean' ? (old ? 'ja' : 'nee') : Array.isArray(old) ? old.join(',') : String(old);
  return { ...asking, proposals: { ...asking.proposals, [path.join('.')]: proposal } };
}

/** A value that is asked as a whole; nothing answered changes nothing, as a field is emptied with `--set veld=`. */
async function askWhole(asking: Asking, field: FieldShape, path: Path): Promise<readonly ValueChange[]> {
  const now = proposing(asking, path, valueIn(asking.soFar, path));
  if (isSingle(field.shape)) {
    const value = await askSingle(now, field, path);
    return value === undefined ? [] : [{ path, value }];
  }
  const answered = await askFields(now, [field], path.slice(0, -1), {});
  return answered[field.naam] === undefined ? [] : [{ path, value: answered[field.naam] }];
}

/** The items of a list and one more, of which one is changed. */
async function askItem(
  asking: Asking,
  field: FieldShape,
  { item }: Of<'lijst'>,
  path: Path,
): Promise<readonly ValueChange[]> {
  const items = (valueIn(asking.soFar, path) ?? []) as readonly unknown[];
  const choices: readonly Choice[] = [
    ...items.map((value, i) => ({ value: String(i), label: `${labelOf(value, i)}: ${inShort(value)}` })),
    { value: String(items.length), label: '(een toevoegen)' },
  ];
  const picked =
    items.length === 0
      ? '0'
      : await asking.prompt.ask({
          kind: 'choice',
          name: optionOf(asking, path),
          message: `Welke van ‘${field.naam}’?`,
          choices,
        });
  const one = { ...field, verplicht: true, shape: item };
  return askChange(asking, one, [...path, Number(picked)]);
}

/** What a field becomes, asked part by part; only what is answered anew is a change. */
export async function askChange(
  asking: Asking,
  field: FieldShape,
  path: Path,
): Promise<readonly ValueChange[]> {
  const { shape } = field;
  const old = valueIn(asking.soFar, path);
  if (shape.kind === 'groep' && !isEmpty(old)) {
    const changes: ValueChange[] = [];
    for (const part of await chooseFields(asking, shape.velden, path))
      changes.push(...(await askChange(asking, part, [...path, part.naam])));
    return changes;
  }
  if (shape.kind === 'groep') {
    const value = await askFields(asking, shape.velden, path, {});
    return isEmpty(value) ? [] : [{ path, value }];
  }
  const isPicked = shape.kind === 'lijst' && (choicesOf(asking, shape.item)?.length ?? 0) > 0;
  if (shape.kind === 'lijst' && !isPicked) return askItem(asking, field, shape, path);
  return askWhole(asking, field, path);
}
