import type { Opened } from '../cter.ts';
import { geldendeCodes } from '../facts/codes.ts';
import type { Choice } from '../ports.ts';
import type { CodeLijst } from '../records/codes.ts';

/** The codes that hold in a register as choices of a question. */
export const codeChoices =
  ({ settings }: Pick<Opened, 'settings'>) =>
  (lijst: CodeLijst): readonly Choice[] =>
    geldendeCodes(settings, lijst).map(({ code, naam }) => ({
      value: code,
      label: naam === code ? code : `${naam} (${code})`,
    }));
