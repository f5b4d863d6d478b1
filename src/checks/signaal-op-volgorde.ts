import type { CterRecord, DataPath } from '../register/register.ts';
import { longDate } from '../text/dates.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'signalen/2021-03-02-7k3m.md';
const verificatie = (op: string) => ({
  verificatie: `{ door: netwerkregisseur, op: ${op}, uitkomst: bevestigd }`,
});

/** The days on which something was done with a signal. */
function dagen({ velden }: CterRecord<'signaal'>): readonly (readonly [pad: DataPath, dag: string])[] {
  const { verificatie, wegingen, terugkoppeling } = velden;
  return [
    ...(verificatie ? [[['verificatie', 'op'], verificatie.op] as const] : []),
    ...wegingen.map((w, i) => [['wegingen', i, 'op'], w.op] as const),
    ...(terugkoppeling?.op !== undefined ? [[['terugkoppeling', 'op'], terugkoppeling.op] as const] : []),
  ];
}

/** Nothing was done with a signal before it came. */
export const check = defineCheck({
  code: 'signaal-op-volgorde',
  severity: 'fout',
  title: 'Een signaal wordt nagegaan, gewogen en teruggekoppeld nadat het is gegeven.',
  why: 'Met een dag vóór het signaal zelf klopt niet hoe lang het duurde. En een signaal dat terugkomt, lijkt dan al gewogen.',
  fix: 'Verbeter de dag.',
  good: example(PATH, verificatie('2021-03-04')),
  bad: example(PATH, verificatie('2021-02-04')),
  expected: [`${PATH}:8:44`],
  *find(register) {
    for (const record of register.all('signaal')) {
      for (const [pad, dag] of dagen(record)) {
        if (dag >= record.velden.datum) continue;
        yield {
          record,
          where: { pad },
          message: `Dit gebeurde op ${longDate(dag)}, maar het signaal is van ${longDate(record.velden.datum)}.`,
          hint: 'Verbeter een van de twee dagen.',
        };
      }
    }
  },
});
