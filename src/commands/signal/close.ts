import { UsageError } from '../../errors.ts';
import { ontbreektVoorAfsluiten, type SignaalMist } from '../../facts/signaal-afsluiten.ts';
import { appendItem, setValue } from '../../source/edit.ts';
import { edited, withFiles } from '../change.ts';
import { type Call, defineAction } from '../define.ts';
import { beginEdit, endEdit } from '../edit-record.ts';
import { addSaveOptions } from '../form.ts';
import { collect } from '../options.ts';
import { requireOpen } from './require-open.ts';

const WORDS: Readonly<Record<SignaalMist, string>> = {
  weging: 'Het is nog niet gewogen. Doe dat met ‘cter signal weigh’.',
  terugkoppeling:
    'Er is niet teruggekoppeld en er staat geen reden waarom niet. Gebruik ‘cter signal feedback’.',
  gevolg:
    'Er staat niet wat uit de weging voortkwam. Geef --gevolg met soort/id, bijvoorbeeld --gevolg analyse/sfeer-voorhof.',
};

async function run(call: Call): Promise<number> {
  const editing = beginEdit(call, 'signaal');
  const { opened, record, file } = editing;
  requireOpen(record);
  let text = setValue(file.text, ['status'], 'afgesloten');
  for (const gevolg of call.options['gevolg'] as readonly string[])
    text = appendItem(text, ['gevolg'], gevolg);
  const after = withFiles(opened, [edited(file, text)]).register.find('signaal', record.id);
  const missing = after ? ontbreektVoorAfsluiten(after) : [];
  if (missing.length > 0)
    throw new UsageError(
      `Het signaal ‘${record.id}’ kan nog niet worden afgesloten.\n${missing.map((m) => `  ${WORDS[m]}`).join('\n')}`,
    );
  return endEdit(call, editing, text, `Afgesloten: ${record.ref}`);
}

/** `cter signal close <id>`: weighed, fed back, and with what came of it. */
export const close = defineAction({
  name: 'close',
  summary: 'sluit een signaal af dat is gewogen en teruggekoppeld',
  examples: [
    [
      'cter signal close 2020-03-14-7k3m',
      'weigert zolang de weging, de terugkoppeling of het gevolg ontbreekt',
    ],
  ],
  configure: (c) =>
    addSaveOptions(
      c
        .argument('<id>', 'de id van het signaal')
        .option('--gevolg <soort/id>', 'wat eruit voortkwam; mag vaker', collect, []),
    ),
  run,
});
