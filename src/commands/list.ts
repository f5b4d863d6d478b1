import { openRegister, registerDir } from '../cter.ts';
import type { RecordType } from '../records/define.ts';
import type { Soort } from '../records/index.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { counted } from '../text/lists.ts';
import { safeText } from '../text/safe.ts';
import { type Call, defineCommand } from './define.ts';
import { warnOfFailures } from './failures.ts';
import { choiceOption, collect } from './options.ts';
import { type Filter, placeFilter, whereFilter, yearFilter } from './record-filter.ts';
import { csvOf, tableOf } from './record-table.ts';
import { typeNamed } from './record-type.ts';

function filtersFrom({ options }: Call, type: RecordType, register: Register): readonly Filter[] {
  return [
    ...(options['where'] as readonly string[]).map((option) => whereFilter(type, option)),
    ...(options['jaar'] === undefined ? [] : [yearFilter(type, String(options['jaar']))]),
    ...(options['gemeente'] === undefined ? [] : [placeFilter(type, register, String(options['gemeente']))]),
  ];
}

function jsonOf(type: RecordType, records: readonly CterRecord[]): string {
  const rows = records.map(({ id, ref, path, velden }) => ({ id, ref, path, velden }));
  return `${safeText(JSON.stringify({ formaat: 1, soort: type.soort, records: rows }, null, 2))}\n`;
}

/** What the result does not show, on standard error. */
function tellLeftOut({ ports, general }: Call, type: RecordType, found: number, unsure: number): void {
  if (general.quiet) return;
  if (unsure > 0) {
    const records = counted(unsure, 'record noemt', 'records noemen');
    const verb = unsure === 1 ? 'staat' : 'staan';
    ports.stderr.write(`Let op: ${records} geen datum of gemeente en ${verb} daarom niet in de lijst.\n`);
  }
  if (found === 0) ports.stderr.write(`Geen ${type.woorden.meer} gevonden.\n`);
}

async function run(call: Call): Promise<number> {
  const { ports, general, options } = call;
  const type = typeNamed(call.args[0]);
  const { register } = openRegister(ports.tree(registerDir(ports, general.register)));
  const filters = filtersFrom(call, type, register);
  const records: CterRecord[] = [];
  let unsure = 0;
  for (const record of register.all(type.soort as Soort)) {
    const results = filters.map((filter) => filter(record));
    if (results.includes(false)) continue;
    if (results.includes(undefined)) unsure++;
    else records.push(record);
  }
  warnOfFailures(ports, register, general);
  tellLeftOut(call, type, records.length, unsure);
  if (options['format'] === 'json') ports.stdout.write(jsonOf(type, records));
  else if (options['format'] === 'csv') {
    const csv = csvOf(type, records);
    ports.stdout.write(ports.stdout.isTerminal ? safeText(csv) : csv);
  } else if (records.length > 0)
    ports.stdout.write(tableOf(type, records, ports.stdout.isTerminal ? ports.stdout.columns : undefined));
  return 0;
}

/** `cter list <soort>`: the records of one type. */
export const command = defineCommand({
  name: 'list',
  summary: 'toon de records van een soort in een tabel',
  examples: [
    ['cter list interventies', 'alle interventies'],
    ['cter list interventies --gemeente delft --jaar 2020', 'wat in 2020 in Delft loopt'],
    [
      'cter list interventies --where doelgroepen.direct=nee',
      'met een doelgroep die langs een omweg bereikt wordt',
    ],
    ['cter list organisaties --format csv', 'alle velden, voor een rekenblad'],
  ],
  configure: (c) =>
    c
      .argument('<soort>', 'de soort, zoals interventies of organisaties')
      .option(
        '--where <veld=waarde>',
        'alleen met deze waarde; mag vaker, zonder waarde: veld is leeg',
        collect,
        [],
      )
      .option('--jaar <jaar>', 'alleen wat (ook) over dit jaar gaat')
      .option('--gemeente <id>', 'alleen wat over deze gemeente gaat')
      .addOption(choiceOption('--format <vorm>', 'vorm van de uitvoer', ['table', 'json', 'csv'], 'table')),
  run,
});
