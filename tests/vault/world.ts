/** A register with a case of which the dossier is sealed here, a key cabinet beside it, and readers with keys. */
import { exampleRegister } from '../../src/checks/example-register.ts';
import type { MemoryWorld } from '../../src/io/memory-ports.ts';
import { type Ran, runCommand } from '../commands/run-command.ts';
import { workspace } from '../workspace.ts';

export const ID = 'k7m2q9xd';
export const CASE = `casussen/${ID}.md`;
export const KAST = '/kluis/kast';

/** What nobody may ever read outside the editor. */
export const SECRET = 'zeldzaamwoord-kwelgeest';
/** A dossier without faults. */
export const DOSSIER = `---
zorgen:
  - { id: school, zorg: Komt niet meer op school (${SECRET})., maatregelen: [mentor] }
duiding:
  beschermend: [Goede band met een oom.]
  zorgelijk: [Zoekt ruzie met leraren.]
plan:
  - { id: mentor, soort: zorg, wat: Gesprek elke week., wie: school, status: open }
---

## Verslag

Gesprek gevoerd over ${SECRET}.
`;

const CASUS = exampleRegister[CASE as 'casussen/k7m2q9xd.md'].replace('dossier: elders', 'dossier: hier');

/** Files by absolute path, kept from run to run. */
export interface World {
  files: Record<string, string>;
}

/** A register with the dossier here, and the key files of two people. */
export function newWorld(keys: Readonly<Record<string, string>>): World {
  const register = Object.entries(workspace({ [CASE]: CASUS })).map(([path, text]) => [
    `/register/${path}`,
    text,
  ]);
  const own = Object.entries(keys).map(([name, identity]) => [`/thuis/${name}.txt`, `# test\n${identity}\n`]);
  return { files: Object.fromEntries([...register, ...own]) };
}

/** Runs a command in the world as a person with a key; what it wrote stays. */
export async function runIn(
  world: World,
  argv: readonly string[],
  as: string | undefined,
  more: MemoryWorld = {},
): Promise<Ran> {
  const env = { CTER_SLEUTELKAST: KAST, ...(as !== undefined && { CTER_SLEUTEL: `/thuis/${as}.txt` }) };
  const ran = await runCommand(argv, { files: world.files, env, ...more });
  world.files = { ...ran.ports.files() };
  return ran;
}
