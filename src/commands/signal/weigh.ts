import { deciderFault } from '../../checks/decider-finding.ts';
import { UsageError } from '../../errors.ts';
import { appendItem, setValue } from '../../source/edit.ts';
import { longDate } from '../../text/dates.ts';
import { decidingPrompt } from '../deciding-prompt.ts';
import { type Call, defineAction } from '../define.ts';
import { beginEdit, type Editing, endEdit, tell } from '../edit-record.ts';
import { addFormOptions, addSaveOptions, fillForm, mayAsk } from '../form.ts';
import { collect } from '../options.ts';
import { requireOpen } from './require-open.ts';

type Values = Readonly<Record<string, unknown>>;

const FORM = { soort: 'signaal', pad: 'wegingen' } as const;

/** Who weighs sees what was decided about the earlier signals, and that this one needs a weighing of its own. */
function tellEarlier(call: Call, { opened, record }: Editing<'signaal'>): void {
  for (const id of record.velden.eerder) {
    const weging = opened.register.find('signaal', id)?.velden.wegingen.at(-1);
    const was = weging ? `${weging.uitkomst}, op ${longDate(weging.op)}` : 'nog niet gewogen';
    tell(call, `Eerder signaal ${id}: ${was}.`);
  }
  if (record.velden.eerder.length > 0)
    tell(call, 'Weeg dit signaal opnieuw, samen met wat eerder is gezien.');
}

/** Refuses a second decider who is none. Throws `UsageError`. */
function requireTwo({ opened }: Editing<'signaal'>, { door, medebeslisser }: Values): void {
  if (typeof door !== 'string' || typeof medebeslisser !== 'string') return;
  const fault = deciderFault(opened.register, { door, medebeslisser });
  if (fault !== undefined)
    throw new UsageError(
      `--medebeslisser: ${fault} Besliste er niemand anders mee? Geef dan --alleen in plaats van --medebeslisser; dat blijft zichtbaar als waarschuwing.`,
    );
}

async function run(given: Call): Promise<number> {
  const { options, general } = given;
  const editing = beginEdit(given, 'signaal');
  const call = {
    ...given,
    ports: { ...given.ports, prompt: decidingPrompt(given, editing.opened.register) },
  };
  const { opened, record, file } = editing;
  requireOpen(record);
  if (options['alleen'] === true && options['medebeslisser'] !== undefined)
    throw new UsageError('Geef --medebeslisser of --alleen, niet allebei.');
  if (options['alleen'] !== true && options['medebeslisser'] === undefined && !mayAsk(call))
    throw new UsageError(
      'Wie besliste mee? Geef --medebeslisser met een netwerklid van een andere organisatie. Is het signaal door één persoon gewogen? Geef dan --alleen; dat blijft zichtbaar als waarschuwing.',
    );
  tellEarlier(call, editing);
  const known = { op: general.today, ...(options['alleen'] === true && { medebeslisser: undefined }) };
  const weging = await fillForm(call, opened, FORM, ['wegingen', record.velden.wegingen.length], known);
  requireTwo(editing, weging);
  let text = setValue(appendItem(file.text, ['wegingen'], weging), ['status'], 'gewogen');
  for (const gevolg of options['gevolg'] as readonly string[]) text = appendItem(text, ['gevolg'], gevolg);
  const code = endEdit(call, editing, text, `Gewogen: ${record.ref}`);
  if (weging['medebeslisser'] === undefined)
    tell(call, 'Dit signaal is door één persoon gewogen. Dat telt mee in het aandeel dat de raad ziet.');
  tell(call, 'Koppel terug met ‘cter signal feedback’ en sluit af met ‘cter signal close’.');
  return code;
}

/** `cter signal weigh <id>`: two people weigh it; each weighing stays. */
export const weigh = defineAction({
  name: 'weigh',
  summary: 'leg vast hoe een signaal is gewogen, en door wie',
  examples: [
    ['cter signal weigh 2020-03-14-7k3m', 'stel de vragen van de weging'],
    ['cter signal weigh 2020-03-14-7k3m --gevolg analyse/sfeer-voorhof', 'noem meteen wat eruit voortkomt'],
  ],
  configure: (c) =>
    addSaveOptions(
      addFormOptions(c.argument('<id>', 'de id van het signaal'), FORM)
        .option('--alleen', 'er was geen medebeslisser; het signaal is door één persoon gewogen')
        .option('--gevolg <soort/id>', 'wat eruit voortkomt; mag vaker', collect, []),
    ),
  run,
});
