/** The column ‘Samen’ of the municipalities side by side: what is counted once, and what the sum leaves out. */
import { describe, expect, it } from 'vitest';
import { cter } from '../../cli/run.ts';
import { runCommand } from '../../commands/run-command.ts';
import { VANDAAG, VOORBEELD } from '../../example/voorbeeld.ts';
import { workspace } from '../../workspace.ts';

const cellsOf = (text: string, name: string): readonly string[] =>
  text
    .split('de gemeenten naast elkaar')[1]!
    .split('\n')
    .find((line) => line.startsWith(`| ${name} |`))!
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());

const delivery = (gemeenten: string): string =>
  `---\ninterventie: samen\nvorm: bijeenkomst\nstatus: uitgevoerd\ndatum: 2021-04-09\ngemeenten: [${gemeenten}]\n---\n`;
/** An intervention of both municipalities of the district, with deliveries for one, for both, and a study. */
const FILES = workspace({
  'interventies/samen.md': workspace()['interventies/weerbaar-opvoeden.md']!.replace(
    'gemeenten: [voorbeeldstad]',
    'gemeenten: [voorbeeldstad, voorbeelddorp]',
  ),
  'uitvoeringen/2021-04-09-stad.md': delivery('voorbeeldstad'),
  'uitvoeringen/2021-04-09-beide.md': delivery('voorbeeldstad, voorbeelddorp'),
  'uitvoeringen/2021-04-09-dorp.md': delivery('voorbeelddorp'),
  'analyses/samen.md': workspace()
    ['analyses/sfeer-in-de-wijk.md']!.replace('weerbaar-opvoeden', 'samen')
    .replace('status: lopend', 'status: afgerond'),
});
const made = (files: typeof FILES, ...argv: readonly string[]) =>
  runCommand(['report', '2021', '--today', '2022-02-01', ...argv], { files });

describe('activities of a district', () => {
  it('count once, for however many municipalities they were', async () => {
    const { out } = await made(FILES);
    expect(out).toContain('telt bij elke gemeente mee, en in de laatste kolom één keer');
    // Of the first municipality also the activity that the register has already.
    expect(cellsOf(out, 'Activiteiten uitgevoerd')).toEqual(['3', '4', '5']);
  });

  it('are explained with each of their records once', async () => {
    const asked = 'activiteiten.uitgevoerd.district-voorbeeld.2021';
    const { out } = await made(FILES, '--explain', asked);
    expect(out).toContain('Bij een district telt elke activiteit één keer.');
    expect(out).toContain('In het verslag: 5\nRecords (5):');
    expect(out.match(/uitvoering\/2021-04-09-beide/g)).toHaveLength(1);
  });
});

describe('a sum that leaves a municipality out', () => {
  it('says so, where the cell of the municipality says that nothing is registered', async () => {
    const { out } = await made(workspace());
    expect(cellsOf(out, 'Activiteiten uitgevoerd')).toEqual([
      'niet geregistreerd',
      '1',
      '1 (zonder Voorbeelddorp)',
    ]);
    expect(cellsOf(out, 'Incidenten')).toEqual(['niet geregistreerd', '1', '1 (zonder Voorbeelddorp)']);
  });

  it('names every one of them', () => {
    const out = cter(VOORBEELD, ['report', '2023', '--gemeente', 'elzerdam', '--today', VANDAAG]).out;
    expect(cellsOf(out, 'Incidenten').slice(1)).toEqual([
      ...Array(3).fill('niet geregistreerd'),
      '1 (zonder Klaverbeek, Wolderhout en Zeedrecht)',
    ]);
  });

  it('says nothing where the sum is too small to show, or nothing was registered at all', async () => {
    const { out } = await made(workspace());
    expect(cellsOf(out, 'Signalen ontvangen').at(-1)).toBe('minder dan 10');
    const empty = await made(
      workspace({
        'incidenten/2021-03-01-bedreiging.md': null,
        'contactcirkels/2021-03-01-bedreiging.md': null,
      }),
    );
    expect(cellsOf(empty.out, 'Incidenten')).toEqual(Array(3).fill('niet geregistreerd'));
  });
});
