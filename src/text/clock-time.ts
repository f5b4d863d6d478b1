/** A time of day as people write it (`17.00`, `9:30 uur`) in the form in which it is kept, `uu:mm`; undefined for other text. */
export function readClockTime(text: string): string | undefined {
  const [, hours = '', minutes] = /^([01]?\d|2[0-3])[.:]([0-5]\d)(?: uur)?$/.exec(text.trim()) ?? [];
  return minutes === undefined ? undefined : `${hours.padStart(2, '0')}:${minutes}`;
}
