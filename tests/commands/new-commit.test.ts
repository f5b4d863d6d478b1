import { describe, expect, it } from 'vitest';
import { memoryGit } from '../../src/io/memory-git.ts';
import { memoryPorts } from '../../src/io/memory-ports.ts';
import { main } from '../../src/main.ts';

const files = { 'cter.yaml': 'formaat: 1\nnaam: Proef\n' };
const args = ['new', 'begrip', '--set', 'term=Polarisatie', '--yes', '--commit'];

describe('cter new --commit', () => {
  it('commits just the new file, with its id and no content in the message', async () => {
    const git = memoryGit({ root: '/register', commits: {} });
    const ports = memoryPorts({ files, git });
    expect(await main(args, ports)).toBe(0);
    expect(git.made).toEqual([
      { paths: ['/register/begrippen/polarisatie.md'], message: 'Nieuw: begrip/polarisatie' },
    ]);
  });

  it('saves nothing outside git, and says so', async () => {
    const ports = memoryPorts({ files });
    expect(await main(args, ports)).toBe(2);
    expect(ports.stderr.text()).toMatch(/staat niet in git/);
    expect(Object.keys(ports.files())).toEqual(['/register/cter.yaml']);
  });

  it('leaves git alone without the option', async () => {
    const git = memoryGit({ root: '/register', commits: {} });
    expect(await main(args.slice(0, -1), memoryPorts({ files, git }))).toBe(0);
    expect(git.made).toEqual([]);
  });
});
