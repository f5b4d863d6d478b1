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

/** The time of day in Europe/Amsterdam at a moment, `uu:mm`; default: now. */
export function time(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: AMSTERDAM.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now);
}
