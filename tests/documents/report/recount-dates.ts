/** Calendar arithmetic of the recount, written apart from the program. */

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const iso = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);

/** The day so many days, weeks, months or years later; a month too short ends on its last day. */
export function plus(from: string, rhythm: string, times = 1): string {
  const n = Number(rhythm.slice(1, -1)) * times;
  const unit = rhythm.at(-1);
  if (unit === 'W' || unit === 'D') return iso(day(from) + n * (unit === 'W' ? 7 : 1));
  const d = new Date(`${from}T00:00:00Z`);
  const months = unit === 'Y' ? 12 * n : n;
  const target = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(d.getUTCDate(), last));
  return target.toISOString().slice(0, 10);
}
