/** What is true about money: which budgets belong to whom and when, and what was spent on what. */
import type { Velden } from '../records/index.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { overlapsYear } from './interventies.ts';

type Budget = CterRecord<'budget'>;
/** One line of a budget. */
export type Post = Velden<'budget'>['posten'][number];

/** The budgets of a municipality itself that run in a year. */
export const budgettenVan = (register: Register, gemeente: string, jaar: number): readonly Budget[] =>
  register
    .all('budget')
    .filter(({ velden }) => velden.gemeente === gemeente && overlapsYear(velden.periode, jaar));

/** The budgets for a district as a whole that run in a year: by its name, or asked for by one of its municipalities. */
export const districtbudgetten = (
  register: Register,
  district: string,
  gemeenten: readonly string[],
  jaar: number,
): readonly Budget[] =>
  register.all('budget').filter(({ velden }) => {
    if (velden.gemeente !== undefined || !overlapsYear(velden.periode, jaar)) return false;
    const aanvrager = velden.hoofdaanvrager;
    return velden.district === district || (aanvrager !== undefined && gemeenten.includes(aanvrager));
  });

/** The line of action that a budget line is for; undefined when it is for something else. */
export function actielijnVan(register: Register, { over }: Post): string | undefined {
  const record = over === undefined ? undefined : register.byRef(over);
  if (record?.soort === 'actielijn') return record.id;
  if (record?.soort === 'interventie') return (record as CterRecord<'interventie'>).velden.actielijn;
  if (record?.soort !== 'uitvoering' && record?.soort !== 'analyse') return undefined;
  const { interventie } = (record as CterRecord<'uitvoering'>).velden;
  return register.find('interventie', interventie)?.velden.actielijn;
}
