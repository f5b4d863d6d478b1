/** What must be settled before research into a community may begin; domein.md, "Law and retention". */
import type { CterRecord } from '../register/register.ts';

/** Something that is not settled: there are no safeguards at all, or this one of them is not good. */
export type WaarborgMist = 'waarborgen' | 'openlijk' | 'juridisch-getoetst-op' | 'door' | 'te-laat-getoetst';

/** What is not settled for an analysis, whether it has begun or not. */
export function ontbrekendeWaarborgen({ velden }: CterRecord<'analyse'>): readonly WaarborgMist[] {
  const { waarborgen: w, periode } = velden;
  if (!w) return ['waarborgen'];
  const getoetst = w['juridisch-getoetst-op'];
  const mist: WaarborgMist[] = [];
  if (!w.openlijk) mist.push('openlijk');
  if (getoetst === undefined) mist.push('juridisch-getoetst-op');
  else if (getoetst > periode.van) mist.push('te-laat-getoetst');
  if (w.door === undefined) mist.push('door');
  return mist;
}

/** Whether an analysis has begun. */
export const isBegonnen = ({ velden }: CterRecord<'analyse'>): boolean =>
  velden.status === 'lopend' || velden.status === 'afgerond';
