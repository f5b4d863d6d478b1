import { defineRecord } from './define.ts';
import { jaNee, keuze, lijst, tekst, veld, verwijzing } from './fields.ts';
import { SECTOREN } from './sectoren.ts';

/** A partner. */
export const organisatie = defineRecord({
  soort: 'organisatie',
  map: 'organisaties',
  alias: 'organisation',
  woorden: { enkel: 'een organisatie', meer: 'organisaties' },
  uitleg: 'Een organisatie waarmee de gemeente samenwerkt.',
  idVorm: 'naam',
  titelveld: 'naam',
  vertrouwelijkheid: 'openbaar',
  velden: () => ({
    naam: veld(tekst(), 'Hoe heet de organisatie?', 'De volledige naam.', 'Delft voor Elkaar'),
    alias: veld(lijst(tekst()), 'Welke andere namen of afkortingen zijn er?', 'Laat leeg als die er niet zijn.', ['DvE']),
    sector: veld(keuze(SECTOREN), 'In welke sector werkt die?', 'De sector die het best past.', 'welzijn'),
    gemeenten: veld(lijst(verwijzing('gemeente')), 'In welke gemeenten werkt die?', 'Laat leeg als die landelijk werkt of als u het niet weet.', ['delft']),
    'aandachtsfunctionaris-vereist': veld(jaNee().optional(), 'Moet die een aandachtsfunctionaris hebben?', 'Laat leeg als daar niets over is afgesproken.', true),
  }),
  secties: () => [],
});
