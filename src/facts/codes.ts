import { CODES, type CodeLijst } from '../records/codes.ts';
import type { Instellingen } from '../records/instellingen.ts';

/** A code with the name it has in lists and documents. */
export interface Code {
  readonly code: string;
  readonly naam: string;
}

/** The codes of a list: those of cter, then those that the register adds; a name from cter.yaml goes first. */
export function geldendeCodes(
  { casuistiek }: Pick<Instellingen, 'casuistiek'>,
  lijst: CodeLijst,
): readonly Code[] {
  const namen = new Map<string, string>(CODES[lijst].map((code) => [code, code]));
  for (const { code, naam } of casuistiek?.[lijst] ?? []) namen.set(code, naam);
  return [...namen].map(([code, naam]) => ({ code, naam }));
}
