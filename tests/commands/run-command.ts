import { type MemoryPorts, type MemoryWorld, memoryPorts } from '../../src/io/memory-ports.ts';
import { main } from '../../src/main.ts';
import { workspace } from '../workspace.ts';

/** What one run of a command gave. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Files that are there after the run and were not before, by path below the register. */
  readonly made: Readonly<Record<string, string>>;
  readonly ports: MemoryPorts;
}

/** Runs a command line in memory, in the example register unless the world says otherwise. */
export async function runCommand(argv: readonly string[], world: MemoryWorld = {}): Promise<Ran> {
  const ports = memoryPorts({ files: workspace(), ...world });
  const before = ports.files();
  const code = await main(argv, ports);
  const made = Object.entries(ports.files())
    .filter(([path, text]) => before[path] !== text)
    .map(([path, text]) => [path.replace('/register/', ''), text]);
  return { code, out: ports.stdout.text(), err: ports.stderr.text(), made: Object.fromEntries(made), ports };
}
