import { describe, expect, it } from 'vitest';
import { withProgress } from '../../src/commands/progress.ts';
import { memoryPorts } from '../../src/io/memory-ports.ts';
import { main } from '../../src/main.ts';
import { repository, type Step } from '../history/repository.ts';
import { workspace } from '../workspace.ts';

/** 640 files read while the clock moves on by `msPerFile` each. */
function read(msPerFile: number, world: { terminal: boolean; quiet?: boolean }) {
  const ports = memoryPorts({ terminal: world.terminal, files: { 'a.md': 'a' } });
  let now = 0;
  const general = { today: '2021-06-01', quiet: world.quiet ?? false, verbose: false, colour: false };
  const watched = withProgress({ ...ports, elapsed: () => now }, general);
  const tree = watched.ports.tree('/register');
  for (let i = 0; i < 640; i++) {
    now += msPerFile;
    tree.read('a.md');
  }
  watched.done();
  return ports.stderr.text();
}

/** What a command wrote on either stream, in order, while the clock moves on by `ms` at every look. */
async function written(argv: readonly string[], steps: readonly Step[], ms: number, terminal = true) {
  const git = repository('/register', ...steps);
  const ports = memoryPorts({ terminal, git, files: workspace() });
  const all: string[] = [];
  let now = 0;
  const stream = (name: string) => ({
    ...ports.stdout,
    write: (text: string) => void all.push(`${name}: ${text}`),
  });
  const elapsed = () => {
    now += ms;
    return now;
  };
  const code = await main(argv, { ...ports, stdout: stream('out'), stderr: stream('err'), elapsed });
  return { code, all };
}

const SIGNED: readonly Step[] = Array.from({ length: 250 }, (_, i) => [
  { 'interventies/a.md': `---\ntitel: ${i}\n---\n` },
  { date: '2020-03-01T12:00:00+01:00', signature: { state: 'goed' } },
]);

describe('progress', () => {
  it('appears after a second on a terminal, and leaves an empty line', () => {
    const text = read(4, { terminal: true });
    expect(text).toContain('256 bestanden gelezen');
    expect(text).not.toContain('\r192 ');
    expect(text).toMatch(/\r +\r$/);
  });

  it('stays away for short work, elsewhere than a terminal, and when asked to be quiet', () => {
    expect(read(1, { terminal: true })).toBe('');
    expect(read(4, { terminal: false })).toBe('');
    expect(read(4, { terminal: true, quiet: true })).toBe('');
  });

  it('tells how many signatures and objects of git were looked at, and goes before the result', async () => {
    for (const [argv, what] of [
      [['audit', '2020'], '250 handtekeningen nagekeken …'],
      [['audit', '--privacy'], 'objecten van git bekeken …'],
    ] as const) {
      const { all } = await written(argv, SIGNED, 400);
      const first = all.findIndex((text) => !/…|\r +\r$/.test(text));
      const told = all.findLastIndex((text) => text.includes(what));
      expect(told, argv.join(' ')).toBeGreaterThanOrEqual(0);
      expect(told).toBeLessThan(first);
      expect(all[first - 1]).toMatch(/^err: \r +\r$/);
      const silent = await written(argv, SIGNED, 400, false);
      expect(silent.all.join('')).not.toContain('…');
    }
  });

  it('is gone when a command ends in trouble', async () => {
    const { code, all } = await written(['history', 'interventie/bestaat-niet'], SIGNED, 400);
    expect(code).toBe(2);
    expect(all.at(-2)).toMatch(/^err: \r +\r$/);
    expect(all.at(-1)).toContain('bestaat-niet');
  });
});
