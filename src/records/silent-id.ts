/** Ids that may tell nothing: a file name stands in lists, in commits and in every clone. */
import type { IdVorm } from './define.ts';

/** The form of such an id, in signs and in words. */
export interface SilentForm {
  readonly vorm: RegExp;
  readonly woorden: string;
}

/** By kind of id; kinds that are missing are made of a name, which is meant to tell. Crockford's base32: no i, l, o or u. */
export const silentIds: Readonly<Partial<Record<IdVorm, SilentForm>>> = {
  willekeurig: { vorm: /^[0-9a-hjkmnp-tv-z]{8}$/, woorden: '8 willekeurige tekens, zoals k7m2q9xd' },
  'datum-willekeurig': { vorm: /^\d{4}-\d\d-\d\d-[0-9a-hjkmnp-tv-z]{4}$/, woorden: 'een datum en 4 willekeurige tekens, zoals 2020-03-14-7k3m' },
};
