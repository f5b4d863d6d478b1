/** The records that `list` and `export` are about, and the options that choose them. */
import type { Command as Commander } from 'commander';
import type { RecordType } from '../records/define.ts';
import type { Soort } from '../records/index.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { counted } from '../text/lists.ts';
import { safeText } from '../text/safe.ts';
import type { Call } from './define.ts';
import { collect } from './options.ts';
import { type Filter, placeFilter, whereFilter, yearFilter } from './record-filter.ts';

/** Adds `--where`, `--jaar` and `--gemeente`. */
export const selectionOptions = (command: Commander): Commander =>
  command
    .option(
      '--where <veld=waarde>',
      'alleen met deze waarde; mag vaker, zonder waarde: veld is leeg',
      collect,
      [],
    )
    .option('--jaar <jaar>', 'alleen wat (ook) over dit jaar gaat')
    .option('--gemeente <id>', 'alleen wat over deze gemeente gaat');

function filtersFrom({ options }: Call, type: RecordType, register: Register): readonly Filter[] {
  return [
    ...(options['where'] as readonly string[]).map((option) => whereFilter(type, option)),
    ...(options['jaar'] === undefined ? [] : [yearFilter(type, String(options['jaar']))]),
    ...(options['gemeente'] === undefined ? [] : [placeFilter(type, register, String(options['gemeente']))]),
  ];
}

/** The records of a type that the options ask for. What does not say enough to be judged is told on standard error. */
export function selectRecords(call: Call, type: RecordType, register: Register): readonly CterRecord[] {
  const filters = filtersFrom(call, type, register);
  const records: CterRecord[] = [];
  let unsure = 0;
  for (const record of register.all(type.soort as Soort)) {
    const results = filters.map((filter) => filter(record));
    if (results.includes(false)) continue;
    if (results.includes(undefined)) unsure++;
    else records.push(record);
  }
  if (unsure > 0 && !call.general.quiet)
    call.ports.stderr.write(
      `Let op: ${counted(unsure, 'record noemt', 'records noemen')} geen datum of gemeente en ${unsure === 1 ? 'staat' : 'staan'} daarom niet in de lijst.\n`,
    );
  if (records.length === 0 && !call.general.quiet)
    call.ports.stderr.write(`Geen ${type.woorden.meer} gevonden.\n`);
  return records;
}

/** The records as one JSON document with every field. */
export function recordsJson(type: RecordType, records: readonly CterRecord[]): string {
  const rows = records.map(({ id, ref, path, velden }) => ({ id, ref, path, velden }));
  return `${safeText(JSON.stringify({ formaat: 1, soort: type.soort, records: rows }, null, 2))}\n`;
}
