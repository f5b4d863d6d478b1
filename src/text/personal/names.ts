import type { PersonalKind } from './datum.ts';

/** What a kind of personal data is called in a sentence; never what it says, for messages are kept in logs. */
export const PERSONAL_NAMES: Readonly<Record<PersonalKind, string>> = {
  bsn: 'een burgerservicenummer (BSN)',
  iban: 'een bankrekening (IBAN)',
  telefoon: 'een telefoonnummer',
  'e-mail': 'een e-mailadres',
  adres: 'een adres (straat of postcode met huisnummer)',
  geboortedatum: 'een geboortedatum',
  naam: 'een naam met een aanspreekvorm',
  kenteken: 'een kenteken',
};
