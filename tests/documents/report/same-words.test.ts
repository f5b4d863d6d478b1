/** One fact, one wording: what nobody did, what nobody wrote down, and what was promised twice. */
import { describe, expect, it } from 'vitest';
import { cter } from '../../cli/run.ts';
import { runCommand } from '../../commands/run-command.ts';
import { VANDAAG, VOORBEELD } from '../../example/voorbeeld.ts';
import { workspace } from '../../workspace.ts';

const DATA = new URL('../../../data', import.meta.url).pathname;
const report = (jaar: number, gemeente: string, register = VOORBEELD) =>
  cter('/', ['report', String(jaar), '--gemeente', gemeente, '--register', register, '--today', VANDAAG]).out;
/** The cells of the rows that begin with this name, without the name. */
const rows = (text: string, name: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`| ${name} |`))
    .map((line) =>
      line
        .split('|')
        .slice(2, -1)
        .map((cell) => cell.trim()),
    );

describe('reach that has no figure', () => {
  const text = report(2025, 'klaverbeek');

  it('says the same at the intervention and at the factor', () => {
    expect(rows(text, 'Klas in gesprek')[0]).toEqual(['20', '30', 'geen activiteit', 'geen activiteit']);
    expect(rows(text, '7. Competenties').at(-1)).toEqual(['1', 'Klas in gesprek', 'geen activiteit']);
  });

  it('tells a year that was not registered from one in which the intervention did not run', () => {
    expect(rows(text, 'Geruchtentafel')[0]).toEqual(['10', 'niet geregistreerd', 'liep niet', 'liep niet']);
  });

  it('leaves no cell of the factors empty', () => {
    expect(rows(text, '9. Schoolmotivatie').at(-1)).toEqual([
      '0',
      'geen enkele interventie',
      'geen activiteit',
    ]);
  });
});

it('a newsletter that an intervention promises does not stand with the programme as well', () => {
  const programma = report(2020, 'delft', DATA).split('### Het programma als geheel')[1]!.split('\n## ')[0]!;
  expect(programma).toContain('| Aanvraag |');
  expect(programma).not.toContain('Nieuwsbrief');
  const overzicht = cter('/', ['overview', 'delft', '--jaar', '2020', '--register', DATA]).out;
  expect(overzicht.match(/\| Nieuwsbrief \| 2 per jaar \|/g)).toHaveLength(1);
  expect(report(2024, 'elzerdam')).toMatch(/\| Nieuwsbrief \| 2 per jaar \| .* \| 1 van de 2 \|/);
});

it('the letter is silent about what was not agreed', async () => {
  const { out } = await runCommand(['report', '2019'], { files: workspace(), today: '2021-06-01' });
  const brief = out.split('**De cijfers in het kort**')[1]!.split('In de bijlage')[0]!;
  expect(brief).toContain('- Activiteiten uitgevoerd:');
  expect(brief).not.toMatch(/Evaluaties|Afspraken/);
});

describe('signals', () => {
  const made = (files: Record<string, string | null>) =>
    runCommand(['report', '2021'], { files: workspace(files), today: '2021-06-01' });
  const ALLEEN = { 'gemeenten/voorbeelddorp.md': null, 'gemeenten/buitendorp.md': null };

  it('count from the beginning of the programme, so that the year of the first does not show', async () => {
    const { out } = await made(ALLEEN);
    expect(out).toMatch(/2019 niet geregistreerd, 2020 minder dan 10, 2021 minder dan 10\./);
  });

  it('are not counted in a register without any', async () => {
    const { out } = await made({ 'signalen/2021-03-02-7k3m.md': null });
    expect(out).toContain('Voor Voorbeeldstad zijn geen signalen geregistreerd.');
  });
});

it('a scan of one municipality does not speak of one of the one', async () => {
  const files = workspace({ 'gemeenten/voorbeelddorp.md': null, 'gemeenten/buitendorp.md': null });
  const { out } = await runCommand(['scan'], { files, today: '2021-06-01' });
  expect(out).toContain('Met minstens één interventie: ja. Er is maar één gemeente.');
  expect(out).not.toMatch(/van de 1 /);
});
