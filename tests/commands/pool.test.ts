import { describe, expect, it } from 'vitest';
import { example } from '../../src/checks/example-register.ts';
import { workspace } from '../workspace.ts';
import { type Ran, runCommand } from './run-command.ts';

const POOL = (looptijd = '{ van: 2021-01-01, tot: 2021-12-31 }') => `---
titel: Expertisepool
actielijn: weerbaarheid
onderdeel: ouders
gemeenten: [voorbeeldstad, voorbeelddorp]
looptijd: ${looptijd}
status: lopend
beschermende-factoren: [sociale-binding]
afspraken:
  - { id: bijeenkomst, vorm: bijeenkomst, elke: P3W }
  - { id: thema, vorm: themabijeenkomst, een-op: 3, van: bijeenkomst }
evaluaties: [{ soort: effect, per: interventie }]
---

## Doelstelling

X.

## Doelgroep

X.

## Uitvoering

X.
`;
const FILES = workspace({ 'interventies/pool.md': POOL() });
const plan = (argv: readonly string[], files: Readonly<Record<string, string>> = FILES): Promise<Ran> =>
  runCommand(['pool', 'plan', '--today', '2021-06-01', ...argv], { files });
const days = (ran: Ran): readonly string[] =>
  ran.out
    .trim()
    .split('\n')
    .map((line) => line.trim().replace(/ +/g, ' '));

describe('cter pool plan', () => {
  it('proposes a meeting every three weeks, of which one in three has a theme', async () => {
    const ran = await plan(['--vanaf', '2021-09-02', '--dry-run']);
    expect(ran).toMatchObject({ code: 0, made: {} });
    expect(days(ran)).toEqual([
      '2021-09-02 bijeenkomst',
      '2021-09-23 bijeenkomst',
      '2021-10-14 themabijeenkomst',
      '2021-11-04 bijeenkomst',
      '2021-11-25 bijeenkomst',
      '2021-12-16 themabijeenkomst',
    ]);
  });

  it('counts what was held before when it chooses the next theme', async () => {
    const held = (id: string, vorm: string) => ({
      [`uitvoeringen/${id}.md`]: `---\ninterventie: pool\nvorm: ${vorm}\nstatus: uitgevoerd\ndatum: ${id.slice(0, 10)}\n---\n`,
    });
    const files = {
      ...FILES,
      ...held('2021-04-01-a', 'themabijeenkomst'),
      ...held('2021-04-22-b', 'bijeenkomst'),
      ...held('2021-05-13-c', 'bijeenkomst'),
    };
    expect(days(await plan(['--vanaf', '2021-06-03', '--tot', '2021-07-31', '--dry-run'], files))).toEqual([
      '2021-06-03 themabijeenkomst',
      '2021-06-24 bijeenkomst',
      '2021-07-15 bijeenkomst',
    ]);
  });

  it('moves a meeting from a day that is skipped, and leaves it out when there is no room', async () => {
    const ran = await plan([
      '--vanaf',
      '2021-06-03',
      '--tot',
      '2021-08-31',
      '--overslaan',
      '2021-06-03',
      '--overslaan',
      '2021-07-12..2021-08-22',
      '--dry-run',
    ]);
    expect(days(ran)).toEqual([
      '2021-06-10 bijeenkomst (in plaats van 2021-06-03)',
      '2021-06-24 bijeenkomst',
      '2021-08-26 themabijeenkomst',
    ]);
    expect(ran.err).toContain('Geen bijeenkomst in de periode vanaf 15 juli 2021');
  });

  it('writes records and a calendar, once', async () => {
    const ran = await plan(['--vanaf', '2021-12-02', '--tijd', '14:00', '--plaats', 'stadhuis', '--yes']);
    expect(ran).toMatchObject({
      code: 0,
      out: 'uitvoeringen/2021-12-02-pool-bijeenkomst.md\nuitvoeringen/2021-12-23-pool-bijeenkomst.md\nuitvoer/pool-2021-12-02.ics\n',
    });
    expect(ran.made['uitvoeringen/2021-12-02-pool-bijeenkomst.md']).toBe(
      '---\ninterventie: pool\nvorm: bijeenkomst\nstatus: gepland\ndatum: 2021-12-02\ngemeenten: [voorbeeldstad, voorbeelddorp]\n---\n',
    );
    const ics = ran.made['uitvoer/pool-2021-12-02.ics'] ?? '';
    expect(ics.match(/DTSTART:\d+T\d+/g)).toEqual(['DTSTART:20211202T140000', 'DTSTART:20211223T140000']);
    expect(ics).toContain('LOCATION:stadhuis');
    const again = await plan(['--vanaf', '2021-12-02', '--yes'], { ...FILES, ...ran.made });
    expect([again.code, again.made]).toEqual([0, {}]);
    expect((await runCommand(['validate'], { files: { ...FILES, ...ran.made } })).code).toBe(0);
  });

  it('stops at the end of the run, and asks before it writes', async () => {
    expect(days(await plan(['--vanaf', '2021-12-02', '--tot', '2022-03-31', '--dry-run']))).toHaveLength(2);
    expect(await plan(['--vanaf', '2021-12-02'])).toMatchObject({ code: 2, out: '', made: {} });
    const no = await runCommand(['pool', 'plan', '--vanaf', '2021-12-02'], {
      files: FILES,
      answers: { '--yes': false },
    });
    expect([no.code, no.made]).toEqual([1, {}]);
  });

  it('wants to know for which, when more than one meets in a rhythm', async () => {
    const files = { ...FILES, 'interventies/tweede.md': POOL() };
    const ran = await plan(['--dry-run'], files);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('pool of tweede')]);
    expect((await plan(['--dry-run', '--interventie', 'tweede'], files)).code).toBe(0);
    expect((await plan(['--dry-run'], workspace())).code).toBe(2);
    expect((await plan(['--dry-run', '--interventie', 'weerbaar-opvoeden'])).code).toBe(2);
  });

  it.each([
    [['--vanaf', '2021-02-30']],
    [['--vanaf', '2021-06-01', '--tot', '2021-05-01']],
    [['--overslaan', 'zomer']],
    [['--tijd', '25:00']],
  ])('refuses %j', async (argv) => {
    expect(await plan([...argv, '--dry-run'])).toMatchObject({ code: 2, out: '', made: {} });
  });
});

describe('cter pool list', () => {
  const lid = (velden: string) => `---\n${velden}netwerken: [expertisepool]\n---\n`;
  const files = workspace({
    'netwerkleden/a.md': lid('functie: Wijkagent\norganisatie: politie\nexpertise: [online, wijk]\n'),
    'netwerkleden/b.md': lid('functie: Docent\nexpertise: [online]\n'),
    'netwerkleden/c.md': lid('functie: Nieuw\n'),
    'netwerkleden/weg.md': lid('functie: Vertrokken\nexpertise: [wijk]\ntot: 2020-01-01\n'),
  });

  it('shows who is in a network, by what they know, and who left no more', async () => {
    expect((await runCommand(['pool', 'list', '--today', '2021-06-01'], { files })).out).toBe(
      'online\n  Wijkagent, Politie (a)\n  Docent (b)\nwijk\n  Wijkagent, Politie (a)\ngeen expertise vastgelegd\n  Nieuw (c)\n',
    );
    const { leden } = JSON.parse((await runCommand(['pool', 'list', '--format', 'json'], { files })).out);
    expect(leden.map((l: { id: string }) => l.id)).toEqual(['a', 'b', 'c']);
    expect((await runCommand(['pool', 'list', 'kring'], { files })).code).toBe(2);
  });
});

describe('cter pool coverage', () => {
  const organisatie = (naam: string, sector: string) =>
    `---\nnaam: ${naam}\nsector: ${sector}\naandachtsfunctionaris-vereist: true\n---\n`;
  const lid = (velden: string) => `---\n${velden}---\n`;
  const AF = 'rollen: [aandachtsfunctionaris]\n';
  const files = workspace({
    ...example('interventies/weerbaar-opvoeden.md', { scholing: 'true' }),
    ...example('uitvoeringen/2021-04-08-bijeenkomst.md', { datum: '2019-03-31', deelnemers: '[b]' }),
    'organisaties/school.md': organisatie('School', 'onderwijs'),
    'organisaties/mbo.md': organisatie('Mbo', 'onderwijs'),
    'netwerkleden/b.md': lid(`functie: Mentor\norganisatie: school\n${AF}`),
    'netwerkleden/regie.md': lid(
      'functie: Regisseur\nrollen: [procesregisseur]\ngemeenten: [voorbeeldstad]\nnetwerken: [expertisepool]\nexpertise: [online]\n',
    ),
  });
  const coverage = (argv: readonly string[] = []) =>
    runCommand(['pool', 'coverage', '--today', '2021-06-01', ...argv], { files });

  it('shows per sector who can be turned to and whose training is due, and what rests on one person', async () => {
    const { code, out } = await coverage();
    expect(code).toBe(0);
    expect(out).toContain(
      'onderwijs: 1 van de 2\n  Mbo: niemand\n  School: Mentor (b); laatste scholing op 31 maart 2019, moet opfrissen sinds 31 maart 2021\n',
    );
    expect(out).toContain('Regiefuncties zonder vervanger\n  Regisseur (regie)\n');
    expect(out).toContain('  procesregisseur in Voorbeeldstad: Regisseur (regie), zonder vervanger\n');
    expect(out).toContain('  online (expertisepool): Regisseur (regie)\n');
  });

  it('is only that of the municipality that is asked for, and the same as JSON', async () => {
    const { out } = await coverage(['--gemeente', 'voorbeelddorp']);
    expect(out).toContain('Taken die op één persoon rusten\n  Geen.\n');
    const json = JSON.parse((await coverage(['--format', 'json'])).out);
    expect(json.sectoren).toEqual([expect.objectContaining({ sector: 'onderwijs', vereist: 2, gedekt: 1 })]);
    expect(json.taken).toEqual([
      { taak: 'procesregisseur', gemeente: 'voorbeeldstad', netwerklid: 'regie', vervangen: false },
    ]);
    expect(json.onderwerpen).toEqual([
      { netwerk: 'expertisepool', onderwerp: 'online', netwerklid: 'regie' },
    ]);
  });
});

it('without a terminal, what would be planned comes before the missing option', async () => {
  const files = workspace({ 'interventies/expertisepool.md': POOL() });
  const argv = ['pool', 'plan', '--vanaf', '2021-01-14', '--tot', '2021-02-28'];
  const ran = await runCommand(argv, { files });
  expect([ran.code, ran.made]).toEqual([2, {}]);
  expect(ran.err).toMatch(/2021-01-14[\s\S]*Voeg --yes toe/);
  const unknown = await runCommand([...argv, '--interventie', 'bestaatniet'], { files });
  expect(unknown.err).toContain('bestaatniet');
  expect(unknown.err).not.toContain('--yes');
});
