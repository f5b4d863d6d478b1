import { describe, expect, it } from 'vitest';
import { dekking, dekkingPerSector, scholingVanFunctionarissen } from '../../src/facts/deskundigheid.ts';
import { expertiseOpEen, takenOpEen, zonderVervanger } from '../../src/facts/kwetsbaar.ts';
import { memoryTree } from '../../src/io/memory-tree.ts';
import { buildRegister } from '../../src/register/build.ts';

const organisatie = (sector: string, rest = 'aandachtsfunctionaris-vereist: true\n') =>
  `---\nnaam: O\nsector: ${sector}\n${rest}---\n`;
const lid = (velden: string) => `---\nfunctie: F\n${velden}---\n`;
const scholing = (vorm: string, datum: string, deelnemers: string, status = 'uitgevoerd') =>
  `---\ninterventie: ${vorm === 'vergadering' ? 'y' : 'x'}\nvorm: ${vorm}\nstatus: ${status}\ndatum: ${datum}\ndeelnemers: [${deelnemers}]\n---\n`;

const interventie = (rest: string) =>
  `---\ntitel: Training\nactielijn: a\ngemeenten: [delft]\nlooptijd: { van: 2019-01-01 }\nstatus: lopend\n${rest}---\n`;

const AF = 'rollen: [aandachtsfunctionaris]\n';
const register = buildRegister(
  memoryTree('/r', {
    'cter.yaml': 'formaat: 1\nnaam: Proef\n',
    'gemeenten/delft.md': '---\nnaam: Delft\ncode: gm0503\n---\n',
    'gemeenten/rijswijk.md': '---\nnaam: Rijswijk\ncode: gm0603\n---\n',
    'organisaties/school.md': organisatie('onderwijs'),
    'organisaties/mbo.md': organisatie(
      'onderwijs',
      'aandachtsfunctionaris-vereist: true\ngemeenten: [rijswijk]\n',
    ),
    'organisaties/zorg.md': organisatie('zorg'),
    'organisaties/club.md': organisatie('overig', ''),
    'interventies/x.md': interventie('scholing: true\n'),
    // Its title says training, but nobody recorded that it is.
    'interventies/y.md': interventie(''),
    'netwerkleden/a.md': lid(`organisatie: school\n${AF}`),
    'netwerkleden/b.md': lid(`organisatie: zorg\n${AF}tot: 2021-05-31\n`),
    'netwerkleden/c.md': lid(`organisatie: mbo\n${AF}vanaf: 2021-07-01\n`),
    'netwerkleden/regie.md': lid(
      'rollen: [netwerkregisseur]\ngemeenten: [delft, rijswijk]\nvervanger: weg\n',
    ),
    'netwerkleden/proces.md': lid(
      'rollen: [procesregisseur]\ngemeenten: [delft]\nvervanger: regie\nnetwerken: [expertisepool]\nexpertise: [mbo, online]\n',
    ),
    'netwerkleden/tweede.md': lid(
      'rollen: [procesregisseur]\ngemeenten: [delft]\nvervanger: proces\nnetwerken: [expertisepool]\nexpertise: [mbo]\n',
    ),
    'netwerkleden/weg.md': lid('tot: 2021-01-01\n'),
    'uitvoeringen/2019-05-01-a.md': scholing('basistraining', '2019-05-01', 'a, b'),
    'uitvoeringen/2019-06-02-b.md': scholing('terugkomdag', '2019-06-02', 'a'),
    'uitvoeringen/2021-05-01-c.md': scholing('vergadering', '2021-05-01', 'a'),
    'uitvoeringen/2021-05-02-d.md': scholing('training', '2021-05-02', 'a', 'gepland'),
  }),
);
const DAG = '2021-06-01';

describe('the network', () => {
  it('has an aandachtsfunctionaris in every organisation that must have one, or not', () => {
    const alle = dekking(register, DAG);
    expect(
      alle.map((d) => [d.organisatie.id, d.functionarissen.length, d.vertrokken.map((l) => l.id)]),
    ).toEqual([
      ['mbo', 0, []],
      ['school', 1, []],
      ['zorg', 0, ['b']],
    ]);
    expect(dekkingPerSector(alle)).toEqual([
      { sector: 'onderwijs', vereist: 2, gedekt: 1 },
      { sector: 'zorg', vereist: 1, gedekt: 0 },
    ]);
    expect(dekking(register, DAG, 'delft').map((d) => d.organisatie.id)).toEqual(['school', 'zorg']);
  });

  it('was last trained at a training that took place, and is due for a refresher two years later', () => {
    const op = (today: string, termijnen = {}) =>
      scholingVanFunctionarissen(register, { today, termijnen }).map((s) => [
        s.lid.id,
        s.laatste,
        s.isOpfrissenNodig,
      ]);
    expect(op('2021-06-01')).toEqual([['a', '2019-06-02', false]]);
    expect(op('2021-06-02')).toEqual([['a', '2019-06-02', true]]);
    expect(op('2021-06-02', { opfrissen: { waarde: 36 } })).toEqual([['a', '2019-06-02', false]]);
    expect(op('2019-05-31')).toEqual([
      ['a', '2019-05-01', false],
      ['b', '2019-05-01', false],
    ]);
    expect(op('2021-07-01').at(-1)).toEqual(['c', undefined, false]);
  });

  it('has functions that nobody replaces, also when the replacement has left', () => {
    expect(zonderVervanger(register, DAG).map((l) => l.id)).toEqual(['regie']);
    expect(zonderVervanger(register, '2020-12-31').map((l) => l.id)).toEqual([]);
  });

  it('has tasks and subjects that rest on one person', () => {
    expect(takenOpEen(register, DAG).map((t) => [t.taak, t.gemeente, t.lid.id, t.isVervangen])).toEqual([
      ['netwerkregisseur', 'delft', 'regie', false],
      ['netwerkregisseur', 'rijswijk', 'regie', false],
    ]);
    expect(expertiseOpEen(register, 'expertisepool', DAG).map((t) => [t.taak, t.lid.id])).toEqual([
      ['online', 'proces'],
    ]);
  });
});
