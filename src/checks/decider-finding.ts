/** What checks say of a decision that two people should have taken. */
import { type Beslisfout, type Beslissers, beslisfout } from '../facts/twee-beslissers.ts';
import type { CterRecord, DataPath, Register } from '../register/register.ts';
import type { Finding } from './define.ts';

const WORDS: Readonly<
  Record<Beslisfout, readonly [veld: 'door' | 'medebeslisser', message: string, hint: string]>
> = {
  'geen-eerste': [
    'door',
    'Bij dit besluit staat niet wie het heeft genomen.',
    'Voeg ‘door’ toe met de id van een netwerklid.',
  ],
  'geen-tweede': [
    'medebeslisser',
    'Bij dit besluit staat niet wie heeft meebeslist; hier zijn twee mensen voor nodig.',
    'Voeg ‘medebeslisser’ toe: iemand van een andere organisatie.',
  ],
  dezelfde: [
    'medebeslisser',
    'Dezelfde persoon heeft besloten en meebeslist.',
    'Noem als medebeslisser iemand van een andere organisatie.',
  ],
  'zelfde-organisatie': [
    'medebeslisser',
    'De twee mensen die dit besloten, zijn van dezelfde organisatie.',
    'Laat iemand van een andere organisatie meebeslissen. Is het een andere afdeling? Maak daar dan een eigen organisatie van.',
  ],
  'organisatie-onbekend': [
    'medebeslisser',
    'Van minstens één van de twee mensen die dit besloten, staat de organisatie niet vast.',
    'Vul bij beide netwerkleden de organisatie in.',
  ],
};

/** What is wrong with two deciders, as sentences for who records them now; undefined when nothing is. */
export function deciderFault(register: Register, wie: Beslissers): string | undefined {
  const fout = beslisfout(register, wie);
  return fout && `${WORDS[fout][1]} ${WORDS[fout][2]}`;
}

/** The finding about one decision at `pad`, if there is one. */
export function* deciderFinding(
  register: Register,
  record: CterRecord,
  pad: DataPath,
  wie: Beslissers,
): Iterable<Finding> {
  const fout = beslisfout(register, wie);
  if (!fout) return;
  const [veld, message, hint] = WORDS[fout];
  yield { record, where: { pad: [...pad, veld], part: 'value' }, message, hint };
}
