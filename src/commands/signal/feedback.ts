import { UsageError } from '../../errors.ts';
import { setValue } from '../../source/edit.ts';
import { type Call, defineAction } from '../define.ts';
import { beginEdit, endEdit } from '../edit-record.ts';
import { addFormOptions, addSaveOptions, fillForm, mayAsk } from '../form.ts';

const DAY = { soort: 'signaal', pad: 'terugkoppeling', velden: ['op'] } as const;
const REASON = {
  soort: 'signaal',
  pad: 'terugkoppeling',
  velden: ['niet-omdat'],
  verplicht: ['niet-omdat'],
} as const;
const AT = ['terugkoppeling'];

async function run(call: Call): Promise<number> {
  const { op, nietOmdat } = call.options;
  const editing = beginEdit(call, 'signaal');
  const { opened, record, file } = editing;
  if (op !== undefined && nietOmdat !== undefined)
    throw new UsageError(
      'Geef --op of --niet-omdat, niet allebei: er is teruggekoppeld, of er is een reden waarom niet.',
    );
  if (op === undefined && nietOmdat === undefined && !mayAsk(call))
    throw new UsageError(
      'Geef --op met de dag waarop is teruggekoppeld, of --niet-omdat met de reden waarom dat niet gebeurt.',
    );
  const day = nietOmdat === undefined ? await fillForm(call, opened, DAY, AT) : {};
  const values = day['op'] === undefined ? await fillForm(call, opened, REASON, AT) : day;
  return endEdit(call, editing, setValue(file.text, AT, values), `Teruggekoppeld: ${record.ref}`);
}

/** `cter signal feedback <id>`: who gave the signal heard what happened with it, or why not. */
export const feedback = defineAction({
  name: 'feedback',
  summary: 'leg vast dat een signaal is teruggekoppeld, of waarom niet',
  examples: [
    ['cter signal feedback 2020-03-14-7k3m --op 2020-04-01', 'er is teruggekoppeld op die dag'],
    [
      'cter signal feedback 2020-03-14-7k3m --niet-omdat "De melder wilde geen bericht."',
      'er wordt niet teruggekoppeld, met de reden',
    ],
  ],
  configure: (c) =>
    addSaveOptions(
      addFormOptions(c.argument('<id>', 'de id van het signaal'), {
        soort: 'signaal',
        pad: 'terugkoppeling',
      }),
    ),
  run,
});
