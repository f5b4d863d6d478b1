import { close } from './case/close.ts';
import { destroy } from './case/destroy.ts';
import { keys } from './case/keys.ts';
import { open } from './case/open.ts';
import { review } from './case/review.ts';
import { rights } from './case/rights.ts';
import { seal } from './case/seal.ts';
import { start } from './case/start.ts';
import { step } from './case/step.ts';
import { defineGroup } from './define.ts';

/** `cter case`: the administration of cases, with as little as possible. */
export const command = defineGroup({
  name: 'case',
  examples: [
    ['cter case start', 'begin een casus'],
    ['cter case step k7m2q9xd', 'leg de volgende fase vast'],
  ],
  commands: [start, step, open, seal, review, close, destroy, keys, rights],
});
