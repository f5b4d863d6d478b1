import { defineGroup } from './define.ts';
import { close } from './signal/close.ts';
import { feedback } from './signal/feedback.ts';
import { newSignal } from './signal/new.ts';
import { verify } from './signal/verify.ts';
import { weigh } from './signal/weigh.ts';

/** `cter signal`: the life of a signal, from received to closed. */
export const command = defineGroup({
  name: 'signal',
  examples: [
    ['cter signal new', 'leg een nieuw signaal vast'],
    ['cter signal weigh 2020-03-14-7k3m', 'leg vast hoe twee mensen het signaal wogen'],
  ],
  commands: [newSignal, verify, weigh, feedback, close],
});
