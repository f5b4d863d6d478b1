/** Policy numbers with their source. A register can set others in cter.yaml, each with a reason. */

/** One policy number. */
export interface Norm {
  readonly naam: string;
  readonly waarde: number;
  readonly eenheid: string;
  /** Who set the number, or that it is a choice of this program. */
  readonly bron: string;
  readonly uitleg: string;
}

/** All policy numbers. */
export const normen = [
  {
    naam: 'drempel',
    waarde: 10,
    eenheid: 'personen of signalen',
    bron: 'keuze van dit programma, naar de werkwijze van het CBS om kleine aantallen niet te tonen',
    uitleg: 'Een aantal onder deze grens komt in een document als ‘minder dan 10’; ook nul valt daaronder.',
  },
  {
    naam: 'afronding',
    waarde: 5,
    eenheid: 'personen of signalen',
    bron: 'CBS, tabellen over jeugdzorg: aantallen zijn veelvouden van vijf',
    uitleg: 'Aantallen vanaf de drempel worden afgerond op een veelvoud van dit getal.',
  },
  {
    naam: 'noemer-percentage',
    waarde: 100,
    eenheid: 'personen of signalen',
    bron: 'CBS: percentages alleen bij honderd of meer',
    uitleg: 'Bij minder dan dit aantal toont een document geen percentage.',
  },
  {
    naam: 'team-planevaluatie',
    waarde: 2,
    eenheid: 'personen',
    bron: 'Toolkit Evidence-Based Werken (NCTV en SZW, 2019)',
    uitleg: 'Een planevaluatie doet u met minstens zoveel mensen.',
  },
  {
    naam: 'buitenstaanders-planevaluatie',
    waarde: 1,
    eenheid: 'personen',
    bron: 'Toolkit Evidence-Based Werken (NCTV en SZW, 2019)',
    uitleg: 'Van het team van een planevaluatie was minstens zoveel mensen niet bij het plan betrokken.',
  },
  {
    naam: 'herbeoordeling',
    waarde: 12,
    eenheid: 'maanden',
    bron: 'keuze van dit programma: minstens elk jaar',
    uitleg: 'Binnen deze tijd wordt een casus opnieuw beoordeeld.',
  },
  {
    naam: 'evaluatie',
    waarde: 3,
    eenheid: 'maanden',
    bron: 'keuze van dit programma',
    uitleg: 'Zo lang na het einde van de interventie, de uitvoering of het jaar mag een afgesproken evaluatie op zich laten wachten.',
  },
  {
    naam: 'evaluatie-contactcirkel',
    waarde: 30,
    eenheid: 'dagen',
    bron: 'programma van District E: direct na elke inzet; het aantal dagen is een keuze van dit programma',
    uitleg: 'Binnen deze tijd na de laatste bijeenkomst van een contactcirkel zijn het verslag en de evaluatie klaar.',
  },
  {
    naam: 'jaarverslag',
    waarde: 6,
    eenheid: 'maanden',
    bron: 'keuze van dit programma: samen met de jaarstukken van de gemeente',
    uitleg: 'Binnen deze tijd na het einde van het jaar is het jaarverslag aan de raad vastgesteld.',
  },
  {
    naam: 'opfrissen',
    waarde: 24,
    eenheid: 'maanden',
    bron: 'keuze van dit programma',
    uitleg: 'Zo lang na de laatste scholing is het tijd om kennis op te frissen.',
  },
  {
    naam: 'weging-herhaald-signaal',
    waarde: 42,
    eenheid: 'dagen',
    bron: 'keuze van dit programma',
    uitleg: 'Binnen deze tijd is een signaal dat terugkomt, opnieuw gewogen.',
  },
  {
    naam: 'verlenging',
    waarde: 24,
    eenheid: 'maanden',
    bron: 'keuze van dit programma',
    uitleg: 'Zo lang mag één besluit de bewaartermijn van een casus hoogstens verlengen.',
  },
  {
    naam: 'verzoek',
    waarde: 1,
    eenheid: 'maanden',
    bron: 'AVG, artikel 12, derde lid',
    uitleg: 'Binnen deze tijd krijgt wie iets over de eigen gegevens vraagt, antwoord.',
  },
] as const satisfies readonly Norm[];

/** The name of a policy number. */
export type NormNaam = (typeof normen)[number]['naam'];

/** The value of a policy number, in its own unit. */
export function norm(naam: NormNaam): number {
  const gevonden = normen.find((n) => n.naam === naam);
  if (!gevonden) throw new Error(`normen.ts has no ${naam}`);
  return gevonden.waarde;
}
