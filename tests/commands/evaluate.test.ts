import { describe, expect, it, test } from 'vitest';
import { workspace } from '../workspace.ts';
import { type Ran, runCommand } from './run-command.ts';

const uitvoering = (datum: string, bereik: string, rest = '') =>
  `---\ninterventie: weerbaar-opvoeden\nvorm: bijeenkomst\nstatus: uitgevoerd\ndatum: ${datum}\ngemeenten: [voorbeeldstad]\nbereik: [{ doelgroep: ouders, ${bereik} }]\n${rest}---\n`;
const FILES = workspace({
  'evaluaties/weerbaar-opvoeden.md': null,
  'uitvoeringen/2021-04-08-bijeenkomst.md': uitvoering(
    '2021-04-08',
    'beoogd: 20, bereikt: 12',
    'uitval: { aantal: 2, reden: Ziek. }\n',
  ),
  'uitvoeringen/2021-05-08-bijeenkomst.md': uitvoering('2021-05-08', 'beoogd: 20, bereikt: 15'),
});
const evaluate = (argv: readonly string[], files: Readonly<Record<string, string>> = FILES): Promise<Ran> =>
  runCommand(['evaluate', ...argv, '--today', '2021-06-01'], { files });
const only = (ran: Ran): string => Object.values(ran.made)[0] ?? '';
const SET = (...sets: string[]) => sets.flatMap((s) => ['--set', s]);

describe('a new evaluation', () => {
  it('begins with what is on record, and keeps that apart from what it writes', async () => {
    const ran = await evaluate([
      'weerbaar-opvoeden',
      '--soort',
      'proces',
      '--door',
      'intern',
      '--yes',
      ...SET('oordeel.volgens-plan=deels'),
    ]);
    expect(ran).toMatchObject({ code: 0, out: 'evaluaties/weerbaar-opvoeden-proces-2021.md\n' });
    expect(ran.err).toContain('2021 bijeenkomst: 4 beloofd, 2 geregistreerd');
    expect(ran.err).toContain('2 uitvoeringen: 27 bereikt, 40 beoogd');
    expect(ran.err).toContain('uitval: 2');
    expect(only(ran)).toMatch(
      /^---\nover: interventie\/weerbaar-opvoeden\nsoort: proces\nstatus: lopend\nperiode:\n {2}van: 2021-01-01\n {2}tot: 2021-06-01\ndoor: intern\noordeel:\n {2}volgens-plan: deels\n {2}bereik:\n {4}- doelgroep: ouders\n {6}beoogd: 40\n {6}bereikt: 27\n {2}uitval:\n {4}aantal: 2\n {4}reden: Ziek.\nversie: v[0-9a-f]{12}\n---\n/,
    );
    expect(only(ran)).toContain('\n## Geleerde lessen\n');
  });

  it('lets what is given go before what is known', async () => {
    const ran = await evaluate([
      'weerbaar-opvoeden',
      '--soort',
      'proces',
      '--door',
      'intern',
      '--yes',
      '--van',
      '2021-05-01',
      '--tot',
      '2021-05-31',
      ...SET('oordeel.volgens-plan=ja', 'oordeel.bereik=[{ doelgroep: ouders, bereikt: 14 }]'),
    ]);
    expect(only(ran)).toContain('bereikt: 14\n');
    expect(only(ran)).not.toContain('beoogd');
    expect(only(ran)).not.toContain('uitval');
  });

  it('asks the four judgements of a plan, and all of them must be answered', async () => {
    const ran = await evaluate(['weerbaar-opvoeden', '--soort', 'plan', '--door', 'intern', '--yes']);
    expect([ran.code, ran.out, ran.made]).toEqual([2, '', {}]);
    for (const naam of ['lost-probleem-op', 'onderbouwd', 'kennis-en-context', 'evaluatie-doordacht'])
      expect(ran.err).toContain(`--set "oordeel.${naam}=…"`);
  });

  it('has the goals of an effect evaluation with their baseline, and cannot do without negative effects', async () => {
    const doel =
      FILES['interventies/weerbaar-opvoeden.md']?.replace(
        'doelgroepen:',
        'doelen: [{ id: weg, tekst: X., nulmeting: 4 van de 10 }]\ndoelgroepen:',
      ) ?? '';
    const files = { ...FILES, 'interventies/weerbaar-opvoeden.md': doel };
    const base = [
      'weerbaar-opvoeden',
      '--soort',
      'effect',
      '--door',
      'extern',
      '--yes',
      ...SET('oordeel.opbrengst=Meer ouders.', 'oordeel.doelen.0.meting=6 van de 10'),
    ];
    const refused = await evaluate(base, files);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('oordeel.negatieve-effecten')]);
    const ran = await evaluate([...base, ...SET('oordeel.negatieve-effecten=geen waargenomen')], files);
    expect(only(ran)).toContain(
      '  doelen:\n    - doel: weg\n      nulmeting: 4 van de 10\n      meting: 6 van de 10\n  negatieve-effecten: geen waargenomen\n',
    );
  });

  it('may come out of order, with a warning', async () => {
    const ran = await evaluate([
      'weerbaar-opvoeden',
      '--soort',
      'effect',
      '--door',
      'extern',
      '--yes',
      ...SET('oordeel.opbrengst=x', 'oordeel.negatieve-effecten=geen waargenomen'),
    ]);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('nog geen vastgestelde planevaluatie of procesevaluatie. Dat mag');
  });

  it('of a provider is recorded as received, without a kind or answers that nobody gave', async () => {
    const ran = await evaluate([
      'weerbaar-opvoeden',
      '--door',
      'aanbieder',
      '--organisatie',
      'politie',
      '--ontvangen-op',
      '2021-05-20',
      '--yes',
    ]);
    expect(ran.code).toBe(0);
    expect(only(ran)).toMatch(
      /^---\nover: interventie\/weerbaar-opvoeden\nstatus: lopend\n.*door: aanbieder\norganisatie: politie\nontvangen-op: 2021-05-20\nversie: /s,
    );
    expect(only(ran)).not.toContain('oordeel');
    expect(only(ran)).toContain('## Bevindingen');
  });

  it('may be only planned', async () => {
    const ran = await evaluate([
      'weerbaar-opvoeden',
      '--soort',
      'effect',
      '--door',
      'extern',
      '--gepland',
      '--yes',
    ]);
    expect(only(ran)).toMatch(
      /status: gepland\nperiode:\n {2}van: 2021-01-01\n {2}tot: 2021-12-31\ndoor: extern\n---/,
    );
  });

  it('of what is evaluated every year is about the first year without', async () => {
    const jaarlijks =
      FILES['interventies/weerbaar-opvoeden.md']
        ?.replace('effect, per: interventie', 'proces, per: jaar')
        .replace('van: 2021-01-01', 'van: 2020-03-01') ?? '';
    const files = { ...FILES, 'interventies/weerbaar-opvoeden.md': jaarlijks };
    const first = await evaluate(
      [
        'weerbaar-opvoeden',
        '--soort',
        'proces',
        '--door',
        'intern',
        '--yes',
        ...SET('oordeel.volgens-plan=ja'),
      ],
      files,
    );
    expect(first.made['evaluaties/weerbaar-opvoeden-proces-2020.md']).toContain(
      'van: 2020-03-01\n  tot: 2020-12-31\n',
    );
    const second = await evaluate(
      [
        'weerbaar-opvoeden',
        '--soort',
        'proces',
        '--door',
        'intern',
        '--yes',
        '--nieuw',
        ...SET('oordeel.volgens-plan=ja'),
      ],
      { ...files, ...first.made },
    );
    expect(second.made['evaluaties/weerbaar-opvoeden-proces-2021.md']).toContain('van: 2021-01-01\n');
  });

  it('shows what its predecessor did not learn', async () => {
    const files = {
      ...FILES,
      'interventies/eerder.md': FILES['interventies/weerbaar-opvoeden.md'] ?? '',
      'interventies/weerbaar-opvoeden.md':
        FILES['interventies/weerbaar-opvoeden.md']?.replace(
          'status: lopend',
          'status: lopend\nrelaties: [{ soort: vervolg-op, interventie: eerder }]',
        ) ?? '',
      'evaluaties/eerder.md':
        '---\nover: interventie/eerder\nstatus: vastgesteld\nperiode: { van: 2020-01-01 }\ndoor: intern\nverbeterpunten: [{ wat: Vaker vaders vragen., wie: ik, uiterlijk: 2021-01-01, status: open }, { wat: Klaar., wie: ik, uiterlijk: 2021-01-01, status: gedaan }]\n---\n',
    };
    const { err } = await evaluate(
      ['weerbaar-opvoeden', '--soort', 'effect', '--door', 'extern', '--gepland', '--yes'],
      files,
    );
    expect(err).toContain('Lessen die nog open staan\n  Vaker vaders vragen. (eerder, open)\n');
    expect(err).not.toContain('Klaar.');
  });

  it('asks what it cannot know, and nothing of another kind', async () => {
    const ran = await runCommand(['evaluate', 'weerbaar-opvoeden', '--today', '2021-06-01'], {
      files: FILES,
      answers: {
        '--soort': 'effect',
        '--vastgesteld-op': '',
        '--set door': 'intern',
        '--set organisatie': '',
        '--set samen-met': [],
        '--set ontvangen-op': '',
        '--set team.0': false,
        '--set bronnen.0': '',
        '--set oordeel.opbrengst': 'Ouders praten meer.',
        '--set oordeel.doelen.0': false,
        '--set oordeel.onvoorziene-effecten': '',
        '--set oordeel.negatieve-effecten': 'geen waargenomen',
        '--set verbeterpunten.0': false,
        '--set besluit': 'doorgaan',
        '--set vertrouwelijkheid': '',
        '--yes': true,
      },
    });
    expect(ran.code).toBe(0);
    expect(only(ran)).toContain(
      'oordeel:\n  opbrengst: Ouders praten meer.\n  negatieve-effecten: geen waargenomen\nbesluit: doorgaan\n',
    );
  });

  it.each([
    [['niets']],
    [['gemeente/voorbeeldstad']],
    [['weerbaar-opvoeden', '--yes']],
    [['weerbaar-opvoeden', '--soort', 'raar', '--yes']],
  ])('refuses %j', async (argv) => {
    const ran = await evaluate(argv);
    expect([ran.code, ran.out, ran.made]).toEqual([2, '', {}]);
  });
});

describe('an evaluation that was begun', () => {
  const PATH = 'evaluaties/begonnen.md';
  const begun = (rest = '') =>
    `---\n# van de coördinator\nover: interventie/weerbaar-opvoeden\nsoort: proces\nstatus: gepland\nperiode: { van: 2021-01-01, tot: 2021-05-31 }\ndoor: intern\n${rest}---\n\nVooraf.\n`;
  const files = {
    ...FILES,
    [PATH]: begun(
      'verbeterpunten:\n  - { wat: A., wie: ik, uiterlijk: 2021-09-01, status: open }\n  - { wat: B., wie: ik, uiterlijk: 2021-09-01, status: open }\n',
    ),
  };

  it('is not begun a second time', async () => {
    const again = await evaluate(
      [
        'weerbaar-opvoeden',
        '--soort',
        'proces',
        '--yes',
        '--door',
        'intern',
        ...SET('oordeel.volgens-plan=ja'),
      ],
      files,
    );
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('cter evaluate evaluatie/begonnen')]);
  });

  it('is filled in further, and everything else in the file stays', async () => {
    const ran = await evaluate(
      [
        'evaluatie/begonnen',
        '--yes',
        ...SET('oordeel.volgens-plan=ja'),
        '--sectie',
        'Uitvoering=Het ging goed.',
      ],
      files,
    );
    expect(ran).toMatchObject({ code: 0, out: `${PATH}\n` });
    expect(only(ran)).toContain('# van de coördinator\n');
    expect(only(ran)).toContain('status: lopend\n');
    expect(only(ran)).toContain('oordeel:\n  volgens-plan: ja\n');
    expect(only(ran)).toMatch(
      /versie: v[0-9a-f]{12}\n---\n\nVooraf\.\n\n## Uitvoering\n\nHet ging goed\.\n$/,
    );
    const fixed = await evaluate(
      ['evaluatie/begonnen', '--yes', '--vastgesteld-op', '2021-06-01', '--besluit', 'aanpassen'],
      { ...files, ...ran.made },
    );
    expect(only(fixed)).toContain('status: vastgesteld\n');
    expect(only(fixed)).toContain('besluit: aanpassen\nvastgesteld-op: 2021-06-01\n');
  });

  it('has points of improvement that get done, one at a time', async () => {
    const ran = await evaluate(['evaluatie/begonnen', '--punt', '2', '--status', 'gedaan'], files);
    expect(only(ran)).toBe(
      files[PATH]?.replace(
        'B., wie: ik, uiterlijk: 2021-09-01, status: open',
        'B., wie: ik, uiterlijk: 2021-09-01, status: gedaan',
      ),
    );
    for (const wrong of [
      ['--punt', '3', '--status', 'gedaan'],
      ['--punt', '0', '--status', 'gedaan'],
      ['--punt', '1'],
      ['--punt', '1', '--status', 'klaar'],
    ])
      expect((await evaluate(['evaluatie/begonnen', ...wrong], files)).code, wrong.join(' ')).toBe(2);
  });
});

describe('the version of the intervention', () => {
  it('is the same whatever its status, layout or order of fields; another text is another version', async () => {
    const base = [
      'weerbaar-opvoeden',
      '--soort',
      'proces',
      '--door',
      'intern',
      '--yes',
      '--dry-run',
      ...SET('oordeel.volgens-plan=ja'),
    ];
    const versionWith = async (change: (text: string) => string) => {
      const ran = await evaluate(base, {
        ...FILES,
        'interventies/weerbaar-opvoeden.md': change(FILES['interventies/weerbaar-opvoeden.md'] ?? ''),
      });
      return /versie: (\S+)/.exec(ran.out)?.[1];
    };
    const now = await versionWith((t) => t);
    expect(now).toMatch(/^v[0-9a-f]{12}$/);
    expect(await versionWith((t) => t.replace('status: lopend', 'status: afgerond'))).toBe(now);
    expect(
      await versionWith((t) =>
        t.replace(
          'titel: Weerbaar opvoeden\nactielijn: weerbaarheid',
          'actielijn: weerbaarheid\ntitel: Weerbaar opvoeden',
        ),
      ),
    ).toBe(now);
    expect(await versionWith((t) => t.replaceAll('\n', '\r\n'))).toBe(now);
    expect(await versionWith((t) => t.replace('aantal: 4', 'aantal: 5'))).not.toBe(now);
    expect(
      await versionWith((t) => t.replace('## Doelgroep\n\nEen voorbeeld.', '## Doelgroep\n\nIets anders.')),
    ).not.toBe(now);
  });

  it('that was evaluated and is changed is told, until someone says that the outcome holds', async () => {
    const made = await evaluate([
      'weerbaar-opvoeden',
      '--soort',
      'proces',
      '--door',
      'intern',
      '--yes',
      ...SET('oordeel.volgens-plan=ja'),
    ]);
    const files = {
      ...FILES,
      ...made.made,
      'interventies/weerbaar-opvoeden.md':
        FILES['interventies/weerbaar-opvoeden.md']?.replace('aantal: 4', 'aantal: 6') ?? '',
    };
    const told = (ran: Ran) => ran.out.includes('(evaluatie-actueel)');
    expect(told(await runCommand(['validate'], { files: { ...FILES, ...made.made } }))).toBe(false);
    expect(told(await runCommand(['validate'], { files }))).toBe(true);
    const held = await evaluate(['evaluatie/weerbaar-opvoeden-proces-2021', '--herzien'], files);
    expect(told(await runCommand(['validate'], { files: { ...files, ...held.made } }))).toBe(false);
    const newer = await evaluate(
      [
        'weerbaar-opvoeden',
        '--soort',
        'proces',
        '--door',
        'intern',
        '--yes',
        '--nieuw',
        '--tot',
        '2021-07-01',
        ...SET('oordeel.volgens-plan=ja'),
      ],
      files,
    );
    expect(told(await runCommand(['validate'], { files: { ...files, ...newer.made } }))).toBe(false);
  });
});

test('without a terminal the option for who evaluates is named, and with it the plan is recorded', async () => {
  const line = ['weerbaar-opvoeden', '--soort', 'effect', '--gepland', '--yes'];
  const without = await evaluate(line);
  expect([without.code, without.made]).toEqual([2, {}]);
  expect(without.err).toContain('--door intern');
  expect(without.err).not.toContain('--set');
  expect((await evaluate([...line, '--door', 'intern'])).code).toBe(0);
});
