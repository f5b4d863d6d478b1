/** What `cter init` makes, at work: in a real repository, with git running the hook and a shell running the CI steps. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cter, LAUNCHER } from '../cli/run.ts';

let base: string;
let env: Record<string, string>;
const GIVEN = ['--gemeente', 'Voorbeeldstad', '--code', 'gm9998'];

/** A folder on the path with `cter` and `npm` in it; npm only notes what was asked of it. */
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'cter-init-'));
  const program = (name: string, line: string) => {
    writeFileSync(join(base, name), `#!/bin/sh\n${line}\n`);
    chmodSync(join(base, name), 0o755);
  };
  program('cter', `exec "${process.execPath}" "${LAUNCHER}" "$@"`);
  program('npm', `echo "$@" >> "${join(base, 'npm-gevraagd')}"`);
  writeFileSync(
    join(base, '.gitconfig'),
    '[user]\n\tname = Anna\n\temail = anna@example.org\n[init]\n\tdefaultBranch = main\n',
  );
  env = { PATH: `${base}:${process.env['PATH']}`, HOME: base, XDG_CONFIG_HOME: base, NO_COLOR: '1' };
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const made = (name: string, ...argv: string[]): string => {
  expect(cter(base, ['init', name, ...argv], { env }).code).toBe(0);
  return join(base, name);
};
const git = (dir: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: dir, env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};

describe('the hook before a commit', () => {
  let dir: string;
  const put = (path: string, text: string) => writeFileSync(join(dir, path), text);
  const term = (text: string) => `---\nterm: ${text}\n---\n\n## Omschrijving\n\nEen woord.\n`;
  const commit = (...args: string[]) => git(dir, 'commit', '-q', '-m', 'x', ...args);

  it('is switched on, and lets the first commit of a fresh register through', () => {
    dir = made('haak met spatie', ...GIVEN);
    expect(statSync(join(dir, '.githooks/pre-commit')).mode & 0o111).toBe(0o111);
    git(dir, 'add', '-A');
    expect(commit()).toMatchObject({ code: 0 });
    expect(git(dir, 'status', '--porcelain').out).toBe('');
  });

  it('stops a commit with a fault, also when the file in the folder is good by now', () => {
    put('begrippen/kapot.md', '---\nterm: [\n---\n');
    git(dir, 'add', '-A');
    put('begrippen/kapot.md', term('Polarisatie'));
    const { code, out, err } = commit();
    expect(code).toBe(1);
    expect(out + err).toContain('begrippen/kapot.md:');
    expect(err).toContain('doe de commit opnieuw');
    expect(err).not.toContain('no-verify');
    git(dir, 'add', '-A');
    expect(commit().code).toBe(0);
  });

  it('does not look at what is not staged', () => {
    put('begrippen/nog-niet.md', '---\nterm: [\n---\n');
    put('begrippen/wel.md', term('Activisme'));
    git(dir, 'add', 'begrippen/wel.md');
    expect(commit().code).toBe(0);
    rmSync(join(dir, 'begrippen/nog-niet.md'));
  });

  it('stops personal data', () => {
    put('begrippen/wel.md', `${term('Activisme')}\nBel 06-12345678.\n`);
    const { code, out, err } = commit('-a');
    expect(code).toBe(1);
    expect(out + err).toContain('geen-persoonsgegevens');
    git(dir, 'checkout', '-q', '--', '.');
  });

  it('lets older faults be: only what is new stops', () => {
    put('begrippen/oud.md', '---\nterm: [\n---\n');
    git(dir, 'add', '-A');
    expect(commit('--no-verify').code).toBe(0);
    put('begrippen/wel.md', term('Protest'));
    expect(commit('-a').code).toBe(0);
  });

  it('says so when cter cannot be found', () => {
    put('begrippen/wel.md', term('Betoging'));
    const bare = { ...env, PATH: '/usr/bin-nowhere' };
    const { status, stderr } = spawnSync('/bin/sh', [join(dir, '.githooks/pre-commit')], {
      cwd: dir,
      env: bare,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('npm install --global cter')]);
    expect(stderr).not.toMatch(/no-verify|npx/);
  });

  it('finds cter among the packages of the repository, and never asks the network for it', () => {
    const alone = join(base, 'alleen');
    mkdirSync(alone);
    const log = join(base, 'gevraagd');
    for (const name of ['npx', 'npm']) {
      writeFileSync(join(alone, name), `#!/bin/sh\necho ${name} >> "${log}"\nexit 1\n`);
      chmodSync(join(alone, name), 0o755);
    }
    const path = `${alone}:/usr/bin:/bin`;
    const hook = () =>
      spawnSync('/bin/sh', ['.githooks/pre-commit'], {
        cwd: dir,
        env: { ...env, PATH: path },
        encoding: 'utf8',
      });
    const without = hook();
    expect([without.status, without.stderr]).toEqual([1, expect.stringContaining('niet gevonden')]);
    mkdirSync(join(dir, 'node_modules/.bin'), { recursive: true });
    const local = join(dir, 'node_modules/.bin/cter');
    writeFileSync(local, `#!/bin/sh\nexec "${process.execPath}" "${LAUNCHER}" "$@"\n`);
    chmodSync(local, 0o755);
    expect(hook()).toMatchObject({ status: 0 });
    writeFileSync(local, '#!/bin/sh\nexit 127\n');
    expect(hook()).toMatchObject({ status: 127, stderr: expect.stringContaining('Is Node.js') });
    expect(existsSync(log)).toBe(false);
    rmSync(join(dir, 'node_modules'), { recursive: true });
  });
});

describe('git that is there already', () => {
  it('keeps a hook of its own', () => {
    const dir = join(base, 'eigen');
    execFileSync('git', ['init', '-q', dir], { env });
    writeFileSync(join(dir, '.git/hooks/pre-commit'), '#!/bin/sh\n');
    const { code, err } = cter(base, ['init', 'eigen', ...GIVEN], { env });
    expect(code).toBe(0);
    expect(err).toContain('eigen hooks');
    expect(git(dir, 'config', 'core.hooksPath').out).toBe('');
  });

  it('is left alone with --no-git', () => {
    const dir = made('zonder', ...GIVEN, '--no-git');
    expect(existsSync(join(dir, '.git'))).toBe(false);
    expect(existsSync(join(dir, '.gitattributes'))).toBe(true);
  });

  it('of a folder above gets no hook', () => {
    const dir = join(base, 'boven');
    execFileSync('git', ['init', '-q', dir], { env });
    expect(cter(dir, ['init', 'onder/register', ...GIVEN], { env }).code).toBe(0);
    expect(git(dir, 'config', 'core.hooksPath').out).toBe('');
    expect(existsSync(join(dir, 'onder/register/.git'))).toBe(false);
  });
});

type Step = {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
};
type Job = { readonly steps: readonly Step[]; readonly script: readonly string[]; readonly if?: string };

describe.each(['nieuw', 'voorbeeld'])('CI of a %s register', (kind) => {
  let dir: string;
  let version: string;
  const shell = (line: string) =>
    spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', line], {
      cwd: dir,
      env,
      encoding: 'utf8',
    });
  const read = (path: string) => parse(readFileSync(join(dir, path), 'utf8'));

  beforeAll(() => {
    dir = made(`ci ${kind}`, ...(kind === 'nieuw' ? GIVEN : ['--voorbeeld']));
    git(dir, 'add', '-A');
    git(dir, 'commit', '-q', '--no-verify', '-m', 'begin');
    version = cter(base, ['--version']).out.trim();
  });

  const jobs = {
    github: () => {
      const { controle, documenten } = read('.github/workflows/cter.yml').jobs as Record<string, Job>;
      for (const job of [controle!, documenten!]) {
        const checkout = job.steps.find((s) => s.uses?.startsWith('actions/checkout'));
        expect(checkout).toMatchObject({ with: { 'fetch-depth': 0, 'persist-credentials': false } });
      }
      return [controle!, documenten!].map((job) => job.steps.flatMap((s) => s.run ?? []));
    },
    gitlab: () => {
      const file = read('.gitlab-ci.yml');
      expect(file.variables.GIT_DEPTH).toBe('0');
      return ['controle', 'documenten'].map((job) => [...file.default.before_script, ...file[job].script]);
    },
  };

  it.each(['github', 'gitlab'] as const)('of %s checks, keeps SARIF and makes the documents', (forge) => {
    rmSync(join(dir, 'uitvoer'), { recursive: true, force: true });
    rmSync(join(base, 'npm-gevraagd'), { force: true });
    const steps = jobs[forge]();
    for (const job of steps) for (const line of job) expect(shell(line), line).toMatchObject({ status: 0 });
    const sarif = JSON.parse(readFileSync(join(dir, 'uitvoer/cter.sarif'), 'utf8'));
    expect(sarif.version).toBe('2.1.0');
    const documents = execFileSync('ls', ['uitvoer'], { cwd: dir, encoding: 'utf8' });
    for (const form of ['md', 'html', 'docx', 'pdf'])
      for (const name of ['uitvoeringsoverzicht', 'jaarverslag'])
        expect(documents).toMatch(new RegExp(`^${name}-\\w+-\\d{4}\\.${form}$`, 'm'));
    const asked = readFileSync(join(base, 'npm-gevraagd'), 'utf8').trim().split('\n');
    expect(asked).toEqual(steps.map(() => `install --global cter@${version}`));
    expect(git(dir, 'status', '--porcelain').out).toBe('');
  });

  it('hands over what its steps make: findings always, documents at a tag', () => {
    const used = (job: Job | undefined, action: string) =>
      job?.steps.find((step) => step.uses?.startsWith(action));
    const there = (path: string | undefined) => existsSync(join(dir, path ?? 'niets'));
    const { controle, documenten } = read('.github/workflows/cter.yml').jobs as Record<string, Job>;
    const upload = used(controle, 'github/codeql-action/upload-sarif');
    const gitlab = read('.gitlab-ci.yml');
    rmSync(join(dir, 'uitvoer'), { recursive: true, force: true });
    for (const line of jobs.github()[0]!) shell(line);
    expect([there(upload?.with?.['sarif_file']), upload?.if]).toEqual([
      true,
      expect.stringContaining('always()'),
    ]);
    expect(documenten?.if).toBe("startsWith(github.ref, 'refs/tags/')");
    expect(there(used(documenten, 'actions/upload-artifact')?.with?.['path'])).toBe(true);
    for (const line of jobs.gitlab()[0]!) shell(line);
    const { when, paths, reports } = gitlab.controle.artifacts;
    expect([when, ...[...paths, reports.codequality].map(there)]).toEqual(['always', true, true]);
    expect(JSON.parse(readFileSync(join(dir, reports.codequality), 'utf8'))).toBeInstanceOf(Array);
    expect(gitlab.documenten.rules).toEqual([{ if: '$CI_COMMIT_TAG' }]);
    expect(gitlab.documenten.artifacts.paths).toEqual(['uitvoer/']);
  });

  it.each(['github', 'gitlab'] as const)('of %s fails on a fault, and keeps SARIF all the same', (forge) => {
    const path = join(dir, 'begrippen/kapot.md');
    writeFileSync(path, '---\nterm: [\n---\n');
    rmSync(join(dir, 'uitvoer'), { recursive: true, force: true });
    const codes = jobs[forge]()[0]!.map((line) => shell(line).status);
    expect(codes.filter((code) => code !== 0)).toEqual([1]);
    const sarif = JSON.parse(readFileSync(join(dir, 'uitvoer/cter.sarif'), 'utf8'));
    expect(JSON.stringify(sarif.runs[0].results)).toContain('begrippen/kapot.md');
    rmSync(path);
  });
});
