import { type Call, defineAction } from '../define.ts';
import { tell } from '../edit-record.ts';
import { newOptions, command as newRecord } from '../new.ts';

/** A new signal has only been received; what happens with it later has commands of its own. */
const LATER = ['status=ontvangen', 'verificatie=', 'wegingen=', 'gevolg=', 'terugkoppeling='];

async function run(call: Call): Promise<number> {
  const given = call.options['set'] as readonly string[];
  const start = (text: string) => text.split(/[.=]/)[0];
  const later = LATER.filter((text) => !given.some((g) => start(g) === start(text)));
  const code = await newRecord.run({
    ...call,
    args: ['signaal'],
    options: { ...call.options, set: [...given, ...later] },
  });
  if (code === 0 && call.options['dryRun'] !== true)
    tell(
      call,
      'Ga het signaal na met ‘cter signal verify’ en laat twee mensen het wegen met ‘cter signal weigh’.',
    );
  return code;
}

/** `cter signal new`: a signal is received. */
export const newSignal = defineAction({
  name: 'new',
  summary: 'leg een signaal vast dat is ontvangen',
  examples: [
    ['cter signal new', 'stel alle vragen; schrijf nooit over een persoon of wie het zei'],
    [
      'cter signal new --set eerder=[2020-03-14-7k3m]',
      'een signaal dat terugkomt: het wordt opnieuw gewogen',
    ],
  ],
  configure: newOptions,
  run,
});
