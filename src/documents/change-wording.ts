/** How a difference between two versions is told, on a screen and in a document alike. */
import type { Change } from '../history/change.ts';
import type { Moment } from '../history/record-history.ts';
import type { GitPerson, Signature } from '../ports.ts';
import { writtenValue } from '../records/written.ts';
import { sequenceDiff } from '../text/sequence-diff.ts';

const STATES: Readonly<Record<Signature['state'], string>> = {
  geen: 'niet ondertekend',
  goed: 'ondertekend, de handtekening klopt',
  'niet-vertrouwd': 'ondertekend, de handtekening klopt, maar niemand staat in voor deze sleutel',
  verlopen: 'ondertekend, maar de sleutel of de handtekening is verlopen',
  ingetrokken: 'ondertekend met een sleutel die is ingetrokken',
  slecht: 'ONDERTEKEND, MAAR DE HANDTEKENING KLOPT NIET',
  'niet-te-controleren': 'ondertekend, maar hier niet te controleren: de sleutel of het programma ontbreekt',
};

/** A signature in a few words, with whose it is. */
export function signatureWords({ state, signer, key }: Signature): string {
  const who = [signer && `van ${signer}`, key && `sleutel ${key}`].filter(Boolean).join(', ');
  return who === '' ? STATES[state] : `${STATES[state]} (${who})`;
}

/** `Naam <adres>`, as git writes a person. */
export const personWords = ({ name, email }: GitPerson): string => `${name} <${email}>`;

/** `2020-05-12 10:02` from a moment as git writes it, on the clock of the machine where it was made. */
export const momentWords = (iso: string): string => iso.slice(0, 16).replace('T', ' ');

const EVENTS: Readonly<Record<Moment['gebeurtenis'], string>> = {
  gemaakt: 'gemaakt',
  gewijzigd: 'gewijzigd',
  hernoemd: 'hernoemd',
  verwijderd: 'verwijderd',
};

/** What happened, in a few words. */
export function eventWords({
  gebeurtenis,
  from,
  path,
  commit,
  changes,
  fault,
  since,
  isDropped,
}: Moment): string {
  const parts = [
    gebeurtenis === 'hernoemd' ? `hernoemd van ${from} naar ${path}` : EVENTS[gebeurtenis],
    ...(commit.parents.length > 1 ? ['bij het samenvoegen van twee takken'] : []),
    ...(isDropped ? ['de wijzigingen van een van die takken zijn hier vervallen'] : []),
    ...(since === undefined
      ? []
      : [
          since === ''
            ? 'de versie ervoor is niet leesbaar'
            : `vergeleken met de laatste leesbare versie, ${since.slice(0, 12)}`,
        ]),
    ...(gebeurtenis === 'gewijzigd' && changes.length === 0 && !fault
      ? ['alleen opmaak of commentaar, geen veld en geen tekst']
      : []),
  ];
  return parts.join('; ');
}

const SIGNS: Readonly<Record<Change['soort'], string>> = {
  toegevoegd: '+',
  verwijderd: '-',
  gewijzigd: '~',
  volgorde: '~',
};

/** The lines that differ between two texts, each with `-` or `+` before it. */
export function changedLines(before: string, after: string): readonly string[] {
  const [a, b] = [before, after].map((text) => (text === '' ? [] : text.split('\n'))) as [string[], string[]];
  return sequenceDiff(a, b).flatMap(({ kind, from, to }) => {
    if (kind === 'same') return [];
    return kind === 'gone' ? [`- ${a[from]}`] : [`+ ${b[to]}`];
  });
}

/** One difference as a sign, a place and a value; text of sections follows on lines of its own. */
export function changeWords({ soort, naam, sectie, van, naar }: Change): {
  readonly kop: string;
  readonly regels: readonly string[];
} {
  const sign = SIGNS[soort];
  if (sectie !== undefined)
    return { kop: `${sign} ${naam}`, regels: changedLines(String(van ?? ''), String(naar ?? '')) };
  if (soort === 'volgorde') return { kop: `${sign} ${naam}: de volgorde is veranderd`, regels: [] };
  if (soort === 'gewijzigd')
    return { kop: `${sign} ${naam}: ${writtenValue(van)} → ${writtenValue(naar)}`, regels: [] };
  return { kop: `${sign} ${naam}: ${writtenValue(soort === 'toegevoegd' ? naar : van)}`, regels: [] };
}
