import { openRegister, registerDir } from '../cter.ts';
import { PLAIN_CSV, writeCsv } from '../exchange/csv.ts';
import { recordRows } from '../exchange/record-rows.ts';
import { safeText } from '../text/safe.ts';
import { type Call, defineCommand } from './define.ts';
import { warnOfFailures } from './failures.ts';
import { choiceOption } from './options.ts';
import { tableOf } from './record-table.ts';
import { typeNamed } from './record-type.ts';
import { recordsJson, selectionOptions, selectRecords } from './select-records.ts';

async function run(call: Call): Promise<number> {
  const { ports, general, options } = call;
  const type = typeNamed(call.args[0]);
  const { register } = openRegister(ports.tree(registerDir(ports, general.register)));
  const records = selectRecords(call, type, register);
  warnOfFailures(ports, register, general);
  if (options['format'] === 'json') ports.stdout.write(recordsJson(type, records));
  else if (options['format'] === 'csv') {
    const csv = writeCsv(recordRows(type, records), PLAIN_CSV);
    ports.stdout.write(ports.stdout.isTerminal ? safeText(csv) : csv);
  } else if (records.length > 0)
    ports.stdout.write(tableOf(type, records, ports.stdout.isTerminal ? ports.stdout.columns : undefined));
  return 0;
}

/** `cter list <soort>`: the records of one type. */
export const command = defineCommand({
  name: 'list',
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
    selectionOptions(c.argument('<soort>', 'de soort, zoals interventies of organisaties')).addOption(
      choiceOption('--format <vorm>', 'vorm van de uitvoer', ['table', 'json', 'csv'], 'table'),
    ),
  run,
});
