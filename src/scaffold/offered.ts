import { geldendeCodes } from '../facts/codes.ts';
import type { Choice } from '../ports.ts';
import type { CodeLijst } from '../records/codes.ts';
import type { RecordType } from '../records/define.ts';
import { isSoort, recordType } from '../records/index.ts';
import type { Instellingen } from '../records/instellingen.ts';
import type { CterRecord, Register } from '../register/register.ts';

/** What a register offers to choose from. */
export interface Offered {
  /** The records a reference may lead to; none when the register has none of these types. */
  readonly records: (soorten: readonly string[]) => readonly Choice[];
  /** The codes of a list that the register may add to. */
  readonly codes: (lijst: CodeLijst) => readonly Choice[];
  /** The items of a list in the record that an answer refers to; undefined when there is no such record or list. */
  readonly items: (type: RecordType, pick: Pick, answers: Values) => readonly Choice[] | undefined;
}

/** The list of items with an id, in the record that the field `via` refers to. */
interface Pick {
  readonly via: string;
  readonly lijst: string;
}

type Values = Readonly<Record<string, unknown>>;

/** Everything this register offers under these settings. */
export const offeredBy = (register: Register, settings: Instellingen): Offered => ({
  records: (soorten) => records(register, soorten),
  codes: (lijst) => geldendeCodes(settings, lijst).map(({ code, naam }) => choice(code, naam)),
  items: (type, pick, answers) => items(register, type, pick, answers),
});

const choice = (value: string, title: string): Choice => ({
  value,
  label: title === '' || title === value ? value : `${title} (${value})`,
});

/** What a record is called in lists: the value of its title field. */
function titleOf(soort: string, velden: object): string {
  const title: unknown = (velden as Record<string, unknown>)[recordType(soort)?.titelveld ?? ''];
  return title === undefined ? '' : String(title);
}

const numberOf = ({ velden }: CterRecord): number => Number((velden as { nummer?: unknown }).nummer ?? 0);

/** What has a number, such as lines and factors, in that order; the rest as it was. */
const byNumber = (records: readonly CterRecord[]): readonly CterRecord[] =>
  [...records].sort((a, b) => numberOf(a) - numberOf(b));

/** Every record of these types as a choice: an id, or `soort/id` when there are several types. */
function records(register: Register, soorten: readonly string[]): readonly Choice[] {
  return soorten.filter(isSoort).flatMap((soort) =>
    byNumber(register.all(soort)).map(({ id, ref, velden }) => {
      const value = soorten.length === 1 ? id : ref;
      return choice(value, titleOf(soort, velden));
    }),
  );
}

type Item = { readonly id: string; readonly titel?: string; readonly naam?: string };

/** The items of `lijst` in the record that the answer to the field `via` refers to, such as the parts of a line of action. */
function items(
  register: Register,
  type: RecordType,
  { via, lijst }: Pick,
  answers: Values,
): readonly Choice[] | undefined {
  const shape = type.shape().find((f) => f.naam === via)?.shape;
  if (shape?.kind !== 'verwijzing') return undefined;
  const ref = shape.soorten.length === 1 ? `${shape.soorten[0]}/${answers[via]}` : String(answers[via]);
  const items = (register.byRef(ref)?.velden as Values | undefined)?.[lijst];
  return (items as readonly Item[] | undefined)?.map(({ id, titel, naam }) =>
    choice(id, titel ?? naam ?? ''),
  );
}
