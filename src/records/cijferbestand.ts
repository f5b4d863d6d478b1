/** The fields of a `.cijfers.json`: the figures of a published report, described and read like a record. */
import { type Form, formOf } from './define.ts';
import { datum, getal, groep, jaar, jaNee, kaart, keuze, lijst, tekst, tussen, type ValuesOf, veld } from './fields.ts';

/** The forms a figure can have in a published document. */
export const VORMEN = ['getoond', 'klein', 'niet-getoond', 'niet-geregistreerd'] as const;

const cijfer = () =>
  groep({
    id: veld(tekst(), 'Hoe heet het cijfer?', 'Wat, waar en wanneer, met punten ertussen.', 'signalen.ontvangen.delft.2020'),
    label: veld(tekst(), 'Hoe heet het in woorden?', 'Zoals het in het verslag staat.', 'Ontvangen signalen, Delft, 2020'),
    telt: veld(keuze(['personen', 'activiteiten', 'euro']), 'Wat wordt geteld?', 'Bij personen en signalen zijn kleine aantallen niet te zien.', 'personen'),
    herkomst: veld(keuze(['geregistreerd', 'aangeleverd', 'niet-geregistreerd']), 'Waar komt het vandaan?', 'Uit dit register, van een partner, of nergens vandaan.', 'geregistreerd'),
    vorm: veld(keuze(VORMEN), 'Hoe is het getoond?', 'Alleen bij ‘getoond’ staat er een waarde.', 'getoond'),
    waarde: veld(getal().optional(), 'Welke waarde is getoond?', 'Afgerond zoals in het verslag.', 15),
    van: veld(getal().optional(), 'Vanaf welk aantal wordt dit zo afgerond?', 'Alleen bij een afgerond aantal.', 13),
    tot: veld(getal().optional(), 'Tot en met welk aantal wordt dit zo afgerond?', 'Alleen bij een afgerond aantal.', 17),
    onder: veld(getal().optional(), 'Minder dan welk aantal?', 'Alleen bij ‘klein’.', 10),
    bron: veld(tekst().optional(), 'Van wie komt het?', 'Alleen bij een aangeleverd cijfer.', 'Scholengroep, 19 januari 2024'),
    records: veld(lijst(tekst()), 'Uit welke records komt het?', 'Alleen openbare records, en alleen bij een cijfer dat precies is getoond.', ['uitvoering/2020-10-08-voorstelling']),
  });

const velden = () => ({
  formaat: veld(tussen(1, 1), 'Welke versie van dit bestand?', 'Nu 1.', 1),
  document: veld(tekst(), 'Bij welk document horen de cijfers?', 'De bestandsnaam zonder extensie.', 'jaarverslag-delft-2020'),
  gemeente: veld(tekst(), 'Van welke gemeente?', 'De id van de gemeente.', 'delft'),
  jaar: veld(jaar(), 'Over welk jaar?', 'Vier cijfers.', 2020),
  status: veld(keuze(['concept', 'vastgesteld']), 'Was het verslag vastgesteld?', 'Concept tot het is vastgesteld.', 'vastgesteld'),
  register: veld(tekst(), 'Uit welk register?', 'De naam in cter.yaml.', 'District E'),
  versie: veld(tekst().optional(), 'Uit welke versie?', 'De commit in git; ontbreekt als het register niet in git stond.', '0123456789ab'),
  gewijzigd: veld(jaNee().optional(), 'Stonden er wijzigingen in het register die niet in die versie staan?', 'Alleen als het zo is.', true),
  datum: veld(datum(), 'Op welke dag gemaakt?', 'Als jjjj-mm-dd.', '2021-03-01'),
  'kleine-aantallen': veld(
    groep({ drempel: veld(getal(), 'Onder welk aantal is niets getoond?', 'Standaard 10.', 10), afronding: veld(getal(), 'Op welk veelvoud is afgerond?', 'Standaard 5.', 5) }),
    'Hoe is met kleine aantallen omgegaan?',
    'Drempel en afronding.',
    { drempel: 10, afronding: 5 },
  ),
  definities: veld(kaart(tekst()), 'Wat is geteld?', 'De naam van een cijfer zonder plaats en jaar, met één zin; ‹naam› staat voor een deel dat verschilt.', { 'signalen.ontvangen': 'Signalen met een datum in het jaar.' }),
  cijfers: veld(lijst(cijfer()), 'Welke cijfers?', 'Elk cijfer van het document.', []),
});

/** The file as a type that `readFields` understands. */
export const cijferbestand: Form = formOf(velden);

/** The content of a published file. */
export type Cijferbestand = ValuesOf<ReturnType<typeof velden>>;
