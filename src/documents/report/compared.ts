/** The rows of the table of municipalities side by side. */

/** One row: what it is called, and the series of the figure (out of another) of each municipality. */
export const RIJEN: readonly (readonly [label: string, naam: string, geheel?: string])[] = [
  ['Afspraken nagekomen', 'afspraken.nagekomen', 'afspraken.beloofd'],
  ['Activiteiten uitgevoerd', 'activiteiten.uitgevoerd'],
  ['Mensen bereikt', 'bereik.totaal'],
  ['Evaluaties gedaan', 'evaluaties.gedaan', 'evaluaties.afgesproken'],
  ['Incidenten', 'incidenten.aantal'],
  ['Keren dat de contactcirkel is ingezet', 'contactcirkels.ingezet'],
  ['Signalen ontvangen', 'signalen.ontvangen'],
  ['Casussen begonnen of heropend', 'casussen.in'],
  ['Casussen in behandeling op 31 december', 'casussen.stand'],
];

/** The series that stand in it. */
export const VERGELEKEN: readonly string[] = RIJEN.flatMap(([, naam, geheel]) => [
  naam,
  ...(geheel === undefined ? [] : [geheel]),
]).concat('afspraken.niet-geregistreerd');
