import { describe, expect, it } from 'vitest';
import { evaluatieplichten, isNooitGeevalueerd } from '../../src/facts/evaluaties.ts';
import {
  geerfdeLessen,
  isLesTeLaat,
  lessenVan,
  negatieveEffecten,
  voorgangers,
} from '../../src/facts/lessen.ts';
import { memoryTree } from '../../src/io/memory-tree.ts';
import { buildRegister } from '../../src/register/build.ts';

const PEIL = { today: '2022-06-01', termijnen: {} };
const interventie = (evaluaties: string, looptijd = '{ van: 2020-03-01, tot: 2021-12-31 }', rest = '') =>
  `---\ntitel: X\nactielijn: lijn\ngemeenten: [delft]\nlooptijd: ${looptijd}\nstatus: lopend\n${rest}evaluaties:\n${evaluaties}---\n`;
const evaluatie = (over: string, periode: string, rest: string) =>
  `---\nover: ${over}\nperiode: ${periode}\n${rest}---\n`;
const VAST = 'status: vastgesteld\ndoor: intern\n';

const registerMet = (files: Record<string, string>) =>
  buildRegister(memoryTree('/r', { 'cter.yaml': 'formaat: 1\nnaam: Proef\n', ...files }));
function plichten(
  files: Record<string, string>,
  peil: typeof PEIL | { today: string; termijnen: Record<string, { waarde: number }> } = PEIL,
) {
  const register = registerMet(files);
  const bron = register.find('interventie', 'x');
  return (bron ? evaluatieplichten(register, bron, peil) : []).map((p) => ({
    over: p.over,
    jaar: p.jaar,
    uiterlijk: p.uiterlijk,
    vastgesteld: p.vastgesteld,
    onderhanden: p.onderhanden,
    isTeLaat: p.isTeLaat,
  }));
}

describe('an evaluation that was promised', () => {
  it('of the intervention is due three months after its run, whatever the register sets otherwise', () => {
    const files = { 'interventies/x.md': interventie('  - { soort: proces, per: interventie }\n') };
    expect(plichten(files)).toEqual([
      {
        over: 'interventie/x',
        jaar: 2021,
        uiterlijk: '2022-03-31',
        vastgesteld: [],
        onderhanden: [],
        isTeLaat: true,
      },
    ]);
    expect(plichten(files, { today: '2022-03-31', termijnen: {} })[0]?.isTeLaat).toBe(false);
    expect(
      plichten(files, { today: '2022-06-01', termijnen: { evaluatie: { waarde: 6 } } })[0],
    ).toMatchObject({ uiterlijk: '2022-06-30', isTeLaat: false });
  });

  it('of an intervention without end is never late', () => {
    const files = { 'interventies/x.md': interventie('  - { per: interventie }\n', '{ van: 2010-01-01 }') };
    expect(plichten(files)).toMatchObject([{ jaar: undefined, uiterlijk: undefined, isTeLaat: false }]);
  });

  it('is kept by an adopted one of its kind; a planned one is under way', () => {
    const files = {
      'interventies/x.md': interventie('  - { soort: proces, per: interventie }\n'),
      'evaluaties/a.md': evaluatie('interventie/x', '{ van: 2021-01-01 }', `soort: plan\n${VAST}`),
      'evaluaties/b.md': evaluatie(
        'interventie/x',
        '{ van: 2021-01-01 }',
        'soort: proces\nstatus: lopend\ndoor: intern\n',
      ),
    };
    expect(plichten(files)).toMatchObject([
      { vastgesteld: [], onderhanden: ['evaluatie/b'], isTeLaat: true },
    ]);
    expect(
      plichten({
        ...files,
        'evaluaties/c.md': evaluatie('interventie/x', '{ van: 2021-01-01 }', `soort: proces\n${VAST}`),
      }),
    ).toMatchObject([{ vastgesteld: ['evaluatie/c'], isTeLaat: false }]);
  });

  it('without a kind is kept by any, but by another than was promised it is not', () => {
    const van = (rest: string, afspraak = '{ per: interventie, door: organisatie/ror }') =>
      plichten({
        'interventies/x.md': interventie(`  - ${afspraak}\n`),
        'evaluaties/a.md': evaluatie('interventie/x', '{ van: 2021-01-01 }', `status: vastgesteld\n${rest}`),
      })[0]?.vastgesteld;
    expect(van('door: aanbieder\norganisatie: ror\n')).toEqual(['evaluatie/a']);
    expect(van('door: aanbieder\n')).toEqual(['evaluatie/a']);
    expect(van('door: aanbieder\norganisatie: hsc\n')).toEqual([]);
    expect(van('door: intern\n')).toEqual([]);
    expect(van('door: intern\nsoort: effect\n', '{ per: interventie }')).toEqual(['evaluatie/a']);
  });

  it('per year is asked for every year of the run up to this one; it counts for a year it covers or ends in', () => {
    const files = {
      'interventies/x.md': interventie('  - { soort: proces, per: jaar }\n', '{ van: 2020-03-01 }'),
      'evaluaties/lang.md': evaluatie(
        'interventie/x',
        '{ van: 2020-03-01, tot: 2021-06-30 }',
        `soort: proces\n${VAST}`,
      ),
    };
    expect(plichten(files)).toMatchObject([
      { jaar: 2020, uiterlijk: '2021-03-31', vastgesteld: ['evaluatie/lang'] },
      { jaar: 2021, uiterlijk: '2022-03-31', vastgesteld: ['evaluatie/lang'] },
      { jaar: 2022, uiterlijk: '2023-03-31', vastgesteld: [], isTeLaat: false },
    ]);
    const kort = evaluatie('interventie/x', '{ van: 2021-02-01, tot: 2022-02-01 }', `soort: proces\n${VAST}`);
    expect(plichten({ ...files, 'evaluaties/lang.md': kort }).map((p) => p.vastgesteld)).toEqual([
      [],
      [],
      ['evaluatie/lang'],
    ]);
  });

  it('per delivery is asked for those that were made, of the forms named', () => {
    const uitvoering = (vorm: string, datum: string, status = 'uitgevoerd') =>
      `---\ninterventie: x\nvorm: ${vorm}\nstatus: ${status}\ndatum: ${datum}\n---\n`;
    const files = {
      'interventies/x.md': interventie('  - { per: uitvoering, bij: [training] }\n'),
      'uitvoeringen/2021-01-31-a.md': uitvoering('Training', '2021-01-31'),
      'uitvoeringen/2021-11-30-b.md': uitvoering('training', '2021-11-30'),
      'uitvoeringen/2021-12-01-c.md': uitvoering('lezing', '2021-12-01'),
      'uitvoeringen/2021-12-02-d.md': uitvoering('training', '2021-12-02', 'vervallen'),
      'evaluaties/eigen.md': evaluatie('uitvoering/2021-01-31-a', '{ van: 2021-01-31 }', VAST),
      'evaluaties/jaar.md': evaluatie('interventie/x', '{ van: 2021-06-01, tot: 2021-12-31 }', VAST),
    };
    expect(plichten(files)).toMatchObject([
      { over: 'uitvoering/2021-01-31-a', uiterlijk: '2021-04-30', vastgesteld: ['evaluatie/eigen'] },
      { over: 'uitvoering/2021-11-30-b', uiterlijk: '2022-02-28', vastgesteld: ['evaluatie/jaar'] },
    ]);
  });

  it('per deployment is due after its last meeting, in the days that the register sets', () => {
    const cirkel = (gemeente: string, dagen: string) =>
      `---\nincident: i\ngemeente: ${gemeente}\nstappenplan: s\nbijeenkomsten: [${dagen}]\n---\n`;
    const files = {
      'interventies/x.md': interventie('  - { soort: proces, per: contactcirkel }\n'),
      'contactcirkels/a.md': cirkel('delft', '{ datum: 2020-10-20 }, { datum: 2020-10-27 }'),
      'contactcirkels/b.md': cirkel('elders', '{ datum: 2020-10-20 }'),
      'contactcirkels/c.md': cirkel('delft', '{ datum: 2019-10-20 }'),
      'evaluaties/over.md': evaluatie(
        'interventie/x',
        '{ van: 2020-01-01, tot: 2021-12-31 }',
        `soort: proces\n${VAST}`,
      ),
    };
    expect(plichten(files)).toMatchObject([
      { over: 'contactcirkel/a', jaar: 2020, uiterlijk: '2020-11-26', vastgesteld: [], isTeLaat: true },
    ]);
    expect(
      plichten(files, { today: '2022-06-01', termijnen: { 'evaluatie-contactcirkel': { waarde: 7 } } }),
    ).toMatchObject([{ uiterlijk: '2020-11-03' }]);
  });
});

describe('lessons', () => {
  const punten = (...statussen: string[]) =>
    `verbeterpunten:\n${statussen.map((s, i) => `  - { wat: Punt ${i + 1}., wie: ik, uiterlijk: 2022-05-3${i % 2}, status: ${s} }\n`).join('')}`;
  const register = registerMet({
    'interventies/x.md': interventie('  - { per: interventie }\n'),
    'interventies/vervolg.md': interventie(
      '  - { per: interventie }\n',
      undefined,
      'relaties: [{ soort: vervolg-op, interventie: x }]\n',
    ),
    'interventies/derde.md': interventie(
      '  - { per: interventie }\n',
      undefined,
      'relaties: [{ soort: vervolg-op, interventie: vervolg }, { soort: vervolg-op, interventie: derde }]\n',
    ),
    'uitvoeringen/2021-01-31-a.md':
      '---\ninterventie: x\nvorm: a\nstatus: uitgevoerd\ndatum: 2021-01-31\n---\n',
    'evaluaties/a.md': evaluatie(
      'interventie/x',
      '{ van: 2021-01-01 }',
      `${VAST}${punten('open', 'gedaan', 'lopend', 'vervallen')}`,
    ),
    'evaluaties/b.md': evaluatie(
      'uitvoering/2021-01-31-a',
      '{ van: 2021-01-01 }',
      `soort: effect\n${VAST}oordeel: { negatieve-effecten: Leerlingen speelden de dader na. }\n${punten('open')}`,
    ),
    'evaluaties/c.md': evaluatie(
      'interventie/vervolg',
      '{ van: 2021-01-01 }',
      'status: gepland\ndoor: intern\noordeel: { negatieve-effecten: Geen waargenomen }\n',
    ),
  });
  const kort = (lessen: ReturnType<typeof lessenVan>) =>
    lessen.map((l) => `${l.evaluatie.id} ${l.nummer} ${l.punt.status}`);

  it('are those of evaluations of the intervention and of its deliveries', () => {
    expect(kort(lessenVan(register, 'x'))).toEqual([
      'a 0 open',
      'a 1 gedaan',
      'a 2 lopend',
      'a 3 vervallen',
      'b 0 open',
    ]);
    expect(
      lessenVan(register, 'x')
        .filter((l) => isLesTeLaat(l, '2022-05-31'))
        .map((l) => l.nummer),
    ).toEqual([0, 2, 0]);
  });

  it('that nobody learned travel to what follows on it, also further on, and never round in a circle', () => {
    expect(voorgangers(register, 'derde')).toEqual(['vervolg', 'x']);
    expect(kort(geerfdeLessen(register, 'vervolg'))).toEqual(['a 0 open', 'a 2 lopend', 'b 0 open']);
    expect(kort(geerfdeLessen(register, 'derde'))).toEqual(['a 0 open', 'a 2 lopend', 'b 0 open']);
    expect(geerfdeLessen(register, 'x')).toEqual([]);
  });

  it('tell an effect that was not wanted from “geen waargenomen”', () => {
    expect(negatieveEffecten(register.all('evaluatie'))).toMatchObject([
      { evaluatie: { id: 'b' }, tekst: 'Leerlingen speelden de dader na.' },
    ]);
  });

  it('are none of an intervention that was never evaluated', () => {
    expect(['x', 'vervolg', 'derde'].map((id) => isNooitGeevalueerd(register, id))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
