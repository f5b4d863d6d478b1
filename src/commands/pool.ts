import { defineGroup } from './define.ts';
import { coverage } from './pool/coverage.ts';
import { list } from './pool/list.ts';
import { plan } from './pool/plan.ts';

/** `cter pool`: the expertise pool and other networks. */
export const command = defineGroup({
  name: 'pool',
  examples: [
    ['cter pool plan --vanaf 2026-01-15', 'de bijeenkomsten van dat jaar, in het afgesproken ritme'],
    ['cter pool list', 'wie er in de expertisepool zit, per onderwerp'],
    ['cter pool coverage', 'waar een aandachtsfunctionaris ontbreekt, en wat op één persoon rust'],
  ],
  commands: [plan, list, coverage],
});
