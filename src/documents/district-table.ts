import { interventiesIn } from '../facts/interventies.ts';
import { type LijnBoom, lijnen } from '../facts/programma.ts';
import { isOpenbaar } from '../facts/vertrouwelijkheid.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { plainTable, type Table } from './table.ts';

interface Row {
  readonly label: string;
  /** Ids of the line itself and of every line below it. */
  readonly lines: readonly string[];
}

const idsOf = ({ lijn, onder }: LijnBoom): readonly string[] => [lijn.id, ...onder.flatMap(idsOf)];

const rowsOf = (tree: readonly LijnBoom[], boven: readonly number[] = []): readonly Row[] =>
  tree.flatMap((boom) => {
    const nummers = [...boven, boom.lijn.velden.nummer];
    const label = `${nummers.join('.')}. ${boom.lijn.velden.titel}`;
    return [{ label, lines: idsOf(boom) }, ...rowsOf(boom.onder, nummers)];
  });

/**
 * The municipalities of a programme side by side: how many public interventions each has per line, the lines
 * below it included, in the year. What is not registered is no zero: a municipality may do more than stands here.
 */
export function districtTable(
  register: Register,
  programma: CterRecord<'programma'>,
  jaar: number,
  lijnwoord: string,
): Table {
  const gemeenten = programma.velden.gemeenten.flatMap((id) => register.find('gemeente', id) ?? []);
  const running = gemeenten.map((g) =>
    interventiesIn(register, g.id, jaar).filter((i) => isOpenbaar(register, i)),
  );
  const rows = rowsOf(lijnen(register, [programma])).map(({ label, lines }) => [
    label,
    ...running.map((records) => {
      const count = records.filter((r) => lines.includes(r.velden.actielijn)).length;
      return count === 0 ? 'niets geregistreerd' : String(count);
    }),
  ]);
  return plainTable(
    '',
    [lijnwoord, ...gemeenten.map((g) => g.velden.naam)],
    rows,
    'Er zijn nog geen lijnen vastgelegd.',
  );
}
