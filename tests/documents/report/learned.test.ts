/** What a council member reads about what was learned and decided, and that a report knows nothing of later years. */
import { expect, it } from 'vitest';
import { cter } from '../../cli/run.ts';
import { VANDAAG, VOORBEELD } from '../../example/voorbeeld.ts';

const report = (jaar: number, gemeente: string) =>
  cter('/', ['report', String(jaar), '--gemeente', gemeente, '--register', VOORBEELD, '--today', VANDAAG])
    .out;
const part = (text: string, heading: string): string =>
  text.split(`### ${heading}\n`)[1]?.split('\n#')[0] ?? '';

it('the first pages tell what evaluations taught, and the last decision about each intervention once', () => {
  const text = part(report(2025, 'elzerdam').split('## 2. Dreigingsbeeld')[0]!, 'Wat we leerden en besloten');
  expect(text).toContain('- Lessenreeks ‘Echt of nep’: Leerlingen controleren berichten beter.');
  expect(text).toContain('- Uitbreiden: Lessenreeks ‘Echt of nep’.');
  const decided = text.split('is besloten:')[1]!;
  expect(decided.match(/Buitenspel/g)).toHaveLength(1);
  expect(decided).toMatch(/- Aanpassen: .*Buitenspel/);
});

it('a report names no point of improvement that only a later year brought', () => {
  expect(part(report(2025, 'wolderhout'), 'Wat er beter moet')).toContain('Proef met twee losse dagdelen.');
  expect(part(report(2024, 'wolderhout'), 'Wat er beter moet')).not.toContain(
    'Proef met twee losse dagdelen.',
  );
  expect(part(report(2019, 'klaverbeek'), 'Wat er beter moet')).toContain('Er zijn geen verbeterpunten');
});

it('a report tells of an unwanted effect in its year, also when it was found in the next year before the report', () => {
  const found = part(report(2024, 'elzerdam'), 'Ongewenste effecten');
  expect(found).toContain('- Theatervoorstelling ‘Buitenspel’:');
  expect(found).not.toContain('geen ongewenst effect');
  expect(part(report(2023, 'elzerdam'), 'Ongewenste effecten')).toContain(
    'In de evaluaties die in 2023 zijn vastgesteld, of daarna over 2023, is geen ongewenst effect genoemd.',
  );
});

it('a line of action tells what goes on next year, and what stops', () => {
  const line = part(report(2025, 'elzerdam'), 'Spoor 2. Weerbare inwoners');
  expect(line).toContain('**In 2026**');
  expect(line).toMatch(/- Gaat door: .*Buitenspel.* en Opvoeden met vragen\./);
  expect(line).toContain('- Stopt na 2025: Maatjes in de wijk.');
  expect(line).not.toContain('Nieuw:');
});
