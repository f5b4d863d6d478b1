import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { workspace } from '../workspace.ts';
import { englishIn } from './dutch.ts';
import { cter, run } from './run.ts';

const groups = await Promise.all(
  Object.entries(commands).map(async ([name, { load }]) => {
    const { command } = await load();
    const own = 'commands' in command ? command.commands : [];
    return { name, command, lines: [name, ...own.map((c) => `${name} ${c.name}`)], own };
  }),
);
/** Every command with its words: `signal`, `signal weigh`. */
const names = groups.flatMap((g) => g.lines);

describe('help', () => {
  it.each(names)(
    'of %s is Dutch, on standard output, with an example that begins with its name',
    async (name) => {
      const ran = await run([...name.split(' '), '--help']);
      expect([ran.code, ran.err]).toEqual([0, '']);
      expect(englishIn(ran.out), ran.out).toBe(undefined);
      expect(ran.out).toMatch(new RegExp(`^Gebruik: cter ${name} `));
      expect(ran.out).toMatch(new RegExp(`Voorbeelden:\\n  cter ${name}`));
      expect((await run([...name.split(' '), '-h'])).out).toBe(ran.out);
    },
  );

  it.each(names)('of %s names every general option', async (name) => {
    const { out } = await run([...name.split(' '), '--help']);
    for (const option of ['--register', '--today', '--no-color', '--quiet', '--verbose', '--help'])
      expect(out).toContain(option);
  });

  it('of cter names every command with one line', async () => {
    const ran = await run(['--help']);
    expect(englishIn(ran.out), ran.out).toBe(undefined);
    for (const { name } of groups) expect(ran.out).toMatch(new RegExp(`^  ${name} +\\p{Ll}`, 'mu'));
  });

  it('loads only what was asked about', async () => {
    const loads = Object.values(commands).map((entry) => vi.spyOn(entry, 'load'));
    try {
      await run(['--help']);
      expect(loads.filter((load) => load.mock.calls.length > 0)).toEqual([]);
      await run(['history', '--help']);
      expect(loads.reduce((sum, load) => sum + load.mock.calls.length, 0)).toBe(1);
    } finally {
      for (const load of loads) load.mockRestore();
    }
  });

  it('begins with a page that says where you are and what you can do', async () => {
    const here = await run([], { files: workspace() });
    expect([here.code, here.err]).toEqual([0, '']);
    expect(englishIn(here.out), here.out).toBe(undefined);
    expect(here.out).toContain('het register ‘Voorbeeldregister’');
    expect(here.out).toContain('cter overview voorbeeldstad');
    expect((await run([], { files: {} })).out).toMatch(/Er is geen register[\s\S]*cter init/);
    const faulty = await run([], { files: { 'cter.yaml': 'naam: [' } });
    expect(faulty.out).toContain('de instellingen in cter.yaml kloppen niet');
    // Every command it names is one.
    for (const [, name] of here.out.matchAll(/^ {2}cter (\w+)/gm))
      expect(Object.keys(commands)).toContain(name);
  });

  it('of a command with commands of its own names each of them, also when it is given alone', async () => {
    for (const { name, own } of groups.filter((g) => g.own.length > 0)) {
      const alone = await run([name]);
      expect([alone.code, alone.err]).toEqual([0, '']);
      expect(alone.out).toBe((await run([name, '--help'])).out);
      for (const c of own) expect(alone.out).toMatch(new RegExp(`^  ${c.name} +\\p{Ll}`, 'mu'));
    }
  });

  it('needs no register', async () => {
    for (const name of names)
      expect((await run([...name.split(' '), '--help'], { files: {}, cwd: '/leeg' })).code).toBe(0);
  });

  it('gives examples that the program understands', async () => {
    for (const { name, command, own } of groups) {
      const examples = [command, ...own].flatMap((c) => c.examples);
      for (const [line] of examples) {
        const argv = line.split(' ').slice(1);
        expect(argv[0], line).toBe(name);
        const { err } = await run([...argv, '--help'], { files: workspace() });
        expect(err, line).toBe('');
      }
    }
  });
});

describe('aliases', () => {
  it('of commands work like the command', async () => {
    const files = workspace();
    for (const [name, { aliases = [] }] of Object.entries(commands))
      for (const alias of aliases)
        expect((await run([alias, '--help'], { files })).out).toBe(
          (await run([name, '--help'], { files })).out,
        );
  });
});

describe('--version', () => {
  it('is the one of package.json, alone and behind other options', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(cter('/', ['--version'])).toMatchObject({ code: 0, out: `${version}\n`, err: '' });
    expect(cter('/', ['--quiet', '--version'])).toMatchObject({ code: 0, out: `${version}\n`, err: '' });
  });
});
