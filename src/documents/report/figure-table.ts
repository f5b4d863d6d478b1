/** Tables of figures: a row for each count, a column for each year or place. */
import { plainTable, type Table } from '../table.ts';
import { inWords } from './figure-words.ts';
import type { Cijfers } from './protect-figures.ts';
import type { Gebied, Scope } from './scope.ts';
import { samenId } from './tally.ts';

/** One row: the first part of the ids of its figures, and what it is called in the table. */
export interface Rij {
  readonly naam: string;
  readonly label: string;
}

/** The columns of a table over the years: each year, and the years together. */
const kolommen = (scope: Scope): readonly (readonly [tijd: string, label: string])[] => [
  ...scope.jaren.map((jaar) => [String(jaar), String(jaar)] as const),
  [samenId(scope), `${scope.jaren[0]} tot en met ${scope.jaren.at(-1)}`],
];

/** One place, the years side by side; null when no figure of it may be shown or none is registered. */
export function overJaren(
  scope: Scope,
  cijfers: Cijfers,
  { gebied, kop, rijen }: { readonly gebied: Gebied; readonly kop: string; readonly rijen: readonly Rij[] },
): Table | null {
  const columns = kolommen(scope);
  const cell = (naam: string, tijd: string) => cijfers.get(`${naam}.${gebied.id}.${tijd}`);
  const visible = rijen.some(({ naam }) =>
    columns.some(([tijd]) => cell(naam, tijd).vorm.state === 'getoond'),
  );
  if (!visible) return null;
  return plainTable(
    '',
    [kop, ...columns.map(([, label]) => label)],
    rijen.map(({ naam, label }) => [label, ...columns.map(([tijd]) => inWords(cell(naam, tijd)))]),
    '',
  );
}
