import { expect, test } from 'vitest';
import { type MemoryWorld, memoryPorts } from '../../src/io/memory-ports.ts';
import { main } from '../../src/main.ts';
import { workspace } from '../workspace.ts';

const run = async (argv: readonly string[], world: MemoryWorld = {}) => {
  const ports = memoryPorts({ files: workspace(), ...world });
  const before = Object.keys(ports.files());
  const code = await main(argv, ports);
  const made = Object.entries(ports.files()).filter(([path]) => !before.includes(path));
  return { code, out: ports.stdout.text(), err: ports.stderr.text(), made };
};

test('x', async () => {
  for (const a of [
    ['new', 'begrip', '--set', 'term=Polarisatie', '--yes'],
    ['new', 'interventie', '--set', 'titel=Foo: é & bar #3', '--yes'],
    [
      'new',
      'interventie',
      '--yes',
      '--set',
      'titel=Foo: é & bar #3',
      '--set',
      'actielijn=weerbaarheid',
      '--set',
      'gemeenten=[voorbeeldstad]',
      '--set',
      'looptijd.van=2020-01-01',
      '--set',
      'status=gepland',
      '--set',
      'doelen.0.id=a',
      '--set',
      'doelen.0.tekst=b',
      '--set',
      'evaluaties=[{per: jaar, soort: effect}]',
    ],
    ['new', 'begrip', '--set', 'trm=x', '--set', 'term=', '--set', 'term=x', '--set', 'term=y'],
    ['new', 'begrip', '--set', 'term=x', '--set', 'zie-ook=[nope]', '--yes'],
    ['new', 'begrip', '--set', 'term=x', '--set', 'zie-ook=[Nope', '--yes'],
    ['new', 'begrip', '--set', 'term=x'],
    ['new', 'begrip'],
    ['new', 'jaarverslag', '--yes'],
    ['new', 'begrp'],
    ['new', '--help'],
  ]) {
    const r = await run(a);
    console.log(a.join(' '), r.code, '\nOUT', r.out, '\nERR', r.err, r.made);
  }
});
