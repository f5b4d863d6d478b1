import { UsageError } from '../../errors.ts';
import { setValue } from '../../source/edit.ts';
import { type Call, defineAction } from '../define.ts';
import { beginEdit, endEdit } from '../edit-record.ts';
import { addFormOptions, addSaveOptions, fillForm } from '../form.ts';
import { requireOpen } from './require-open.ts';

const FORM = { soort: 'signaal', pad: 'verificatie' } as const;

async function run(call: Call): Promise<number> {
  const editing = beginEdit(call, 'signaal');
  const { opened, record, file } = editing;
  requireOpen(record);
  if (record.velden.verificatie)
    throw new UsageError(
      `Dit signaal is al nagegaan op ${record.velden.verificatie.op}. Is er iets nieuws bekend? Leg dat vast als nieuw signaal met ‘cter signal new --set eerder=[${record.id}]’.`,
    );
  const values = await fillForm(call, opened, FORM, ['verificatie'], { op: call.general.today });
  const verified = setValue(file.text, ['verificatie'], values);
  const text = record.velden.status === 'ontvangen' ? setValue(verified, ['status'], 'in-duiding') : verified;
  return endEdit(call, editing, text, `Nagegaan: ${record.ref}`);
}

/** `cter signal verify <id>`: somebody looked whether it is true. */
export const verify = defineAction({
  name: 'verify',
  summary: 'leg vast dat een signaal is nagegaan',
  examples: [
    [
      'cter signal verify 2020-03-14-7k3m --door netwerkregisseur --uitkomst bevestigd',
      'noem een functie, geen naam; de dag is vandaag als u niets geeft',
    ],
  ],
  configure: (c) => addSaveOptions(addFormOptions(c.argument('<id>', 'de id van het signaal'), FORM)),
  run,
});
