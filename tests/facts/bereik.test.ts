import { expect, it } from 'vitest';
import { bereikVan, uitvalVan, uitvoeringenIn } from '../../src/facts/bereik.ts';
import { memoryTree } from '../../src/io/memory-tree.ts';
import { buildRegister } from '../../src/register/build.ts';

const uitvoering = (datum: string, bereik: string, rest = 'status: uitgevoerd\ngemeenten: [delft]\n') =>
  `---\ninterventie: x\nvorm: a\ndatum: ${datum}\n${rest}bereik: [${bereik}]\n---\n`;

const register = buildRegister(
  memoryTree('/r', {
    'cter.yaml': 'formaat: 1\nnaam: Proef\n',
    'interventies/x.md':
      '---\ntitel: X\nactielijn: l\ngemeenten: [delft, rijswijk]\nlooptijd: { van: 2020-01-01 }\nstatus: lopend\n---\n',
    'uitvoeringen/2020-01-01-a.md': uitvoering(
      '2020-01-01',
      '{ doelgroep: j, beoogd: 100, bereikt: 80 }, { doelgroep: d, beoogd: 5 }',
    ),
    'uitvoeringen/2020-06-01-b.md': uitvoering(
      '2020-06-01',
      '{ doelgroep: j, bereikt: 7 }',
      'status: uitgevoerd\ngemeenten: [rijswijk]\nuitval: { aantal: 2, reden: x }\n',
    ),
    'uitvoeringen/2020-12-31-c.md': uitvoering('2020-12-31', ''),
    'uitvoeringen/2020-07-01-d.md': uitvoering(
      '2020-07-01',
      '{ doelgroep: j, beoogd: 50, bereikt: 50 }',
      'status: vervallen\n',
    ),
    'uitvoeringen/2021-01-01-e.md': uitvoering('2021-01-01', '{ doelgroep: j, bereikt: 9 }'),
  }),
);
const in2020 = (gemeente?: string) => uitvoeringenIn(register, register.all('interventie'), 2020, gemeente);

it('adds up what was counted, and compares only lines that have both numbers', () => {
  expect(bereikVan(in2020())).toEqual({
    beoogd: 105,
    bereikt: 87,
    vergeleken: { beoogd: 100, bereikt: 80 },
    nietGeteld: ['uitvoering/2020-01-01-a', 'uitvoering/2020-12-31-c'],
    uitvoeringen: ['uitvoering/2020-01-01-a', 'uitvoering/2020-06-01-b', 'uitvoering/2020-12-31-c'],
  });
});

it('never makes a nought of what was not counted', () => {
  expect(bereikVan(in2020(), 'd')).toMatchObject({ beoogd: 5, bereikt: undefined, vergeleken: undefined });
  expect(bereikVan([])).toMatchObject({ beoogd: undefined, bereikt: undefined, nietGeteld: [] });
  expect([uitvalVan(in2020()), uitvalVan([])]).toEqual([2, undefined]);
});

it('selects by municipality, where a delivery without one is for all', () => {
  expect(in2020('rijswijk').map((u) => u.id)).toEqual(['2020-06-01-b', '2020-07-01-d']);
});
