/** The closing checklist of a case: what a closed case has answered. */
import type { CterRecord } from '../register/register.ts';

/** Something a closed case leaves open. */
export type CasusMist = 'afsluiting' | 'niet-aangepakt-omdat' | 'minder-contacten-omdat';

/** Whether fewer contacts were had than planned. */
export const isMinderGeleverd = ({ velden: { contacten } }: CterRecord<'casus'>): boolean =>
  contacten !== undefined && contacten.geleverd < contacten.gepland;

/** What the closing checklist of a case leaves open. */
export function ontbreektInAfsluiting(casus: CterRecord<'casus'>): readonly CasusMist[] {
  const { afsluiting } = casus.velden;
  if (!afsluiting) return ['afsluiting'];
  const mist: CasusMist[] = [];
  if (afsluiting.zorgen === 'niet-alle-aangepakt' && afsluiting['niet-aangepakt-omdat'].length === 0)
    mist.push('niet-aangepakt-omdat');
  if (isMinderGeleverd(casus) && afsluiting['minder-contacten-omdat'] === undefined)
    mist.push('minder-contacten-omdat');
  return mist;
}

/** Whether a case was taken up and then closed; what was passed on or not taken up has no closing checklist. */
export const isAfgesloten = ({ velden }: CterRecord<'casus'>): boolean =>
  velden.verloop.at(-1)?.besluit === 'afsluiten';
