/** What is true about requests of data subjects: whether they were dealt with in time. */
import type { Instellingen } from '../records/instellingen.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { yearOf } from '../text/dates.ts';
import { antwoordVoor } from './verzoektermijn.ts';

type Verzoek = CterRecord<'verzoek'>;

/** Whether this register keeps requests; if so a municipality without any counts as 0, or its first would show. */
export const zijnVerzoekenBijgehouden = (register: Register, settings: Instellingen): boolean =>
  settings.casuistiek !== undefined || register.all('verzoek').length > 0;

/** The requests of a municipality in a year. */
export const verzoekenIn = (register: Register, gemeente: string, jaar: number): readonly Verzoek[] =>
  register
    .all('verzoek')
    .filter((v) => v.velden.contactpunt === gemeente && yearOf(v.velden['ontvangen-op']) === jaar);

/** Whether a request was answered, or passed on to the municipality that must answer, within so many months. */
export function isOpTijdAfgehandeld(verzoek: Verzoek, maanden: number): boolean {
  const gedaan = verzoek.velden['afgehandeld-op'] ?? verzoek.velden.doorgestuurd?.op;
  return gedaan !== undefined && gedaan <= antwoordVoor(verzoek, maanden);
}
