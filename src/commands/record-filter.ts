/** Which records a list is about: `--where`, `--jaar` and `--gemeente`, from the schema of any type. */
import { UsageError } from '../errors.ts';
import { overlapsYear } from '../facts/interventies.ts';
import type { RecordType } from '../records/define.ts';
import { followPath, valuesAt } from '../records/field-path.ts';
import type { FieldShape } from '../records/shape.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';

/** Whether a record is wanted; undefined when the record does not say enough to know. */
export type Filter = (record: CterRecord) => boolean | undefined;

const asText = (value: unknown): string => (value === true ? 'ja' : value === false ? 'nee' : String(value));
const YES_NO: Readonly<Record<string, string>> = { true: 'ja', false: 'nee' };

/** A filter for `veld=waarde`; a list matches with any of its items, an empty value matches what is absent. */
export function whereFilter(type: RecordType, option: string): Filter {
  const at = option.indexOf('=');
  if (at < 0)
    throw new UsageError(
      `--where ${quote(option)}: schrijf een veld en een waarde met = ertussen, zoals ‘--where vertrouwelijkheid=intern’.`,
    );
  const [name, wanted] = [option.slice(0, at).trim(), option.slice(at + 1).trim()];
  const found = followPath(type.shape(), name, { anyItem: true });
  if ('fault' in found) throw new UsageError(`--where ${quote(name)}: ${found.fault}`);
  let { shape } = found;
  while (shape.kind === 'lijst') shape = shape.item;
  if (shape.kind === 'groep' && wanted !== '')
    throw new UsageError(
      `--where ${quote(name)}: dit is een groep velden. Kies een veld daarin, zoals ‘${name}.${shape.velden[0]?.naam}’.`,
    );
  if (shape.kind === 'keuze' && !shape.lijst && wanted !== '' && !shape.opties.includes(wanted)) {
    const near = nearest(wanted, shape.opties);
    throw new UsageError(
      `--where ${name}: ${quote(wanted)} is geen keuze. ${near ? `Bedoelde u ‘${near}’?` : `Kies uit ${listing(shape.opties, 'of')}.`}`,
    );
  }
  const text = shape.kind === 'ja-nee' ? (YES_NO[wanted] ?? wanted) : wanted;
  return ({ velden }) => {
    const values = valuesAt(velden, found.path);
    return text === '' ? values.length === 0 : values.some((value) => asText(value) === text);
  };
}

type Span = { readonly van: string; readonly tot?: string | undefined };

const isPeriod = ({ shape }: FieldShape): boolean =>
  shape.kind === 'groep' &&
  ['van', 'tot'].every((n) => shape.velden.some((f) => f.naam === n && f.shape.kind === 'datum'));

/** The fields that say when a record of the type was or is. */
export function timeFields(type: RecordType): readonly string[] {
  const fields = type.shape();
  const has = (naam: string) => fields.some((f) => f.naam === naam);
  return fields
    .filter(
      (f) =>
        f.naam === type.datumveld || f.naam === 'jaar' || isPeriod(f) || (f.naam === 'vanaf' && has('tot')),
    )
    .map((f) => f.naam);
}

/** The stretches of time a record tells of. */
function spansOf(record: CterRecord, names: readonly string[]): readonly Span[] {
  const velden = record.velden as Readonly<Record<string, unknown>>;
  return names.flatMap((naam) => {
    const value = velden[naam];
    if (value === undefined) return [];
    if (naam === 'jaar') return [{ van: `${value}-01-01`, tot: `${value}-12-31` }];
    if (naam === 'vanaf') return [{ van: String(value), tot: velden['tot'] as string | undefined }];
    return typeof value === 'string' ? [{ van: value, tot: value }] : [value as Span];
  });
}

/** A filter for records that are about at least one day of the year. */
export function yearFilter(type: RecordType, option: string): Filter {
  if (!/^(19|20|21)\d{2}$/.test(option))
    throw new UsageError(
      `${quote(option)} is geen jaartal. Schrijf --jaar met vier cijfers, bijvoorbeeld --jaar 2020.`,
    );
  const names = timeFields(type);
  if (names.length === 0)
    throw new UsageError(`--jaar kan niet bij ${type.woorden.meer}: die hebben geen datum of periode.`);
  return (record) => {
    const spans = spansOf(record, names);
    return spans.length === 0 ? undefined : spans.some((span) => overlapsYear(span, Number(option)));
  };
}

/** The fields that say which municipality a record is about. */
export function placeFields(type: RecordType): readonly string[] {
  const all = type.shape().filter(({ shape }) => {
    const one = shape.kind === 'lijst' ? shape.item : shape;
    return one.kind === 'verwijzing' && one.soorten.length === 1 && one.soorten[0] === 'gemeente';
  });
  const main = all.filter((f) => f.naam === 'gemeente' || f.naam === 'gemeenten');
  return (main.length > 0 ? main : all).map((f) => f.naam);
}

/** A filter for records of one municipality, by its id. */
export function placeFilter(type: RecordType, register: Register, id: string): Filter {
  const names = placeFields(type);
  if (names.length === 0)
    throw new UsageError(`--gemeente kan niet bij ${type.woorden.meer}: die noemen geen gemeente.`);
  const ids = register.all('gemeente').map((g) => g.id);
  if (!ids.includes(id)) {
    const near = nearest(id, ids);
    throw new UsageError(
      `Er is in dit register geen gemeente ${quote(id)}. ${near ? `Bedoelde u ‘${near}’?` : `Er zijn: ${listing(ids)}.`}`,
    );
  }
  return ({ velden }) => {
    const values = names.flatMap((naam) => valuesAt(velden, [naam]));
    return values.length === 0 ? undefined : values.includes(id);
  };
}
