import { interventiesIn } from '../facts/interventies.ts';
import { type LijnBoom, lijnen } from '../facts/programma.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { plainTable, type Table } from './table.ts';

const flatten = (tree: readonly LijnBoom[]): readonly CterRecord<'actielijn'>[] =>
  tree.flatMap(({ lijn, onder }) => [lijn, ...flatten(onder)]);

/**
 * The municipalities of a programme side by side: how many interventions each has per line in the year. Where a
 * municipality registered none at all, the table says so and shows no zeros.
 */
export function districtTable(register: Register, programma: CterRecord<'programma'>, jaar: number): Table {
  const gemeenten = programma.velden.gemeenten.flatMap((id) => register.find('gemeente', id) ?? []);
  const running = gemeenten.map((g) => interventiesIn(register, g.id, jaar));
  const rows = flatten(lijnen(register, [programma])).map((lijn) => [
    `${lijn.velden.nummer}. ${lijn.velden.titel}`,
    ...running.map((records) =>
      records.length === 0
        ? 'niet geregistreerd'
        : String(records.filter((r) => r.velden.actielijn === lijn.id).length),
    ),
  ]);
  return plainTable(
    '',
    ['', ...gemeenten.map((g) => g.velden.naam)],
    rows,
    'Er zijn nog geen lijnen vastgelegd.',
  );
}
