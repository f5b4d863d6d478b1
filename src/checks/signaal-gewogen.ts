import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'signalen/2021-03-02-7k3m.md';
const weging = {
  wegingen:
    '\n  - { uitkomst: volgen, criterium: vaker gezien, overleg: weegoverleg, door: netwerkregisseur, medebeslisser: wijkagent, op: 2021-03-09 }',
};

/** A signal is called weighed when somebody weighed it, and not before. */
export const check = defineCheck({
  code: 'signaal-gewogen',
  severity: 'fout',
  title: 'Een signaal heet gewogen als er een weging is.',
  why: 'Een signaal dat zonder weging verdwijnt, is door één iemand terzijde gelegd zonder dat iemand kan zien waarom.',
  fix: 'Leg de weging vast met ‘cter signal weigh’, of verbeter de status.',
  good: example(PATH, { status: 'gewogen', ...weging }),
  bad: example(PATH, { status: 'afgesloten' }),
  expected: [`${PATH}:7:9`],
  *find(register) {
    for (const record of register.all('signaal')) {
      const { status, wegingen } = record.velden;
      const gewogen = status === 'gewogen' || status === 'afgesloten';
      if (gewogen && wegingen.length === 0)
        yield {
          record,
          where: { pad: ['status'] },
          message: `Dit signaal heet ‘${status}’, maar er is geen weging.`,
          hint: 'Leg de weging vast met ‘cter signal weigh’, of zet de status terug.',
        };
      if (status === 'ontvangen' && wegingen.length > 0)
        yield {
          record,
          where: { pad: ['status'] },
          message: 'Dit signaal heet ‘ontvangen’, maar het is al gewogen.',
          hint: 'Zet de status op gewogen.',
        };
    }
  },
});
