import { findPersonalData } from '../text/personal/find-personal-data.ts';
import { kindsInName } from '../text/personal/in-name.ts';
import { PERSONAL_NAMES } from '../text/personal/names.ts';
import { defineTextCheck } from './define.ts';

const PATH = 'begrippen/activisme.md';
const begrip = (zin: string): string => `---\nterm: Activisme\n---\n\n## Omschrijving\n\n${zin}\n`;

/** No file holds data by which a person can be found, whether it became a record or not. */
export const check = defineTextCheck({
  code: 'geen-persoonsgegevens',
  severity: 'fout',
  title: 'In het register staan geen persoonsgegevens.',
  why: 'Git bewaart alles wat ooit is vastgelegd, ook als u het later weghaalt. Een nummer, adres of geboortedatum is dan niet meer te wissen.',
  fix: 'Haal het weg voordat u het vastlegt in git. Is het al vastgelegd, meld het dan bij de functionaris gegevensbescherming. Namen en contactgegevens horen in het contactenboek, buiten git.',
  good: { [PATH]: begrip('Vragen? Bel de gemeente op 14015 (sinds 06-12-2020).') },
  bad: { [PATH]: begrip('Mail naam@voorbeeld.nl of bel 06-12345678; postadres Dorpsstraat 12, 1234 AB.') },
  expected: [`${PATH}:7:6`, `${PATH}:7:31`, `${PATH}:7:54`],
  *findInText({ text, path, ordinary }) {
    for (const kind of kindsInName(path))
      yield {
        start: 0,
        end: 0,
        message: `In de naam van dit bestand staat ${PERSONAL_NAMES[kind]}.`,
        hint: 'Geef het bestand een andere naam. Is het al vastgelegd in git? Meld het dan bij de functionaris gegevensbescherming, want git bewaart ook namen.',
      };
    for (const { kind, start, end } of findPersonalData(text, ordinary)) {
      yield {
        start,
        end,
        message: `Hier staat ${PERSONAL_NAMES[kind]}. Persoonsgegevens horen niet in dit register.`,
        hint: 'Haal het weg. Kijk ook of er andere namen staan, want cter herkent een naam alleen na ‘mevrouw’, ‘dhr.’ en dergelijke. Is het al vastgelegd in git? Meld het dan bij de functionaris gegevensbescherming, want git bewaart de geschiedenis.',
      };
    }
  },
});
