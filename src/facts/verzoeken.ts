/** What is true about requests of data subjects: whether they were dealt with in time. */
import type { CterRecord, Register } from '../register/register.ts';
import { monthsAfter, yearOf } from '../text/dates.ts';

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

/** Whether a request was dealt with within so many months (one: AVG, article 12). */
export const isOpTijdAfgehandeld = ({ velden }: Verzoek, maanden: number): boolean =>
  velden['afgehandeld-op'] !== undefined &&
  velden['afgehandeld-op'] <= monthsAfter(velden['ontvangen-op'], maanden);
