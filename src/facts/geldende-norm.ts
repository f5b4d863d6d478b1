import { type NormNaam, norm } from '../records/normen.ts';

/** The value of a policy number in this register: what cter.yaml says under `termijnen`, otherwise the norm itself. */
export function geldendeNorm(
  naam: NormNaam,
  termijnen: Readonly<Record<string, { readonly waarde: number }>>,
): number {
  return Object.hasOwn(termijnen, naam) ? (termijnen[naam]?.waarde ?? norm(naam)) : norm(naam);
}
