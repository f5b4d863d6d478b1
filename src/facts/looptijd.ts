import type { CterRecord, Register } from '../register/register.ts';
import type { Periode } from './periode.ts';
import { programmaVan } from './programma-van.ts';

/** A record that makes promises. */
export type Belover = CterRecord<'interventie'> | CterRecord<'programma'>;

/** Whether the promises are those of a programme as a whole. */
export const isProgramma = (bron: Belover): bron is CterRecord<'programma'> => bron.soort === 'programma';

/** The interventions of a programme, through its lines of action. */
export function interventiesVanProgramma(
  register: Register,
  programma: CterRecord<'programma'>,
): readonly CterRecord<'interventie'>[] {
  return register.all('interventie').filter((i) => programmaVan(register, i) === programma);
}

/**
 * The days on which promises hold: the run of an intervention, the period of a programme. A programme that
 * names no period holds from the day it was signed, or else from its first intervention, as long as one of its
 * interventions runs; without interventions it promises nothing that has a day.
 */
export function looptijdVan(register: Register, bron: Belover): Periode | undefined {
  if (!isProgramma(bron)) return bron.velden.looptijd;
  if (bron.velden.periode) return bron.velden.periode;
  const lopen = interventiesVanProgramma(register, bron).map((i) => i.velden.looptijd);
  if (lopen.length === 0) return undefined;
  const eerste = lopen.map((p) => p.van).sort()[0] as string;
  const tot = lopen.some((p) => p.tot === undefined)
    ? undefined
    : lopen
        .map((p) => p.tot ?? '')
        .sort()
        .at(-1);
  const getekend = bron.velden.regeling?.ondertekend;
  const van = getekend !== undefined && (tot === undefined || getekend <= tot) ? getekend : eerste;
  return tot === undefined ? { van } : { van, tot };
}
