/** Promises that stand in two records and are one. */
import type { CterRecord } from '../register/register.ts';
import type { Stand } from './afspraken.ts';
import type { Afspraak } from './leveringen.ts';
import { isProgramma } from './looptijd.ts';
import { zelfdeVorm } from './uitvoeringen.ts';

const isBrief = ({ vorm }: Afspraak): boolean => vorm !== undefined && zelfdeVorm(vorm, 'nieuwsbrief');
const isNieuwsbrief = ({ afspraak }: Stand): boolean => isBrief(afspraak);

/** A programme and an intervention of it may promise the same newsletter: it counts once, at the intervention. */
export const isElders = (stand: Stand, alle: readonly Stand[]): boolean =>
  isProgramma(stand.bron) &&
  isNieuwsbrief(stand) &&
  alle.some(
    (a) => !isProgramma(a.bron) && isNieuwsbrief(a) && a.jaar === stand.jaar && a.beloofd === stand.beloofd,
  );

/** Whether one of these interventions makes the same promise of a newsletter as a programme does. */
export const isVanInterventie = (
  afspraak: Afspraak,
  interventies: readonly CterRecord<'interventie'>[],
): boolean =>
  isBrief(afspraak) &&
  interventies
    .flatMap((i) => i.velden.afspraken)
    .some(
      (a) => isBrief(a) && (['aantal', 'per', 'elke'] as const).every((veld) => a[veld] === afspraak[veld]),
    );
