/** What a signal needs before it may be closed. */
import type { CterRecord } from '../register/register.ts';

/** Something that a closed signal has and this one does not. */
export type SignaalMist = 'weging' | 'terugkoppeling' | 'gevolg';

/** Outcomes that lead to something in the register; a referral leaves nothing behind, for it would name somebody. */
const MET_GEVOLG: readonly string[] = ['analyse', 'contactcirkel', 'interventie'];

/** What is missing: a weighing, feedback or the reason why there is none, what came of the last weighing. */
export function ontbreektVoorAfsluiten({ velden }: CterRecord<'signaal'>): readonly SignaalMist[] {
  const { wegingen, terugkoppeling, gevolg } = velden;
  const laatste = wegingen.at(-1);
  const mist: SignaalMist[] = [];
  if (!laatste) mist.push('weging');
  if (terugkoppeling?.op === undefined && terugkoppeling?.['niet-omdat'] === undefined)
    mist.push('terugkoppeling');
  if (laatste && MET_GEVOLG.includes(laatste.uitkomst) && gevolg.length === 0) mist.push('gevolg');
  return mist;
}
