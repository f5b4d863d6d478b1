import { describe, expect, it } from 'vitest';
import { fileProgress } from '../../src/commands/progress.ts';
import { memoryPorts } from '../../src/io/memory-ports.ts';

/** 640 files read while the clock moves on by `msPerFile` each. */
function read(msPerFile: number, world: { terminal: boolean; quiet?: boolean }) {
  const ports = memoryPorts({ terminal: world.terminal });
  let now = 0;
  const general = { today: '2021-06-01', quiet: world.quiet ?? false, verbose: false, colour: false };
  const progress = fileProgress({ ...ports, elapsed: () => now }, general);
  for (let i = 0; i < 640; i++) {
    now += msPerFile;
    progress.tick();
  }
  progress.done();
  return ports.stderr.text();
}

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
});
