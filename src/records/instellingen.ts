/** The fields of cter.yaml, described like those of a record so that they are checked and explained the same way. */
import { type Form, formOf, VERTROUWELIJKHEDEN } from './define.ts';
import { aantal, datum, groep, jaNee, kaart, keuze, lijst, rangnummer, ritme, sleutel, tekst, type ValuesOf, veld, verwijzing } from './fields.ts';

/** The version of the data model this program knows. */
export const FORMAAT = 1;

const eigenCodes = (vraag: string, uitleg: string, voorbeeld: { readonly code: string; readonly naam: string }) =>
  veld(
    lijst(
      groep({
        code: veld(sleutel(), 'Welke code?', 'Kleine letters, cijfers en koppeltekens. Een code van cter zelf krijgt zo een andere naam.', voorbeeld.code),
        naam: veld(tekst(), 'Hoe heet het?', 'Zoals u het in een keuzelijst wilt lezen.', voorbeeld.naam),
      }),
    ),
    vraag,
    uitleg,
    [voorbeeld],
  );

const casuistiek = () =>
  groep({
    dpia: veld(
      groep({ kenmerk: veld(tekst(), 'Wat is het kenmerk van de DPIA?', 'Het kenmerk in uw eigen archief.', 'DPIA-2024-07'), datum: veld(datum(), 'Wanneer is de DPIA vastgesteld?', 'Als jjjj-mm-dd.', '2024-03-01') }),
      'Welke DPIA ligt hieronder?',
      'Kenmerk en datum.',
      { kenmerk: 'DPIA-2024-07', datum: '2024-03-01' },
    ),
    verwerkingsregister: veld(tekst(), 'Onder welk nummer staat dit in het verwerkingsregister?', 'Het nummer van de verwerking.', 'VR-112'),
    bewaartermijn: veld(
      groep({
        termijn: veld(ritme(), 'Hoe lang bewaart u een casus?', 'Een periode: P5Y is vijf jaar.', 'P5Y'),
        grondslag: veld(tekst(), 'Op welke grond?', 'De wettelijke grond van de termijn.', 'artikel in de selectielijst'),
        vanaf: veld(tekst(), 'Vanaf welke gebeurtenis telt de termijn?', 'De fase waarmee de termijn begint.', 'afgesloten'),
      }),
      'Hoe lang bewaart u een casus?',
      'Termijn, grond en begin.',
      { termijn: 'P5Y', grondslag: 'selectielijst', vanaf: 'afgesloten' },
    ),
    'bewaartermijn-niet-opgenomen': veld(ritme(), 'Hoe lang bewaart u wat niet is opgenomen?', 'Een kortere periode.', 'P6M'),
    herbeoordeling: veld(ritme(), 'Hoe vaak beoordeelt u een casus opnieuw?', 'Een ritme: P6M is elk half jaar.', 'P6M'),
    sleutelkast: veld(tekst().optional(), 'Waar staat de sleutelkast?', 'Een map buiten git, gezien vanaf het register; alleen nodig als dossiers hier worden verzegeld.', '../../sleutelkast'),
    'selectielijst-categorie': veld(tekst(), 'Welke categorie van de selectielijst?', 'Het nummer van de categorie.', '12.1'),
    criteria: eigenCodes('Welke gronden voor een besluit gebruikt u nog meer?', 'Naast de gronden die cter kent.', { code: 'geen-draagvlak', naam: 'Geen draagvlak bij de partners' }),
    overleggen: eigenCodes('In welke overleggen besluit u nog meer?', 'Naast de overleggen die cter kent.', { code: 'driehoek', naam: 'Driehoek' }),
    besluiten: eigenCodes('Welke besluiten neemt u nog meer?', 'Naast de besluiten die cter kent.', { code: 'aanhouden', naam: 'Besluit aanhouden' }),
  });

const velden = () => ({
  formaat: veld(rangnummer(), 'Welke versie van het gegevensmodel?', 'De versie waarin de bestanden zijn geschreven.', FORMAAT),
  naam: veld(tekst(), 'Hoe heet dit register?', 'De naam in documenten.', 'District E'),
  fictief: veld(jaNee().default(false), 'Is dit een verzonnen voorbeeld?', 'Bij true staat dat op elk document.', false),
  zichtbaarheid: veld(keuze(VERTROUWELIJKHEDEN).default('intern'), 'Wie mag deze map met bestanden zien?', 'Niets in het register mag vertrouwelijker zijn dan dit.', 'intern'),
  gemeente: veld(verwijzing('gemeente').optional(), 'Voor welke gemeente maakt u meestal documenten?', 'De id van een gemeente.', 'delft'),
  contactenboek: veld(tekst().optional(), 'Waar staat het contactenboek?', 'Een pad buiten git; het bestand mag ontbreken.', '../contacten.yaml'),
  casuistiek: veld(casuistiek().optional(), 'Hoe gaat u om met casussen?', 'Zonder dit staat casuïstiek uit.', {}),
  'kleine-aantallen': veld(
    groep({ drempel: veld(rangnummer(), 'Onder welk aantal toont u niets?', 'Standaard 10.', 10), afronding: veld(rangnummer(), 'Op welk veelvoud rondt u af?', 'Standaard 5.', 5) }).optional(),
    'Hoe gaat u om met kleine aantallen?',
    'Drempel en afronding.',
    { drempel: 10, afronding: 5 },
  ),
  termijnen: veld(
    kaart(groep({ waarde: veld(aantal(), 'Welke waarde geldt hier?', 'In de eenheid van de norm.', 14), reden: veld(tekst(), 'Waarom wijkt u af?', 'Eén zin.', 'afspraak met de raad') })).default({}),
    'Van welke normen wijkt u af?',
    'Naam van de norm met waarde en reden.',
    {},
  ),
  negeren: veld(
    lijst(
      groep({
        code: veld(tekst(), 'Welke bevinding?', 'De code, zoals die achter de boodschap staat.', 'secties-ingevuld'),
        pad: veld(tekst(), 'In welk bestand of welke map?', 'Pad vanaf het register; een map eindigt op /.', 'interventies/snrp.md'),
        reden: veld(tekst(), 'Waarom mag dit blijven staan?', 'Eén zin.', 'wacht op de partner'),
        tot: veld(datum(), 'Tot en met welke dag?', 'Daarna telt de bevinding weer mee.', '2026-12-31'),
      }),
    ),
    'Welke bevindingen zet u tijdelijk opzij?',
    'Elke met reden en einddatum; ze worden bij elke controle geteld en genoemd.',
    [],
  ),
});

/** The settings as a type that `readFields` understands, asked for once a run. */
export const instellingen: Form = formOf(velden);

/** The complete settings, defaults filled in. */
export type Instellingen = ValuesOf<ReturnType<typeof velden>>;
