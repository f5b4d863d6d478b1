import { describe, expect, it } from 'vitest';
import { memoryPorts } from '../../src/io/memory-ports.ts';
import { main } from '../../src/main.ts';
import { workspace } from '../workspace.ts';
import { englishIn } from './dutch.ts';
import { run } from './run.ts';

const files = workspace();
const fault = workspace({ 'begrippen/fout.md': 'x\n' });

describe('exit codes', () => {
  it('0: nothing is wrong, or only what need not fail', async () => {
    for (const argv of [
      ['validate'],
      ['validate', '--strict'],
      ['explain'],
      ['overview'],
      ['--help'],
      ['--version'],
      [],
    ])
      expect((await run(argv, { files })).code, argv.join(' ')).toBe(0);
  });

  it('1: a finding of severity fout', async () => {
    const ran = await run(['validate'], { files: fault });
    expect([ran.code, ran.err]).toEqual([1, '']);
    expect(ran.out).toMatch(/^1 fout/m);
  });

  it('a warning fails with --strict alone, advice never', async () => {
    const files = workspace({
      'cter.yaml': `formaat: 1\nnaam: x\nzichtbaarheid: vertrouwelijk\nnegeren: [{ code: id-uniek, pad: a.md, reden: b, tot: 2020-01-01 }]\n`,
      'casussen/k7m2q9xd.md': null,
    });
    const ran = await run(['validate', '--format', 'json'], { files });
    expect(JSON.parse(ran.out).counts).toMatchObject({ fout: 0, waarschuwing: 1 });
    expect(ran.code).toBe(0);
    expect((await run(['validate', '--strict'], { files })).code).toBe(1);
  });

  it('2: wrong use, with a Dutch sentence on standard error and nothing on standard output', async () => {
    for (const argv of [
      ['bestaatniet'],
      ['validat'],
      ['--bestaatniet'],
      ['validate', '--strikt'],
      ['validate', '--format', 'xml'],
      ['validate', '--format'],
      ['validate', '--register'],
      ['validate', '--register', 'nergens'],
      ['validate', '--today', 'gisteren'],
      ['validate', '--today', '2021-02-30'],
      ['validate', '--today', '2021-1-1'],
      ['validate', '--today', '01-02-2021'],
      ['validate', '--today'],
      ['validate', 'bestaat/niet.md'],
      ['validate', '--changed'],
      ['explain', 'bestaat-niet'],
      ['explain', 'bestand-utf8', 'tekst-schoon'],
      ['overview', 'bestaatniet'],
      ['overview', 'voorbeeldstad', 'voorbeelddorp'],
      ['overview', '--jaar', '20'],
      ['overview', '--jaar', 'dit'],
      ['overview', '--jaar'],
      ['overview', '--format', 'md,xls'],
      ['overview', '--format', ''],
      ['overview', '--out', '.', '--format', 'md'],
    ]) {
      const ran = await run(argv, { files });
      expect([ran.code, ran.out], argv.join(' ')).toEqual([2, '']);
      expect(ran.err, argv.join(' ')).toMatch(/^\p{Lu}|^‘/u);
      expect(ran.err.trimEnd(), argv.join(' ')).toMatch(/[.?]$/);
      expect(englishIn(ran.err), ran.err).toBe(undefined);
    }
  });

  it('2: no register here or above', async () => {
    for (const argv of [['validate'], ['overview']]) {
      const ran = await run(argv, { files: {}, cwd: '/leeg/hier' });
      expect([ran.code, ran.out]).toEqual([2, '']);
      expect(ran.err).toContain('cter.yaml');
    }
  });

  it('names the nearest command, option, format, municipality and code', async () => {
    for (const [argv, near] of [
      [['valdate'], 'validate'],
      [['validate', '--strct'], '--strict'],
      [['validate', '--format', 'jsn'], 'json'],
      [['overview', 'voorbeeldstat'], 'voorbeeldstad'],
      [['explain', 'verwijzing-bestat'], 'verwijzing-bestaat'],
    ] as const)
      expect((await run(argv, { files })).err, argv.join(' ')).toContain(`Bedoelde u ‘${near}’?`);
  });

  it('3: a bug tells that it is one, with its stack, and gives no result', async () => {
    const ports = memoryPorts({ files });
    const broken = {
      ...ports,
      tree: () => {
        throw new TypeError('kapot');
      },
    };
    expect(await main(['validate'], broken)).toBe(3);
    expect(ports.stdout.text()).toBe('');
    expect(ports.stderr.text()).toContain('fout van het programma');
    expect(ports.stderr.text()).toContain('TypeError: kapot');
    expect(ports.stderr.text()).toContain('    at ');
  });
});

describe('standard output and standard error', () => {
  it('keep result and remarks apart', async () => {
    const ran = await run(['overview', 'voorbeeldstad', '--jaar', '2021'], { files: fault });
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^# Uitvoeringsoverzicht/);
    expect(ran.err).toContain('1 bestand met fouten');
    expect(
      (await run(['overview', 'voorbeeldstad', '--jaar', '2021', '--quiet'], { files: fault })).err,
    ).toBe('');
  });

  it('give the files that were written, one a line', async () => {
    const ran = await run(
      ['overview', 'voorbeeldstad', '--jaar', '2021', '--format', 'md,html', '--out', '/elders/map'],
      { files },
    );
    expect(ran.out).toBe(
      '../elders/map/uitvoeringsoverzicht-voorbeeldstad-2021.md\n../elders/map/uitvoeringsoverzicht-voorbeeldstad-2021.html\n',
    );
    expect(ran.ports.text('/elders/map/uitvoeringsoverzicht-voorbeeldstad-2021.md')).toMatch(
      /^# Uitvoeringsoverzicht/,
    );
    const again = await run(['overview', 'voorbeeldstad', '--jaar', '2021', '--format', 'md,html'], {
      files,
    });
    expect(again.out).toContain('uitvoer/uitvoeringsoverzicht-voorbeeldstad-2021.html');
  });
});

describe('colour', () => {
  const FAULT = { files: fault, terminal: true };
  const coloured = /\u001b\[31mfout\u001b\[39m/;

  it('is used on a terminal, as colour and not as text', async () => {
    const { out } = await run(['validate'], FAULT);
    expect(out).toMatch(coloured);
    expect(out).not.toContain('\\u001b');
  });

  it('is left out elsewhere, with --no-color and with NO_COLOR', async () => {
    expect((await run(['validate'], { files: fault })).out).not.toContain('\u001b');
    expect((await run(['validate', '--no-color'], FAULT)).out).not.toContain('\u001b');
    expect((await run(['--no-color', 'validate'], FAULT)).out).not.toContain('\u001b');
    expect((await run(['validate'], { ...FAULT, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
  });

  it('leaves room for nothing else: signs from data stay escaped', async () => {
    const files = workspace({ 'begrippen/fout.md': '---\n\u001b[31mx: y\n---\n' });
    expect((await run(['validate'], { files, terminal: true })).out).not.toContain('\u001b[31mx');
  });
});

describe('--today', () => {
  it('is the day that findings are judged on, before and after the command', async () => {
    const files = workspace({
      'uitvoeringen/2021-04-08-bijeenkomst.md':
        '---\ninterventie: weerbaar-opvoeden\nvorm: bijeenkomst\nstatus: uitgevoerd\ndatum: 2021-08-08\ngemeenten: [voorbeeldstad]\n---\n',
    });
    for (const argv of [
      ['validate', '--today', '2021-08-07'],
      ['--today', '2021-08-07', 'validate'],
    ])
      expect((await run(argv, { files })).out).toContain('datum-niet-in-toekomst');
    expect((await run(['validate', '--today', '2021-08-08'], { files })).out).not.toContain(
      'datum-niet-in-toekomst',
    );
  });
});
