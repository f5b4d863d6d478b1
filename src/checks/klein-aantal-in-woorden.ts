import { defineTextCheck } from './define.ts';
import { exampleReport } from './example-register.ts';

const PATH = 'jaarverslagen/voorbeeldstad-2020.md';
const verslag = (kernboodschap: string): string =>
  exampleReport(`
jaar: 2020
gemeente: voorbeeldstad
status: concept
raadsbrief: { onderwerp: Voortgang, aan: de gemeenteraad, portefeuillehouder: burgemeester }`).replace(
    'Een voorbeeld.',
    kernboodschap,
  );

/** A number below ten with the word for what it counts; ‘één’ only with its accents, because ‘een’ counts nothing. */
const KLEIN =
  /(?<![\p{L}\d.,/-])(?:één|twee|drie|vier|vijf|zes|zeven|acht|negen|[1-9]) (?:\p{L}+ )?(?:signaal|signalen|casus|casussen|verzoek|verzoeken|deelnemers?|deelnemende \p{L}+|ouders|vaders|moeders|gezinnen|jongeren|leerlingen)(?!\p{L})/giu;

/** What a report withholds as too small should not stand in the words that someone wrote for it. */
export const check = defineTextCheck({
  code: 'klein-aantal-in-woorden',
  severity: 'advies',
  title: 'In de woorden van een jaarverslag staat geen klein aantal mensen, signalen, casussen of verzoeken.',
  why: 'Het jaarverslag toont zulke aantallen niet als ze klein zijn. Staat het aantal wel in de tekst, dan weet een lezer het alsnog, en kan hij ook andere aantallen uitrekenen.',
  fix: 'Schrijf ‘een paar’ of ‘weinig’, of laat het aantal weg. Gaat het niet over mensen in deze gemeente, dan kan het blijven staan.',
  good: { [PATH]: verslag('Er waren weinig signalen. Twee bijeenkomsten gingen niet door.') },
  bad: { [PATH]: verslag('Er waren zeven signalen, en 4 nieuwe casussen.') },
  expected: [`${PATH}:10:10`, `${PATH}:10:29`],
  concerns: ({ soort }) => soort === 'jaarverslag',
  *findInText({ text }) {
    for (const { index, 0: found } of text.matchAll(KLEIN))
      yield {
        start: index,
        end: index + found.length,
        message: `Hier staat ‘${found}’. Zo’n klein aantal laat het jaarverslag zelf niet zien.`,
        hint: 'Laat het aantal weg, of schrijf ‘een paar’ of ‘weinig’.',
      };
  },
});
