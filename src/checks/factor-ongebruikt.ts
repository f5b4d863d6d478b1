import { factorenMet } from '../facts/factoren.ts';
import { defineCheck } from './define.ts';

const PATH = 'beschermende-factoren/schoolmotivatie.md';
const factor = (naam: string, nummer: number): string =>
  `---\nnummer: ${nummer}\nnaam: ${naam}\n---\n\n## Toelichting\n\nEen voorbeeld.\n`;

/** Advice: a protective factor that no intervention serves. */
export const check = defineCheck({
  code: 'factor-ongebruikt',
  severity: 'advies',
  title: 'Elke beschermende factor wordt door een interventie versterkt.',
  why: 'Een factor waar niets aan gebeurt, is een blinde vlek. Dat kan een keuze zijn, maar dan een bewuste.',
  fix: 'Bespreek of een interventie deze factor versterkt. Zo ja, zet de id erbij onder ‘beschermende-factoren’.',
  good: { 'beschermende-factoren/sociale-binding.md': factor('Sociale binding', 1) },
  bad: { [PATH]: factor('Schoolmotivatie', 9) },
  expected: [`${PATH}:1:1`],
  *find(register) {
    for (const { factor: record, door } of factorenMet(register, register.all('interventie'))) {
      if (door.length > 0) continue;
      yield {
        record,
        message: `Geen enkele interventie versterkt de factor ‘${record.velden.naam}’.`,
        hint: 'Bespreek of dat een bewuste keuze is.',
      };
    }
  },
});
