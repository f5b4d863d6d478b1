import type { Register } from '../register/register.ts';

/** Who decided; both are ids of network members. */
export interface Beslissers {
  readonly door?: string | undefined;
  readonly medebeslisser?: string | undefined;
}

/** Why a decision was not taken by two people of two organisations. */
export type Beslisfout =
  | 'geen-eerste'
  | 'geen-tweede'
  | 'dezelfde'
  | 'zelfde-organisatie'
  | 'organisatie-onbekend';

/**
 * What is wrong with who took a decision that needs two people of different organisations, or undefined.
 * People the register does not know are left alone: the reference itself is a finding already.
 */
export function beslisfout(register: Register, { door, medebeslisser }: Beslissers): Beslisfout | undefined {
  if (door === undefined) return 'geen-eerste';
  if (medebeslisser === undefined) return 'geen-tweede';
  if (door === medebeslisser) return 'dezelfde';
  const [een, twee] = [register.find('netwerklid', door), register.find('netwerklid', medebeslisser)];
  if (!een || !twee) return undefined;
  if (een.velden.organisatie === undefined || twee.velden.organisatie === undefined)
    return 'organisatie-onbekend';
  return een.velden.organisatie === twee.velden.organisatie ? 'zelfde-organisatie' : undefined;
}
