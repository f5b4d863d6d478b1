/** A stretch of days; `tot` is the last day, absent while it is open. */
export interface Periode {
  readonly van: string;
  readonly tot?: string | undefined;
}

/** Whether two periods share at least one day. */
export function overlapt(a: Periode, b: Periode): boolean {
  return (a.tot === undefined || b.van <= a.tot) && (b.tot === undefined || a.van <= b.tot);
}

/** Whether a begin and an end stand in the right order; what is absent is never wrong. */
export function isInVolgorde<T extends string | number>(begin: T | undefined, einde: T | undefined): boolean {
  return begin === undefined || einde === undefined || begin <= einde;
}
