import { basename, dirname, resolve } from 'node:path';
import { type Opened, openRegister, registerDir } from '../cter.ts';
import { documents } from '../documents/index.ts';
import { figureRows } from '../documents/report/figure-rows.ts';
import { figuresFile } from '../documents/report/figures-file.ts';
import { UsageError } from '../errors.ts';
import { EXCEL_CSV, writeCsv } from '../exchange/csv.ts';
import { recordRows } from '../exchange/record-rows.ts';
import { withoutPeople } from '../exchange/without-people.ts';
import { isOpenbaar } from '../facts/vertrouwelijkheid.ts';
import type { RecordType } from '../records/define.ts';
import type { CterRecord } from '../register/register.ts';
import { yearOf } from '../text/dates.ts';
import { counted } from '../text/lists.ts';
import { safeText } from '../text/safe.ts';
import { type Call, defineCommand } from './define.ts';
import { warnOfFailures } from './failures.ts';
import { makeReport } from './make-report.ts';
import { oneOf } from './options.ts';
import { typeNamed } from './record-type.ts';
import { recordsJson, selectionOptions, selectRecords } from './select-records.ts';
import { chooseGemeente, readYear } from './subject.ts';
import { outputDir, saveFiles } from './write-document.ts';

/** What may leave the register: the public records without numbers of people, or with `--intern` everything. What stays is told. */
function mayLeave(
  { ports, general, options }: Call,
  { register }: Opened,
  type: RecordType,
  records: readonly CterRecord[],
): readonly CterRecord[] {
  if (options['intern'] === true) return records;
  const open = records.filter((record) => isOpenbaar(register, record));
  const left = records.length - open.length;
  if (left > 0 && !general.quiet)
    ports.stderr.write(
      `Let op: ${counted(left, 'record is', 'records zijn')} niet openbaar en ${left === 1 ? 'staat' : 'staan'} er niet in. Met --intern komen die erbij; deel het bestand dan alleen met wie ze mag zien.\n`,
    );
  const bare = open.map((record) => withoutPeople(type, record));
  if (bare.some((record, i) => record !== open[i]) && !general.quiet)
    ports.stderr.write(
      'Let op: aantallen mensen staan er niet in, want daarmee zijn kleine aantallen uit te rekenen. ‘cter export csv cijfers’ geeft ze zoals het jaarverslag. Met --intern komen ze erbij.\n',
    );
  return bare;
}

function deliver({ ports, options }: Call, opened: Opened, text: string): void {
  if (options['out'] === undefined) {
    ports.stdout.write(ports.stdout.isTerminal ? safeText(text).replace(/^\ufeff/, '') : text);
    return;
  }
  const path = resolve(ports.cwd, String(options['out']));
  saveFiles(ports, outputDir(ports, opened, dirname(path)), [{ file: basename(path), content: text }]);
}

/** The figures of the annual report, as they may be published. */
function figures(call: Call, opened: Opened, form: string): string {
  const { ports, general, options } = call;
  const jaar = readYear(options['jaar'], '--jaar 2020') ?? yearOf(general.today) - 1;
  const line = (id: string) => `cter export ${form} cijfers --gemeente ${id}`;
  const gemeente = chooseGemeente(opened.register, options['gemeente'], opened.settings, line);
  const made = makeReport(ports, opened, { gemeente, jaar, today: general.today });
  if (form === 'csv') return writeCsv(figureRows(made.cijfers.alle), EXCEL_CSV);
  return figuresFile(made.scope, `${documents.report.naam}-${gemeente.id}-${jaar}`, made.cijfers);
}

async function run(call: Call): Promise<number> {
  const { ports, general, args, options } = call;
  const form = oneOf(String(args[0]), ['csv', 'json'], 'export');
  if (options['out'] !== undefined && /[/\\]$|^\.{0,2}$/.test(String(options['out'])))
    throw new UsageError(
      'Schrijf achter --out de naam van een bestand, bijvoorbeeld --out interventies.csv.',
    );
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  if (/^cijfers?$/i.test(String(args[1]))) {
    if (options['intern'] === true || (options['where'] as readonly string[]).length > 0)
      throw new UsageError('Bij cijfers kunnen --where en --intern niet. Kies met --jaar en --gemeente.');
    warnOfFailures(ports, opened.register, general);
    deliver(call, opened, figures(call, opened, form));
    return 0;
  }
  const type = typeNamed(String(args[1]));
  const records = mayLeave(call, opened, type, selectRecords(call, type, opened.register));
  warnOfFailures(ports, opened.register, general);
  deliver(
    call,
    opened,
    form === 'json' ? recordsJson(type, records) : writeCsv(recordRows(type, records), EXCEL_CSV),
  );
  return 0;
}

/** `cter export csv|json <soort>`: records for a spreadsheet or another program. */
export const command = defineCommand({
  name: 'export',
  examples: [
    ['cter export csv uitvoeringen --jaar 2020 --out uitvoeringen.csv', 'een bestand dat Excel zo opent'],
    ['cter export json interventies --gemeente delft', 'alle velden, voor een ander programma'],
    [
      'cter export csv cijfers --jaar 2020 --gemeente delft',
      'de cijfers van het jaarverslag, kleine aantallen beschermd',
    ],
    ['cter export csv signalen --intern --out signalen.csv', 'ook wat niet openbaar is'],
  ],
  configure: (c) =>
    selectionOptions(
      c
        .argument('<vorm>', 'csv (voor Excel) of json')
        .argument(
          '<soort>',
          'de soort, zoals interventies of uitvoeringen; of ‘cijfers’: die van het jaarverslag',
        ),
    )
      .option('--intern', 'neem ook mee wat niet openbaar is, en aantallen mensen')
      .option('--out <bestand>', 'bewaar het in dit bestand; zonder deze optie komt het op het scherm'),
  run,
});
