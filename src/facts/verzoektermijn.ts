import type { CterRecord } from '../register/register.ts';
import { monthsAfter } from '../text/dates.ts';

/** Whether a request waits for an answer: passing it on to a municipality of the register answers nothing yet. */
export const isOpen = ({ velden }: CterRecord<'verzoek'>): boolean =>
  velden['afgehandeld-op'] === undefined &&
  (velden.doorgestuurd === undefined || velden.doorgestuurd.naar !== undefined);

/** The municipality that must answer a request: the one it was passed on to, else where it came in. */
export const behandelendeGemeente = ({ velden }: CterRecord<'verzoek'>): string =>
  velden.doorgestuurd?.naar ?? velden.contactpunt;

/** The last day on which a request is answered in time, counted from its receipt wherever that was; `maanden` is the norm that holds. */
export const antwoordVoor = ({ velden }: CterRecord<'verzoek'>, maanden: number): string =>
  monthsAfter(velden['ontvangen-op'], maanden);
