/** What is true about requests of data subjects: whether they were dealt with in time. */
import type { CterRecord, Register } from '../register/register.ts';
import { yearOf } from '../text/dates.ts';
import { antwoordVoor } from './verzoektermijn.ts';

type Verzoek = CterRecord<'verzoek'>;

/** The requests of a municipality in a year; undefined when up to that year none was ever registered there. */
export function verzoekenIn(
  register: Register,
  gemeente: string,
  jaar: number,
): readonly Verzoek[] | undefined {
  const own = register.all('verzoek').filter((v) => v.velden.contactpunt === gemeente);
  if (!own.some((v) => yearOf(v.velden['ontvangen-op']) <= jaar)) return undefined;
  return own.filter((v) => yearOf(v.velden['ontvangen-op']) === jaar);
}

/** Whether a request was answered, or passed on to the municipality that must answer, within so many months. */
export function isOpTijdAfgehandeld(verzoek: Verzoek, maanden: number): boolean {
  const gedaan = verzoek.velden['afgehandeld-op'] ?? verzoek.velden.doorgestuurd?.op;
  return gedaan !== undefined && gedaan <= antwoordVoor(verzoek, maanden);
}
