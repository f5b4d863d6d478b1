const AMSTERDAM = {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
} as const;

/** The ISO date it is in Europe/Amsterdam at a moment, wherever the computer stands; default: now. */
export function today(now: Date = new Date()): string {
  const parts = new Intl.DateTimeFormat('en-GB', AMSTERDAM).formatToParts(now);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
