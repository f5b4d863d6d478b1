/** Tables of figures: a row for each count, a column for each year or place. */
import { fallback } from '../../disclosure/fallback.ts';
import { plainTable, type Table } from '../table.ts';
import { inWords } from './figure-words.ts';
import type { Cijfers, GetoondCijfer } from './protect-figures.ts';
import type { Gebied, Scope } from './scope.ts';

/** One row: the first part of the ids of its figures, and what it is called in the table. */
export interface Rij {
  readonly naam: string;
  readonly label: string;
  /** Shows the figure of the year before: what there was at the end of it is what the year began with. */
  readonly vorigJaar?: boolean;
}

/** Which figures, of which place. */
export interface Vraag {
  readonly gebied: Gebied;
  /** Heading of the first column. */
  readonly kop: string;
  readonly rijen: readonly Rij[];
}

/** The columns of a table over the years: each year, and once in three years those together. */
const kolommen = (scope: Scope): readonly (readonly [tijd: string, label: string])[] => [
  ...scope.jaren.map((jaar) => [String(jaar), String(jaar)] as const),
  ...(scope.samen === undefined ? [] : [[scope.samen, scope.samen.replace('-', ' tot en met ')] as const]),
];

const idOf = ({ naam, vorigJaar }: Rij, { id }: Gebied, tijd: string): string =>
  `${naam}.${id}.${vorigJaar ? Number(tijd) - 1 : tijd}`;

const words = (cijfer: GetoondCijfer | undefined): string => (cijfer ? inWords(cijfer) : '');

/** One place, the years side by side; null when no figure of it may be shown or none is registered. */
export function overJaren(scope: Scope, cijfers: Cijfers, vraag: Vraag): Table | null {
  const { gebied, kop, rijen } = vraag;
  const columns = kolommen(scope);
  const cell = (rij: Rij, tijd: string): GetoondCijfer | undefined => {
    const id = idOf(rij, gebied, tijd);
    // A count of one day has no sum over the years.
    return cijfers.has(id) ? cijfers.get(id) : undefined;
  };
  const isShown = (rij: Rij): boolean => columns.some(([tijd]) => cell(rij, tijd)?.vorm.state === 'getoond');
  if (!rijen.some(isShown)) return null;
  return plainTable(
    '',
    [kop, ...columns.map(([, label]) => label)],
    rijen.map((rij) => [rij.label, ...columns.map(([tijd]) => words(cell(rij, tijd)))]),
    '',
  );
}

/** The table of the municipality, or of the district where everything of the municipality is too small; null where both are. */
export function vanGebied(
  scope: Scope,
  cijfers: Cijfers,
  vraag: Omit<Vraag, 'gebied'>,
): { readonly gebied: string; readonly isDistrict: boolean; readonly tabel: Table } | null {
  const { eigen, district } = scope;
  const candidates = (district ? [eigen, district] : [eigen]).map((gebied) => ({
    gebied,
    ids: vraag.rijen.flatMap((rij) => kolommen(scope).map(([tijd]) => idOf(rij, gebied, tijd))),
  }));
  const found = fallback(candidates, cijfers.shown);
  const tabel = found && overJaren(scope, cijfers, { ...vraag, gebied: found.gebied });
  return tabel ? { gebied: found.gebied.naam, isDistrict: found.gebied !== eigen, tabel } : null;
}
