import { openRegister, registerDir } from '../../cter.ts';
import { ledenVan } from '../../facts/netwerk.ts';
import { NETWERKEN } from '../../records/netwerklid.ts';
import type { CterRecord, Register } from '../../register/register.ts';
import { safeText } from '../../text/safe.ts';
import { type Call, defineAction } from '../define.ts';
import { warnOfFailures } from '../failures.ts';
import { choiceOption, oneOf } from '../options.ts';
import { recordNamed } from '../record-named.ts';

type Lid = CterRecord<'netwerklid'>;

/** Subjects in the order of the alphabet, members under each by function: a list to choose from, in no order of merit. */
function bySubject(leden: readonly Lid[]): ReadonlyMap<string, readonly Lid[]> {
  const subjects = [...new Set(leden.flatMap((l) => l.velden.expertise))].sort((a, b) =>
    a.localeCompare(b, 'nl'),
  );
  const named = subjects.map((s) => [s, leden.filter((l) => l.velden.expertise.includes(s))] as const);
  const rest = leden.filter((l) => l.velden.expertise.length === 0);
  return new Map([...named, ...(rest.length > 0 ? [['geen expertise vastgelegd', rest] as const] : [])]);
}

function nameOf(register: Register, { id, velden: { functie, organisatie } }: Lid): string {
  const naam = organisatie && (register.find('organisatie', organisatie)?.velden.naam ?? organisatie);
  return `  ${functie}${naam === undefined ? '' : `, ${naam}`} (${id})`;
}

async function run({ ports, general, args, options }: Call): Promise<number> {
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  const { register } = opened;
  const netwerk = args[0] === undefined ? 'expertisepool' : oneOf(String(args[0]), NETWERKEN, 'pool list');
  const named = options['gemeente'];
  const gemeenten =
    named === undefined
      ? register.all('gemeente').map((g) => g.id)
      : [recordNamed(ports, opened, String(named), ['gemeente']).id];
  const leden = ledenVan(register, netwerk, gemeenten, general.today);
  warnOfFailures(ports, register, general);
  if (options['format'] === 'json') {
    const list = leden.map(({ id, velden }) => ({ id, ...velden }));
    ports.stdout.write(safeText(`${JSON.stringify({ formaat: 1, netwerk, leden: list }, null, 2)}\n`));
    return 0;
  }
  if (leden.length === 0 && !general.quiet) ports.stderr.write('Er is niemand in dit netwerk.\n');
  for (const [subject, who] of bySubject(leden))
    ports.stdout.write(safeText(`${subject}\n${who.map((lid) => `${nameOf(register, lid)}\n`).join('')}`));
  return 0;
}

/** `cter pool list`: who is in a network, by what they know. */
export const list = defineAction({
  name: 'list',
  summary: 'toon wie er in een netwerk zit, per onderwerp; om uit te kiezen, zonder rangorde',
  examples: [
    ['cter pool list', 'de expertisepool'],
    ['cter pool list operationeel-netwerk --gemeente delft', 'een ander netwerk, in één gemeente'],
  ],
  configure: (c) =>
    c
      .argument('[netwerk]', `${NETWERKEN.join(', ')} (standaard: expertisepool)`)
      .option('--gemeente <id>', 'alleen wie er (ook) voor deze gemeente is')
      .addOption(choiceOption('--format <vorm>', 'vorm van de uitvoer', ['text', 'json'], 'text')),
  run,
});
