import { defineRecord, verplicht } from './define.ts';
import { datum, groep, keuze, tekst, tijd, veld, verwijzing } from './fields.ts';

const besluit = () =>
  groep({
    inzet: veld(keuze(['contactcirkel', 'geen']), 'Komt de contactcirkel bijeen?', 'Leg ook vast als dat niet gebeurt.', 'contactcirkel'),
    reden: veld(tekst(), 'Waarom?', 'Eén zin.', 'Er zijn zorgen bij ouders en scholen.'),
    'afgestemd-met': veld(tekst().optional(), 'Met wie is dat afgestemd?', 'Een functie, geen naam.', 'burgemeester'),
    op: veld(datum(), 'Op welke dag is besloten?', 'Als jjjj-mm-dd.', '2020-10-19'),
  });

/** An event that may call the contact circle together. */
export const incident = defineRecord({
  soort: 'incident',
  map: 'incidenten',
  alias: 'incident',
  woorden: { enkel: 'een incident', meer: 'incidenten' },
  uitleg: 'Een gebeurtenis waarvoor de contactcirkel bijeen kan komen.',
  idVorm: 'datum-naam',
  titelveld: 'publieke-omschrijving',
  datumveld: 'datum',
  vertrouwelijkheid: 'intern',
  velden: () => ({
    datum: veld(datum(), 'Op welke dag was het?', 'Als jjjj-mm-dd.', '2020-10-19'),
    tijd: veld(tijd().optional(), 'Hoe laat?', 'Als uu:mm, zoals 17:00.', '17:00'),
    plaats: veld(tekst().optional(), 'Waar?', 'Een plaats, geen adres.', 'Parijs'),
    soort: veld(tekst(), 'Wat voor gebeurtenis was het?', 'In één woord als het kan.', 'aanslag'),
    'publieke-omschrijving': veld(tekst(), 'Hoe mag het naar buiten worden beschreven?', 'Eén korte zin zonder namen; deze komt in openbare stukken.', 'Aanslag in het buitenland'),
    gemeente: veld(verwijzing('gemeente'), 'Voor welke gemeente telt het?', 'De id van de gemeente.', 'delft'),
    besluit: veld(besluit().optional(), 'Wat is besloten?', 'Laat leeg zolang er niet is besloten.', { inzet: 'contactcirkel', reden: 'Er zijn zorgen bij ouders en scholen.', 'afgestemd-met': 'burgemeester', op: '2020-10-19' }),
  }),
  secties: () => [verplicht('Omschrijving', 'Wat er is gebeurd en wat het hier losmaakt, zonder namen.')],
});
