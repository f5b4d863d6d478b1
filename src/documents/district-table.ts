import { interventiesIn } from '../facts/interventies.ts';
import { type LijnBoom, lijnen } from '../facts/programma.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { plainTable, type Table } from './table.ts';

const flatten = (tree: readonly LijnBoom[]): readonly CterRecord<'actielijn'>[] =>
  tree.flatMap(({ lijn, onder }) => [lijn, ...flatten(onder)]);

/**
 * The municipalities of a programme side by side: how many interventions each has per line in the year. What is
 * not registered is no zero: a municipality may do more than stands here.
 */
export function districtTable(
  register: Register,
  programma: CterRecord<'programma'>,
  jaar: number,
  lijnwoord: string,
): Table {
  const gemeenten = programma.velden.gemeenten.flatMap((id) => register.find('gemeente', id) ?? []);
  const running = gemeenten.map((g) => interventiesIn(register, g.id, jaar));
  const rows = flatten(lijnen(register, [programma])).map((lijn) => [
    `${lijn.velden.nummer}. ${lijn.velden.titel}`,
    ...running.map((records) => {
      const count = records.filter((r) => r.velden.actielijn === lijn.id).length;
      return count === 0 ? 'geen geregistreerd' : String(count);
    }),
  ]);
  return plainTable(
    '',
    [lijnwoord, ...gemeenten.map((g) => g.velden.naam)],
    rows,
    'Er zijn nog geen lijnen vastgelegd.',
  );
}
