/** The reports that are adopted, beside the figures that were published of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import { runCommand } from '../commands/run-command.ts';
import { exampleFiles } from './in-memory.ts';
import { VANDAAG, VOORBEELD } from './voorbeeld.ts';

const KEPT = readdirSync(join(VOORBEELD, 'cijfers'));

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
  const { code, out, err } = await run([
    'report',
    jaar,
    '--gemeente',
    gemeente,
    '--register',
    VOORBEELD,
    '--today',
    VANDAAG,
  ]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).not.toContain('herzien');
});

const changed = (over: Readonly<Record<string, string>>, without?: string, jaar = '2023') =>
  runCommand(['report', jaar, '--gemeente', 'elzerdam', '--today', VANDAAG], {
    files: Object.fromEntries(
      Object.entries({ ...exampleFiles, ...over }).filter(([path]) => path !== without),
    ),
  });

describe('an adopted report', () => {
  const path = 'cijfers/jaarverslag-elzerdam-2023.cijfers.json';

  test('of which figures changed names them, as published, with what to do', async () => {
    const kept = JSON.parse(exampleFiles[path]!);
    const figure = (id: string) => kept.cijfers.find((c: { id: string }) => c.id === id);
    const exact = figure('evaluaties.gedaan.elzerdam.2023').waarde;
    Object.assign(figure('evaluaties.gedaan.elzerdam.2023'), { waarde: exact - 1 });
    Object.assign(figure('casussen.in.elzerdam.2023'), { vorm: 'getoond', waarde: 15, van: 13, tot: 17 });
    const { code, out, err } = await changed({ [path]: JSON.stringify(kept) });
    expect(code).toBe(0);
    expect(err.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      '  casussen.in.elzerdam.2023: was ‘15’, nu ‘minder dan 10’',
      `  evaluaties.gedaan.elzerdam.2023: was ‘${exact - 1}’, nu ‘${exact}’`,
    ]);
    expect(err).toContain(path);
    expect(err).toContain('‘cter report 2023 --gemeente elzerdam --explain <cijfer>’');
    expect(out).toMatch(new RegExp(`Evaluaties gedaan: ${exact} van de \\d+ \\(herzien\\)`));
    expect(out).toContain('‘Herzien’ betekent');
  });

  test('does not take a kind of figure that was not counted yet for a change, but a new figure of a known kind', async () => {
    const kept = JSON.parse(exampleFiles[path]!);
    const without = (naam: string) => ({
      ...kept,
      cijfers: kept.cijfers.filter((c: { id: string }) => !c.id.startsWith(naam)),
    });
    const told = async (file: object): Promise<readonly string[]> =>
      (await changed({ [path]: JSON.stringify(file) })).err.split('\n').filter((l) => l.startsWith('  '));
    const younger = without('incidenten.aantal.');
    expect(await told(younger)).toContain(
      '  incidenten.aantal.elzerdam.2023: was ‘stond er niet in’, nu ‘1’',
    );
    const definities = Object.entries(kept.definities).filter(([naam]) => naam !== 'incidenten.aantal');
    expect(await told({ ...younger, definities: Object.fromEntries(definities) })).toEqual([]);
    const [supplied] = await told({ ...without('aangeleverd.'), definities: {} });
    expect(supplied).toMatch(/^ {2}aangeleverd\..*: was ‘stond er niet in’/);
  });

  test('of another year or municipality of which nothing is kept, is named: a reader may have it', async () => {
    const { err, code } = await changed({}, path, '2024');
    expect(code).toBe(0);
    expect(err).toContain(
      'Let op: van deze vastgestelde verslagen staan de cijfers niet in de map ‘cijfers’: elzerdam 2023.',
    );
  });

  test('of which nothing is kept says where to keep it; a draft does not', async () => {
    expect((await changed({}, path)).err).toContain('staan niet in de map ‘cijfers’');
    expect((await changed({}, undefined, '2025')).err).toBe('');
  });
});
