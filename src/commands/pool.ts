import { defineGroup } from './define.ts';
import { list } from './pool/list.ts';
import { plan } from './pool/plan.ts';

/** `cter pool`: the expertise pool and other networks. */
export const command = defineGroup({
  name: 'pool',
  examples: [
    ['cter pool plan --vanaf 2026-01-15', 'de bijeenkomsten van dat jaar, in het afgesproken ritme'],
    ['cter pool list', 'wie er in de expertisepool zit, per onderwerp'],
  ],
  commands: [plan, list],
});
