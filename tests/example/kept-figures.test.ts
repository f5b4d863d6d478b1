/** The reports that are adopted, beside the figures that were published of them. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import { VANDAAG, VOORBEELD } from './voorbeeld.ts';

const KEPT = readdirSync(join(VOORBEELD, 'cijfers'));
const report = (register: string, gemeente: string, jaar: string) =>
  run(['report', jaar, '--gemeente', gemeente, '--register', register, '--today', VANDAAG]);

test('every adopted report is kept', () => {
  const adopted = readdirSync(join(VOORBEELD, 'jaarverslagen')).filter((file) =>
    /^status: vastgesteld$/m.test(readFileSync(join(VOORBEELD, 'jaarverslagen', file), 'utf8')),
  );
  expect(KEPT.toSorted()).toEqual(
    adopted.map((f) => `jaarverslag-${f.replace('.md', '.cijfers.json')}`).toSorted(),
  );
});

test.each(KEPT)('%s holds the figures of the report as it is made now', async (file) => {
  const [, gemeente = '', jaar = ''] = /^jaarverslag-(.+)-(\d{4})\./.exec(file) ?? [];
  const { code, out, err } = await report(VOORBEELD, gemeente, jaar);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).not.toContain('herzien');
});

describe('an adopted report of which the figures changed', () => {
  let register = '';
  const path = () => join(register, 'cijfers', 'jaarverslag-elzerdam-2023.cijfers.json');
  beforeAll(() => {
    register = join(mkdtempSync(join(tmpdir(), 'cter-bewaard-')), 'voorbeeld');
    cpSync(VOORBEELD, register, { recursive: true });
  });
  afterAll(() => rmSync(join(register, '..'), { recursive: true, force: true }));

  test('is named figure by figure, as published, with what to do', async () => {
    const kept = JSON.parse(readFileSync(path(), 'utf8'));
    const change = (id: string, fields: object): void =>
      Object.assign(
        kept.cijfers.find((c: { id: string }) => c.id === id),
        fields,
      );
    const exact = kept.cijfers.find((c: { id: string }) => c.id === 'evaluaties.gedaan.elzerdam.2023').waarde;
    change('evaluaties.gedaan.elzerdam.2023', { waarde: exact - 1 });
    change('signalen.ontvangen.elzerdam.2021', { vorm: 'getoond', waarde: 15, van: 13, tot: 17 });
    writeFileSync(path(), JSON.stringify(kept));
    const { code, out, err } = await report(register, 'elzerdam', '2023');
    expect(code).toBe(0);
    expect(err.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      `  evaluaties.gedaan.elzerdam.2023: was ‘${exact - 1}’, nu ‘${exact}’`,
      '  signalen.ontvangen.elzerdam.2021: was ‘15’, nu ‘niet geregistreerd’',
    ]);
    expect(err).toContain('cijfers/jaarverslag-elzerdam-2023.cijfers.json');
    expect(err).toContain('‘cter report 2023 --gemeente elzerdam --explain <cijfer>’');
    expect(out).toMatch(new RegExp(`Evaluaties gedaan: ${exact} van de \\d+ \\(herzien\\)`));
    expect(out).toContain('staat ‘herzien’');
  });

  test('without kept figures it says where to keep them', async () => {
    rmSync(path());
    const { err } = await report(register, 'elzerdam', '2023');
    expect(err).toContain('staan niet in de map ‘cijfers’');
    expect((await report(register, 'elzerdam', '2025')).err).toBe('');
  });
});
