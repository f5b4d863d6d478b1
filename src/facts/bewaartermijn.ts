/** How long a case may be kept; the term, its ground and its beginning come from cter.yaml. */
import type { Instellingen } from '../records/instellingen.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { rhythmAfter } from '../text/dates.ts';
import { eindfase } from './casus-stand.ts';

type Casus = CterRecord<'casus'>;
/** The settings for cases. */
export type Casuistiek = NonNullable<Instellingen['casuistiek']>;

/** The last day a case may be kept without a decision to prolong, and on which ground. */
export interface Bewaartermijn {
  readonly vanaf: string;
  readonly tot: string;
  readonly grondslag: 'wettelijke-termijn' | 'termijn-niet-opgenomen';
}

/** Decisions by which a case is taken up; without one of them the shorter term holds. */
const OPGENOMEN: readonly (string | undefined)[] = ['opnemen', 'lokaal-behandelen'];

/** Whether a case was ever taken up. */
export const isOpgenomen = ({ velden }: Casus): boolean =>
  velden.verloop.some((f) => OPGENOMEN.includes(f.besluit));

/** The term that holds for a case that came to its end; undefined while it runs. */
export function bewaartermijn(
  register: Register,
  casus: Casus,
  casuistiek: Casuistiek,
): Bewaartermijn | undefined {
  const einde = casus.velden.verloop.at(-1);
  if (!einde || !eindfase(register, casus)) return undefined;
  if (!isOpgenomen(casus)) {
    const termijn = casuistiek['bewaartermijn-niet-opgenomen'];
    return { vanaf: einde.op, tot: rhythmAfter(einde.op, termijn), grondslag: 'termijn-niet-opgenomen' };
  }
  const { termijn, vanaf } = casuistiek.bewaartermijn;
  const begin = casus.velden.verloop.findLast((f) => f.fase === vanaf)?.op ?? einde.op;
  return { vanaf: begin, tot: rhythmAfter(begin, termijn), grondslag: 'wettelijke-termijn' };
}

/** The last day of keeping after every decision to prolong; undefined when none was set. */
export const bewarenTot = ({ velden: { bewaren } }: Casus): string | undefined =>
  bewaren?.verlengd.at(-1)?.tot ?? bewaren?.tot;
