/** The built program in a real repository: what git, the disk and the cabinet hold after every step, and after destruction. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { everyObject } from '../../src/io/git-objects.ts';
import { newKey } from '../../src/vault/age.ts';
import { openable, sealedVersions } from '../../src/vault/destruction.ts';
import { cter, LAUNCHER, type Ran } from '../cli/run.ts';
import { gitDir } from '../io/git-dir.ts';
import { tempDir } from '../io/temp-dir.ts';
import { workspace } from '../workspace.ts';
import { DOSSIER, SECRET } from './world.ts';

const EDITOR = fileURLToPath(new URL('editor.mjs', import.meta.url));
const PLAN = `---
titel: Persoonsgerichte aanpak
versie: 1
voor: casus
stappen:
  - { id: melding, titel: Melding, door: procesregisseur }
  - { id: weging, titel: Weging, door: procesregisseur, na: [melding] }
  - { id: monitoring, titel: Monitoring, door: procesregisseur, na: [weging] }
  - { id: afgesloten, titel: Afgesloten, door: procesregisseur, na: [monitoring], eindpunt: true }
---
`;
const TWO = ['--door', 'netwerkregisseur', '--medebeslisser', 'wijkagent'];

/** A repository with a register, a cabinet and a key outside it, and an editor that does as it is told. */
async function begin() {
  const register = workspace({ 'stappenplannen/pga.md': PLAN, 'casussen/k7m2q9xd.md': null });
  const { dir, git } = gitDir(register);
  const outside = tempDir();
  const { identity, recipient } = await newKey();
  writeFileSync(join(outside, 'anna.txt'), `${identity}\n`);
  writeFileSync(join(outside, '.gitconfig'), '[user]\nname = Test\nemail = test@example.org\n');
  const seen = join(outside, 'seen');
  const env = {
    HOME: outside,
    CTER_SLEUTELKAST: join(outside, 'kast'),
    CTER_SLEUTEL: join(outside, 'anna.txt'),
    EDITOR: `"${process.execPath}" ${EDITOR} ${join(outside, 'orders.json')}`,
  };
  const order = (text: string, kill = false): void =>
    writeFileSync(join(outside, 'orders.json'), JSON.stringify({ text, kill, seen }));
  const run = (...argv: string[]): Ran => cter(dir, [...argv, '--today', '2021-06-01'], { env });
  return { dir, git, outside, identity, recipient, env, order, run, seen };
}

type World = Awaited<ReturnType<typeof begin>>;

function* filesBelow(dir: string): Iterable<string> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

/** Everything the repository and the cabinet hold, decompressed: no word of the dossier may be in it. */
function expectNoTrace({ dir, outside }: World, when: string): void {
  for (const root of [dir, join(outside, 'kast')])
    for (const path of filesBelow(root))
      expect(readFileSync(path).includes(SECRET), `${path} ${when}`).toBe(false);
  for (const { id, type, bytes } of everyObject(dir))
    expect(Buffer.from(bytes).includes(SECRET), `${type} ${id} ${when}`).toBe(false);
}

const started = (world: World): string => {
  const ran = world.run(
    ...[
      'case',
      'start',
      '--gemeente-van-verblijf',
      'voorbeeldstad',
      '--ingebracht-via',
      'melding',
      '--herkomst',
    ],
    ...['onderwijs', '--dossier', 'hier', '--op', '2021-03-02', '--commit', ...TWO],
  );
  expect(ran.code, ran.err).toBe(0);
  const made = world.run(
    'case',
    'keys',
    'add-reader',
    'netwerkregisseur',
    '--ontvanger',
    world.recipient,
    '--reden',
    'begin',
  );
  expect(made.code, made.err).toBe(0);
  return /casussen\/(\w+)\.md/.exec(ran.out)?.[1] ?? '';
};

const waitUntil = async (holds: () => boolean): Promise<boolean> => {
  for (let i = 0; i < 500 && !holds(); i++) await new Promise((done) => setTimeout(done, 10));
  return holds();
};

describe('a dossier in a real repository', () => {
  it('leaves no word anywhere from start to destruction, and then opens from no commit', async () => {
    const world = await begin();
    const id = started(world);
    expectNoTrace(world, 'after start');
    for (const text of [DOSSIER, `${DOSSIER}Later meer over ${SECRET}.\n`]) {
      world.order(text);
      const ran = world.run('case', 'open', id, '--reden', 'overleg', '--commit');
      expect(ran.code, ran.err).toBe(0);
      expect(ran.out + ran.err).not.toContain(SECRET);
      expect(existsSync(dirname(readFileSync(world.seen, 'utf8')))).toBe(false);
      expectNoTrace(world, 'after an edit');
    }
    expect(world.run('case', 'open', id, '--print', '--yes', '--reden', 'inzage').out).toContain(
      'Later meer',
    );
    for (const line of [
      ['step', id, 'weging', '--besluit', 'opnemen', '--op', '2021-03-09'],
      ['step', id, 'monitoring', '--op', '2021-03-16'],
      [
        'close',
        id,
        '--op',
        '2021-05-03',
        '--zorgen',
        'alle-aangepakt',
        '--terugkoppeling',
        'gedaan',
        '--gepland',
        '1',
        '--geleverd',
        '1',
      ],
    ]) {
      const ran = world.run('case', ...line, ...TWO, '--commit');
      expect(ran.code, ran.err).toBe(0);
    }
    // A version that no branch leads to any more.
    world.git('checkout', '-q', '-b', 'zijpad');
    world.order(`${DOSSIER}Een zijpad.\n`);
    expect(world.run('case', 'open', id, '--reden', 'overleg', '--commit').code).toBe(0);
    world.git('checkout', '-q', 'main');
    world.git('branch', '-q', '-D', 'zijpad');
    expectNoTrace(world, 'on a side branch');
    const versions = sealedVersions(everyObject(world.dir), []);
    expect(versions).toHaveLength(3);
    const early = world.run('case', 'destroy', id, '--yes', '--grondslag', 'verzoek toegewezen', ...TWO);
    expect(early.code).toBe(2);
    expect(early.err).toContain('3 mei 2026');
    const ran = world.run(
      'case',
      'destroy',
      id,
      '--vervroegd',
      '--yes',
      '--grondslag',
      'verzoek toegewezen',
      '--commit',
      ...TWO,
    );
    expect(ran.code, ran.err).toBe(0);
    expectNoTrace(world, 'after destruction');
    expect(existsSync(join(world.dir, `casussen/${id}.md`))).toBe(false);
    const record = readFileSync(join(world.dir, `vernietigingen/${id}.md`), 'utf8');
    expect(record).toContain('3 sleutels vernietigd');
    expect(record).toContain('3 versies van het dossier');
    expect(existsSync(join(world.outside, 'kast/casussen', id))).toBe(false);
    expect(await openable(versions, [world.identity])).toEqual([]);
    for (const commit of world.git('rev-list', '--all').trim().split('\n')) {
      world.git('checkout', '-q', commit);
      const open = world.run('case', 'open', id, '--print', '--yes', '--reden', 'test');
      expect([open.code === 0, open.out], commit).toEqual([false, '']);
    }
    world.git('checkout', '-q', 'main');
    expect(world.run('validate').out).not.toMatch(/^[1-9]\d* fout/m);
  }, 120_000);

  it('is put away when the program is killed while the editor is open', async () => {
    const world = await begin();
    const id = started(world);
    world.order(DOSSIER, true);
    const child = spawn(process.execPath, [LAUNCHER, 'case', 'open', id, '--reden', 'overleg'], {
      cwd: world.dir,
      env: { PATH: process.env['PATH'], ...world.env },
      stdio: 'ignore',
    });
    const [, signal] = await new Promise<[number | null, string | null]>((done) =>
      child.once('exit', (...ended) => done(ended)),
    );
    expect(signal).toBe('SIGKILL');
    const folder = dirname(readFileSync(world.seen, 'utf8'));
    expect(await waitUntil(() => !existsSync(folder))).toBe(true);
    expectNoTrace(world, 'after a crash');
    world.order(DOSSIER);
    const again = world.run('case', 'open', id, '--reden', 'overleg');
    expect(again.code, again.err).toBe(0);
  }, 60_000);

  it('has a cabinet that only its owner may enter, refused inside a repository, links followed', async () => {
    const world = await begin();
    const id = started(world);
    world.order(DOSSIER);
    expect(world.run('case', 'open', id, '--reden', 'overleg').code).toBe(0);
    const kast = join(world.outside, 'kast');
    const modes = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect([modes(kast), modes(join(kast, 'casussen')), modes(join(kast, 'casussen', id))]).toEqual([
      '700',
      '700',
      '700',
    ]);
    expect(modes(join(kast, 'kast.json'))).toBe('600');
    expect(modes(join(kast, `casussen/${id}/0001.netwerkregisseur.age`))).toBe('600');
    const { symlinkSync } = await import('node:fs');
    symlinkSync(join(world.dir, 'begrippen'), join(world.outside, 'omweg'));
    for (const dir of [
      join(world.dir, 'kast'),
      join(world.outside, 'omweg'),
      join(world.outside, 'omweg/nieuw'),
    ]) {
      const ran = world.run('case', 'keys', 'list', '--kast', dir);
      expect([ran.code, ran.out], dir).toEqual([2, '']);
      expect(ran.err).toContain('gaat mee in git');
    }
  }, 60_000);

  it('opens with the program age alone', async () => {
    const world = await begin();
    const id = started(world);
    world.order(DOSSIER);
    expect(world.run('case', 'open', id, '--reden', 'overleg').code).toBe(0);
    const { spawnSync } = await import('node:child_process');
    const age = (...args: string[]) => spawnSync('age', ['--decrypt', ...args], { encoding: 'utf8' });
    const key = age(
      '-i',
      join(world.outside, 'anna.txt'),
      join(world.outside, `kast/casussen/${id}/0001.netwerkregisseur.age`),
    );
    if (key.error) return expect(process.env['CI'], 'age is not installed').toBeUndefined();
    writeFileSync(join(world.outside, 'case.txt'), key.stdout);
    const text = readFileSync(join(world.dir, `casussen/${id}.md`), 'utf8');
    writeFileSync(join(world.outside, 'sealed.age'), text.slice(text.indexOf('-----BEGIN')));
    expect(age('-i', join(world.outside, 'case.txt'), join(world.outside, 'sealed.age')).stdout).toBe(
      DOSSIER,
    );
  }, 60_000);
});
