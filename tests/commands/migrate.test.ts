import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { memoryGit } from '../../src/io/memory-git.ts';
import { migrations } from '../../src/migrations/index.ts';
import { FORMAAT } from '../../src/records/instellingen.ts';
import { tempDir } from '../io/temp-dir.ts';
import { open, workspace } from '../workspace.ts';
import { runCommand } from './run-command.ts';

/** The example register as it would have been in format 0: byte for byte what the migration is to undo. */
function oldRegister() {
  const now = workspace();
  const old = Object.entries(now).map(([path, content]) => {
    let text = String(content);
    if (path === 'cter.yaml')
      text = text
        .replace('formaat: 1', 'formaat: 0  # proef')
        .replace('zichtbaarheid: vertrouwelijk', 'openbaar:   false');
    if (path.startsWith('signalen/')) text = text.replace('bron-sector:', 'bron:');
    if (path.startsWith('interventies/')) text = text.replace(/^gemeenten: \[([^,\]]+)\]/m, 'gemeente: $1');
    return [path, text] as const;
  });
  return Object.fromEntries(old);
}

const world = (files: Record<string, string>) => ({
  cwd: '/werk/register',
  files: Object.fromEntries(Object.entries(files).map(([path, text]) => [`/werk/register/${path}`, text])),
  today: '2026-11-25',
});
const COPY = '/werk/register-formaat-0-2026-11-25';

describe('cter migrate', () => {
  it('brings format 0 to today’s, touching only what changes, with a copy of what was', async () => {
    const old = oldRegister();
    old['begrippen/windows.md'] = '\ufeff---\r\nterm: Proef\r\n---\r\n\r\n## Omschrijving\r\n\r\nTekst.\r\n';
    const { code, out, err, ports } = await runCommand(['migrate'], world(old));
    expect([code, err]).toEqual([0, expect.stringContaining('../register-formaat-0-2026-11-25')]);
    const all = ports.files();
    const below = (dir: string) =>
      Object.fromEntries(
        Object.entries(all).flatMap(([p, t]) =>
          p.startsWith(`${dir}/`) ? [[p.slice(dir.length + 1), t]] : [],
        ),
      );
    expect(below(COPY)).toEqual(old);
    const now = below('/werk/register');
    expect(now['cter.yaml']).toContain('formaat: 1  # proef');
    expect(now['cter.yaml']).toContain('zichtbaarheid: intern');
    const changed = Object.keys(now).filter((path) => now[path] !== old[path]);
    expect(out.trim().split('\n').sort()).toEqual(changed.sort());
    expect(new Set(changed.map((p) => p.split('/')[0]))).toEqual(
      new Set(['cter.yaml', 'signalen', 'interventies']),
    );
    // Without its settings it is again what it was in format 1.
    for (const path of changed.filter((p) => p !== 'cter.yaml'))
      expect(now[path], path).toBe(String(workspace()[path]));
    expect(open(now).register.diagnostics).toEqual([]);
  });

  it('shows with --dry-run what git can apply, and writes nothing', async () => {
    const old = oldRegister();
    const dry = await runCommand(['migrate', '--dry-run'], world(old));
    expect(dry.code).toBe(0);
    expect(Object.keys(dry.ports.files()).length).toBe(Object.keys(old).length);
    const dir = tempDir(old);
    execFileSync('git', ['init', '-q', dir]);
    execFileSync('git', ['-C', dir, 'apply', '-'], { input: dry.out });
    const made = await runCommand(['migrate'], world(old));
    for (const path of made.out.trim().split('\n'))
      expect(execFileSync('cat', [path], { cwd: dir, encoding: 'utf8' })).toBe(made.ports.text(path));
  });

  it('leaves everything as it is when a file cannot be read, or has no format it knows', async () => {
    for (const [files, code, why] of [
      [
        { ...oldRegister(), 'signalen/2020-01-01-abcd.md': '---\nbron: [\n---\n' },
        1,
        /signalen\/2020-01-01-abcd\.md/,
      ],
      [{ ...oldRegister(), 'cter.yaml': 'formaat: 99\nnaam: X\n' }, 2, /nieuwere cter/],
      [{ ...oldRegister(), 'cter.yaml': 'naam: X\n' }, 2, /geen formaat/],
      [{ ...oldRegister(), 'cter.yaml': 'formaat: -1\nnaam: X\n' }, 2, /geen formaat/],
      [{ ...oldRegister(), 'cter.yaml': 'formaat: 0\n' }, 2, /naam/],
      [{ ...oldRegister(), 'cter.yaml': 'formaat: [\n' }, 2, /niet leesbaar/],
    ] as const) {
      const ran = await runCommand(['migrate'], world(files as Record<string, string>));
      expect([ran.code, ran.out], ran.err).toEqual([code, '']);
      expect(ran.err).toMatch(why);
      expect(Object.keys(ran.ports.files()).length).toBe(Object.keys(files).length);
    }
  });

  it('has nothing to do in a register of today, and every other command points to it in an older one', async () => {
    const { code, out, err } = await runCommand(['migrate']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/al formaat 1/);
    const old = await runCommand(['validate'], world(oldRegister()));
    expect([old.code, old.out]).toEqual([2, '']);
    expect(old.err).toMatch(/cter\.yaml:1:10[\s\S]*cter migrate/);
  });

  it('keeps an earlier copy, and commits only the register', async () => {
    const old = oldRegister();
    const first = world(old);
    const git = memoryGit({ root: '/werk', commits: {} });
    const files = { ...first.files, [`${COPY}/cter.yaml`]: 'eerder' };
    const { code, ports } = await runCommand(['migrate', '--commit'], { ...first, files, git });
    expect(code).toBe(0);
    expect(ports.text(`${COPY}/cter.yaml`)).toBe('eerder');
    expect(ports.text(`${COPY}-2/cter.yaml`)).toBe(old['cter.yaml']);
    expect(git.made[0]?.message).toBe('Omgezet: formaat 0 naar 1');
    expect(git.made[0]?.paths.every((p) => p.startsWith('/werk/register/'))).toBe(true);
  });

  it('knows a way from every older format to today’s', () => {
    expect(migrations.map((m) => [m.van, m.naar])).toEqual(migrations.map((_, i) => [i, i + 1]));
    expect(migrations.at(-1)?.naar).toBe(FORMAAT);
  });
});
