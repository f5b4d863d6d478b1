import type { CterRecord } from '../register/register.ts';
import { monthsAfter } from '../text/dates.ts';

/** Whether a request waits for an answer here: it was neither answered nor passed on to another municipality. */
export const isOpen = ({ velden }: CterRecord<'verzoek'>): boolean =>
  velden['afgehandeld-op'] === undefined && velden.doorgestuurd === undefined;

/** The last day on which a request is answered in time; `maanden` is the norm that holds. */
export const antwoordVoor = ({ velden }: CterRecord<'verzoek'>, maanden: number): string =>
  monthsAfter(velden['ontvangen-op'], maanden);
