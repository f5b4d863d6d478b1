/** The fields of a sealed dossier, described like those of a record so that they are checked and explained alike. */
import { type Form, formOf } from './define.ts';
import { datum, groep, jaNee, keuze, lijst, sleutel, tekst, type ValuesOf, veld } from './fields.ts';

/** Kinds of measure, from help to force. */
export const MAATREGELEN = ['zorg', 'bestuursrechtelijk', 'strafrechtelijk', 'dwang-en-drang'] as const;

const zorg = () =>
  groep({
    id: veld(sleutel(), 'Hoe heet deze zorg kort?', 'Een eigen id binnen dit dossier.', 'school'),
    zorg: veld(tekst(), 'Wat is de zorg?', 'Wat er is gezien of gehoord, en door wie.', 'Komt niet meer op school.'),
    maatregelen: veld(lijst(sleutel()), 'Wat wordt eraan gedaan?', 'De id’s van maatregelen in het plan.', ['mentor']),
    'niet-omdat': veld(tekst().optional(), 'Waarom wordt er niets aan gedaan?', 'Alleen invullen als er geen maatregel is.', 'Is niet meer aan de orde.'),
  });

const maatregel = () =>
  groep({
    id: veld(sleutel(), 'Hoe heet deze maatregel kort?', 'Een eigen id binnen dit dossier.', 'mentor'),
    soort: veld(keuze(MAATREGELEN), 'Wat voor maatregel is het?', 'Van zorg tot dwang en drang.', 'zorg'),
    wat: veld(tekst(), 'Wat gaat er gebeuren?', 'Eén zin.', 'Gesprek met de mentor, elke week.'),
    wie: veld(tekst(), 'Wie doet het?', 'Een functie of organisatie.', 'school'),
    uiterlijk: veld(datum().optional(), 'Voor wanneer?', 'De laatste dag.', '2020-06-30'),
    status: veld(keuze(['open', 'bezig', 'gedaan', 'vervallen']), 'Hoe staat het ervoor?', 'Open tot iemand ermee begint.', 'open'),
  });

const velden = () => ({
  zorgen: veld(lijst(zorg()), 'Welke zorgen zijn er?', 'Elke zorg met wat eraan wordt gedaan, of waarom niets.', []),
  duiding: veld(
    groep({
      beschermend: veld(lijst(tekst()), 'Wat beschermt?', 'Wat goed gaat en houvast geeft.', ['Goede band met een oom.']),
      zorgelijk: veld(lijst(tekst()), 'Wat maakt bezorgd?', 'Wat is gezien, niet wat iemand denkt of gelooft.', ['Zoekt ruzie met leraren.']),
    }),
    'Hoe wordt het geduid?',
    'Altijd allebei de kanten.',
    { beschermend: [], zorgelijk: [] },
  ),
  plan: veld(lijst(maatregel()), 'Welke maatregelen zijn er?', 'Naar soort: zorg, bestuursrechtelijk, strafrechtelijk, dwang en drang.', []),
  twbmt: veld(
    groep({
      overwogen: veld(jaNee(), 'Is een maatregel van de Twbmt overwogen?', 'De Tijdelijke wet bestuurlijke maatregelen terrorismebestrijding.', true),
      afweging: veld(tekst(), 'Wat was de afweging?', 'Waarom wel of niet, en wie meedacht.', 'Een meldplicht is niet nodig zolang de begeleiding loopt.'),
    }).optional(),
    'Is de Twbmt apart afgewogen?',
    'Nodig bij een bestuursrechtelijke maatregel.',
    { overwogen: true, afweging: 'Niet nodig.' },
  ),
});

/** A dossier as a type that `readFields` understands. */
export const dossier: Form = formOf(velden);

/** The fields of a dossier. */
export type Dossier = ValuesOf<ReturnType<typeof velden>>;
