/** Finds bank accounts by the checksum of ISO 13616 (mod 97). */
import type { PersonalDatum } from './datum.ts';

const CANDIDATE = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ .-]?[A-Za-z0-9]){11,30}/g;

/** Lengths of the countries whose accounts turn up most here; any other may be 15 to 34 long. */
const LENGTHS: Readonly<Record<string, number>> = {
  NL: 18,
  BE: 16,
  DE: 22,
  FR: 27,
  GB: 22,
  LU: 20,
  ES: 24,
  IT: 27,
  PL: 28,
  PT: 25,
  AT: 20,
  CH: 21,
  DK: 18,
  SE: 24,
  NO: 15,
  FI: 18,
  IE: 22,
  TR: 26,
  MA: 28,
  RO: 24,
  BG: 22,
};

/** Whether letters and digits without spaces form a bank account. */
export function isIban(account: string): boolean {
  const upper = account.toUpperCase();
  const wanted = LENGTHS[upper.slice(0, 2)];
  if (wanted === undefined ? upper.length < 15 || upper.length > 34 : upper.length !== wanted) return false;
  let rest = 0;
  for (const char of upper.slice(4) + upper.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}

/** How much of a candidate is an account: the words that follow it may look like a part of it. */
function lengthOf(written: string): number | undefined {
  const country = LENGTHS[written.slice(0, 2).toUpperCase()];
  const marks = [...written.matchAll(/[A-Za-z0-9]/g)].map((m) => m.index + 1);
  const lengths = country === undefined ? marks.map((_, i) => i + 1).filter((n) => n >= 15) : [country];
  for (const length of lengths.reverse()) {
    const end = marks[length - 1];
    const next = end === undefined ? '' : (written[end] ?? '');
    if (end !== undefined && !/[A-Za-z0-9]/.test(next) && isIban(written.slice(0, end).replace(/[ .-]/g, '')))
      return end;
  }
  return undefined;
}

/** Every bank account in a text whose spaces and hyphens are plain. */
export function* findIban(text: string): Iterable<PersonalDatum> {
  for (const { index, 0: written } of text.matchAll(CANDIDATE)) {
    const length = lengthOf(written);
    if (length !== undefined) yield { kind: 'iban', start: index, end: index + length };
  }
}
