/** What is true about requests of data subjects: whether they were dealt with in time. */
import type { Instellingen } from '../records/instellingen.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { yearOf } from '../text/dates.ts';
import { antwoordVoor, behandelendeGemeente } from './verzoektermijn.ts';

type Verzoek = CterRecord<'verzoek'>;

/** Whether this register keeps requests; if so a municipality without any counts as 0, or its first would show. */
export const zijnVerzoekenBijgehouden = (register: Register, settings: Instellingen): boolean =>
  settings.casuistiek !== undefined || register.all('verzoek').length > 0;

/** The requests of a year that a municipality must answer: one that was passed on counts once, where it was passed on to. */
export const verzoekenIn = (register: Register, gemeente: string, jaar: number): readonly Verzoek[] =>
  register
    .all('verzoek')
    .filter((v) => behandelendeGemeente(v) === gemeente && yearOf(v.velden['ontvangen-op']) === jaar);

/** Whether a request was answered within so many months, or passed on out of the register, which is all that can be seen of it. */
export function isOpTijdAfgehandeld(verzoek: Verzoek, maanden: number): boolean {
  const { doorgestuurd } = verzoek.velden;
  const weg = doorgestuurd?.naar === undefined ? doorgestuurd?.op : undefined;
  const gedaan = verzoek.velden['afgehandeld-op'] ?? weg;
  return gedaan !== undefined && gedaan <= antwoordVoor(verzoek, maanden);
}
