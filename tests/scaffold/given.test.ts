import { expect, test } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { recordType } from '../../src/records/index.ts';
import { readGiven } from '../../src/scaffold/given.ts';

const interventie = recordType('interventie')!;
const read = (...options: string[]) => readGiven(interventie, options).fields;

test.each([
  ['titel=Plan #3: samen, { sterk }', { titel: 'Plan #3: samen, { sterk }' }],
  ['titel="met \\"haken\\""', { titel: 'met "haken"' }],
  ['titel=2020', { titel: '2020' }],
  ['titel= ruimte ', { titel: 'ruimte' }],
  ['titel=a=b', { titel: 'a=b' }],
  ['gemeenten=[delft, rijswijk]', { gemeenten: ['delft', 'rijswijk'] }],
  ['gemeenten=- delft\n- rijswijk', { gemeenten: ['delft', 'rijswijk'] }],
  ['looptijd={ van: 2020-01-01 }', { looptijd: { van: '2020-01-01' } }],
  ['gemeenten=delft', { gemeenten: ['delft'] }],
  ['looptijd.van=2020-01-01', { looptijd: { van: '2020-01-01' } }],
  ['doelgroepen.0.direct=nee', { doelgroepen: [{ direct: false }] }],
  ['doelgroepen.0.leeftijd.van=12', { doelgroepen: [{ leeftijd: { van: 12 } }] }],
  ['kosten.0.begroot=1250,50', { kosten: [{ begroot: 1250.5 }] }],
  ['afspraken.0.thema.2020=eigen rol', { afspraken: [{ thema: { 2020: 'eigen rol' } }] }],
  ['regie=', {}],
])('%j gives %j', (option, fields) => {
  expect(read(option)).toEqual(fields);
});

test.each([
  ['titl=x', '‘titel’'],
  ['titel', '='],
  ['titel=', 'verplicht'],
  ['titel=   ', 'verplicht'],
  ['looptijd.va=2020-01-01', '‘van’'],
  ['looptijd.van=2020-02-30', 'bestaat niet'],
  ['status=lopende', '‘lopend’'],
  ['gemeenten=[]', 'minstens 1'],
  ['gemeenten=[Delft]', '‘Delft’'],
  ['gemeenten.x=delft', 'nummer'],
  ['doelen.1.tekst=x', 'nummer 0 ontbreekt'],
  ['doelen.0.__proto__=x', 'bestaat hier niet'],
  ['__proto__.x=1', 'bestaat hier niet'],
  ['constructor=1', 'bestaat hier niet'],
  ['afspraken.0.thema.__proto__=x', '__proto__'],
  ['afspraken=[{ id: a, vorm: b, thema: { __proto__: x } }]', '__proto__'],
  ['gemeenten=&a [delft]', '&'],
  ['kosten.0.begroot=104.000', 'zonder punten'],
  ['doelgroepen.0.leeftijd.van=12,5', 'heel getal'],
  ['doelgroepen.0.direct=misschien', 'ja of nee'],
])('%j is refused and says %s', (option, said) => {
  expect(() => read(option)).toThrow(UsageError);
  expect(() => read(option)).toThrow(said);
});

test('every fault is named at once, and the same field twice is one', () => {
  const options = ['titl=x', 'status=zomaar', 'looptijd={ van: 2020-01-01 }', 'looptijd.tot=2020-12-31'];
  expect(() => read(...options)).toThrow(
    /--set titl: [\s\S]*--set status: [\s\S]*--set looptijd\.tot: .*twee keer/,
  );
});

test('reading options changes no prototype', () => {
  expect(() => read('__proto__.vervuild=1')).toThrow();
  expect(({} as Record<string, unknown>)['vervuild']).toBeUndefined();
});
