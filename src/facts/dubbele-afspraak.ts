/** Promises that stand in two records and are one. */
import type { Stand } from './afspraken.ts';
import { isProgramma } from './looptijd.ts';
import { zelfdeVorm } from './uitvoeringen.ts';

const isNieuwsbrief = ({ afspraak: { vorm } }: Stand): boolean =>
  vorm !== undefined && zelfdeVorm(vorm, 'nieuwsbrief');

/** A programme and an intervention of it may promise the same newsletter: it counts once, at the intervention. */
export const isElders = (stand: Stand, alle: readonly Stand[]): boolean =>
  isProgramma(stand.bron) &&
  isNieuwsbrief(stand) &&
  alle.some(
    (a) => !isProgramma(a.bron) && isNieuwsbrief(a) && a.jaar === stand.jaar && a.beloofd === stand.beloofd,
  );
