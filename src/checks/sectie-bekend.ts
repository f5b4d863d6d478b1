import { sectiesVan, vreemdeSecties } from '../facts/secties.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import { defineCheck } from './define.ts';

const PATH = 'begrippen/activisme.md';
const begrip = (kop: string): string =>
  `---\nterm: Activisme\n---\n\n## Omschrijving\n\nEen voorbeeld.\n\n${kop} Herkomst\n\nUit het programma.\n`;

/** Whether `secties-ingevuld` already speaks of this heading, as a misspelling of a section that is missing. */
function isMisspelling(
  register: Register,
  record: CterRecord,
  naam: string,
  vreemd: readonly string[],
): boolean {
  return sectiesVan(register, record).some(
    (s) => s.verplicht && !record.secties.has(s.naam) && nearest(s.naam, vreemd) === naam,
  );
}

/** Every `##` heading belongs to the type; text below another one is shown nowhere. */
export const check = defineCheck({
  code: 'sectie-bekend',
  severity: 'waarschuwing',
  title: 'Elke kop met ## is een sectie die bij de soort hoort.',
  why: 'Documenten nemen alleen de bekende secties over. Wat onder een andere kop staat, leest niemand.',
  fix: 'Gebruik de naam van een bekende sectie, of maak er een tussenkop van met ###.',
  good: { [PATH]: begrip('###') },
  bad: { [PATH]: begrip('##') },
  expected: [`${PATH}:9:1`],
  *find(register) {
    for (const record of register.everything()) {
      // The body of a case is judged as a whole, by casus-zonder-vrije-tekst.
      if (record.soort === 'casus') continue;
      // The lines of action give an annual report its headings.
      if (record.soort === 'jaarverslag' && register.incomplete('actielijn')) continue;
      const vreemd = vreemdeSecties(register, record);
      for (const naam of vreemd) {
        if (isMisspelling(register, record, naam, vreemd)) continue;
        const namen = sectiesVan(register, record).map((s) => s.naam);
        const near = nearest(
          naam,
          namen.filter((n) => !record.secties.has(n)),
        );
        yield {
          record,
          where: { sectie: naam },
          message: `De sectie ${quote(naam)} hoort niet bij deze soort. De tekst eronder komt in geen enkel document.`,
          hint: near
            ? `Bedoelde u ‘${near}’?`
            : namen.length > 0
              ? `Maak er een tussenkop van met ###, of kies uit ${listing(namen, 'of')}.`
              : 'Haal de kop weg: bij deze soort staat alles in de velden.',
        };
      }
    }
  },
});
