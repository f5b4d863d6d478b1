import { describe, expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import { VANDAAG, VOORBEELD } from '../example/voorbeeld.ts';
import { runCommand } from './run-command.ts';

const general = ['--register', VOORBEELD, '--today', VANDAAG];

describe('cter report', () => {
  test('takes the last full year and the municipality of cter.yaml', async () => {
    const { code, out, err } = await run(['report', ...general]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^# Jaarverslag Elzerdam 2025$/m);
    expect(out).toContain('CONCEPT');
    expect(out).not.toMatch(/undefined|null|NaN|\[object|\{\{|\{%/);
  });

  test('refuses a municipality or a year that is not there', async () => {
    expect(await run(['report', '--gemeente', 'elzerdm', ...general])).toMatchObject({
      code: 2,
      out: '',
      err: 'Er is in dit register geen gemeente ‘elzerdm’. Bedoelde u ‘elzerdam’?\n',
    });
    expect((await run(['report', 'vorig-jaar', ...general])).err).toContain('is geen jaartal');
  });

  test('writes the figures beside the document', async () => {
    const { code, out, made } = await runCommand(
      ['report', '2021', '--out', '/elders', '--format', 'md,html'],
      {
        today: '2022-02-01',
      },
    );
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toEqual([
      '../elders/jaarverslag-voorbeeldstad-2021.md',
      '../elders/jaarverslag-voorbeeldstad-2021.html',
      '../elders/jaarverslag-voorbeeldstad-2021.cijfers.json',
    ]);
    const file = JSON.parse(made['/elders/jaarverslag-voorbeeldstad-2021.cijfers.json']!);
    expect(file).toMatchObject({ formaat: 1, gemeente: 'voorbeeldstad', jaar: 2021, status: 'concept' });
    expect(file.cijfers).toContainEqual(
      expect.objectContaining({ id: 'signalen.ontvangen.voorbeeldstad.2021', vorm: 'klein', onder: 10 }),
    );
    for (const cijfer of file.cijfers)
      if (cijfer.vorm !== 'getoond') expect(Object.keys(cijfer)).not.toContain('records');
  });

  test('says so when the register is not in git, instead of a commit', async () => {
    const { out } = await runCommand(['report', '2021'], { today: '2022-02-01' });
    expect(out).toContain('Het register stond niet in git, dus er is geen versie te noemen.');
    const world = { git: { root: '/register', commits: {} } };
    const fresh = await runCommand(['report', '2021', '--today', '2022-02-01'], world);
    expect(fresh.out).toContain('In git is van dit register nog niets vastgelegd');
    expect(fresh.out).not.toContain('stond niet in git');
  });

  test('says so when the register is not as the commit that it names has it', async () => {
    const made = (changed: readonly string[]) =>
      runCommand(['report', '2021', '--today', '2022-02-01'], {
        git: { root: '/register', commits: { HEAD: {} }, changed },
      });
    const changed = await made(['uitvoeringen/2021-03-04-bijeenkomst.md']);
    expect(changed.out).toContain(', versie HEAD met wijzigingen die nog niet in git zijn vastgelegd.');
    for (const other of [[], ['LEESMIJ.md', 'uitvoer/jaarverslag-voorbeeldstad-2021.md', 'aantekening.txt']])
      expect((await made(other)).out).toContain(', versie HEAD.');
  });

  test.each(['signalen.ontvangen', 'signalen.ontvangen.2025', 'signalen.ontvangen.elzerdam.2025'])(
    '--explain %s lists the records behind the figure',
    async (cijfer) => {
      const { code, out } = await run(['report', '2025', '--explain', cijfer, ...general]);
      expect(code).toBe(0);
      expect(out).toMatch(/^signalen\.ontvangen\.elzerdam\.2025\n/);
      expect(out).toContain('Precies (alleen intern): 13\nIn het verslag: 15\n');
      expect(out.match(/^ {2}signaal\/2025-.* {2}signalen\/2025\/.*\.md$/gm)).toHaveLength(13);
    },
  );

  test('--explain of a figure there is not names the nearest', async () => {
    const { code, err } = await run(['report', '--explain', 'signalen.ontvangn', ...general]);
    expect([code, err]).toEqual([
      2,
      'Er is in dit verslag geen cijfer ‘signalen.ontvangn’. Bedoelde u ‘signalen.ontvangen’?\n',
    ]);
  });

  test.each([
    ['is no JSON', '2020.cijfers.json', '{'],
    ['is in another encoding', '2020.cijfers.json', Buffer.from('\uFEFF{}', 'utf16le')],
    ['has a sign that changes how text reads', '2020.cijfers.json', '{ "formaat": "\u202E1" }'],
    ['has another name', '2020.cijfers.json.txt', '{}'],
    ['has a name in capitals', '2020.cijfers.JSON', '{}'],
  ])('refuses to publish beside an earlier file with figures that %s', async (_, name, bytes) => {
    const path = `cijfers/jaarverslag-voorbeeldstad-${name}`;
    const { workspace } = await import('../workspace.ts');
    const files = { ...workspace(), [path]: bytes };
    const { code, out, err } = await runCommand(['report', '2021'], { files });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`Het bestand ${path} met de cijfers van een eerder verslag is niet te lezen.`);
  });

  test('leaves half a person out, and says so', async () => {
    const { check } = await import('../../src/checks/aangeleverd-telbaar.ts');
    const { workspace } = await import('../workspace.ts');
    const told = async (files: Readonly<Record<string, string>>) =>
      (await runCommand(['report', '2020'], { files: workspace(files), today: '2021-06-01' })).out;
    expect(await told(check.good)).toContain('| leerlingen bij gastlessen | 10 (aangeleverd) |');
    expect(await told(check.bad)).not.toContain('| leerlingen bij gastlessen |');
  });

  test.each([
    ['case', 'casussen/k7m2q9xd.md', /^gemeente-van-verblijf: .*$/m, 'gemeente-van-verblijf: voorbeelddorp'],
    ['signal', 'signalen/2021-03-02-7k3m.md', /^gemeente: .*$/m, 'gemeente: voorbeelddorp'],
  ])('does not give away the first %s of a municipality', async (_, path, line, moved) => {
    const { exampleRegister } = await import('../../src/checks/example-register.ts');
    const { workspace } = await import('../workspace.ts');
    const text = exampleRegister[path as keyof typeof exampleRegister];
    const files = workspace({ [path]: text.replace(line, moved) });
    const argv = ['report', '2021', '--gemeente', 'voorbeelddorp'];
    const today = '2022-02-01';
    const [without, first] = [await runCommand(argv, { today }), await runCommand(argv, { files, today })];
    expect(first.out).toBe(without.out);
    expect(first.out).toContain('minder dan 10');
  });

  test('says of cases and requests that there are few, also where there never was one', async () => {
    const files = (await import('../workspace.ts')).workspace({ 'casussen/k7m2q9xd.md': null });
    const { out } = await runCommand(['report', '2021'], { files, today: '2022-02-01' });
    expect(out).toMatch(/Casussen begonnen of heropend \| minder dan 10 \| minder dan 10 \| minder dan 10/);
    expect(out).toContain('Het aantal verzoeken is te klein om te tonen.');
    const settings = files['cter.yaml']!.replace(/casuistiek:\n(?: .*\n)+/, '');
    const unkept = await runCommand(['report', '2021'], {
      files: { ...files, 'cter.yaml': settings },
      today: '2022-02-01',
    });
    expect(unkept.out).toContain('In dit register worden geen casussen bijgehouden.');
  });

  test('explains no figure of a partner that it does not show, and calls itself a draft once', async () => {
    const { out } = await run(['report', '2025', '--gemeente', 'klaverbeek', ...general]);
    expect(out).not.toContain('aangeleverd.bezoekers-van-de-buurtkamer');
    expect(out.match(/concept/gi)).toHaveLength(1);
  });
});
