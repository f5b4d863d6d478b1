import { describe, expect, it } from 'vitest';
import { stand, stapfouten } from '../../src/steps/machine.ts';

const plan = (steps: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(steps).map(([id, na]) => ({ id, na }));

const CIRKEL = plan({ een: [], twee: ['een'], drie: ['twee'], vier: ['drie'], vijf: ['vier'] });
const PGA = plan({
  melding: [],
  weging: ['melding', 'heropend'],
  overleg: ['weging'],
  monitoring: ['overleg'],
  afgesloten: ['monitoring', 'weging'],
  heropend: ['afgesloten'],
});
const VRIJ = plan({ a: [], b: [], c: [] });
const KEUZE = plan({ a: [], b: ['a', 'c'], c: ['a', 'b'], d: ['b', 'c'] });

const found = (stappen: ReturnType<typeof plan>, gezet: string) =>
  stapfouten(stappen, gezet.split(' ').filter(Boolean)).map((f) => `${f.index}:${f.fout}`);

describe('the order of steps', () => {
  it.each([
    [CIRKEL, ''],
    [CIRKEL, 'een'],
    [CIRKEL, 'een twee drie vier vijf'],
    [PGA, 'melding weging overleg monitoring afgesloten heropend weging afgesloten'],
    [VRIJ, 'c a b'],
    [KEUZE, 'a b d'],
    [KEUZE, 'a c b d'],
    [KEUZE, 'a b c d'],
  ])('is right: %#', (stappen, gezet) => {
    expect(found(stappen, gezet)).toEqual([]);
  });

  it('begins with a step that nothing has to precede', () => {
    expect(stapfouten(CIRKEL, ['twee'])).toEqual([{ index: 0, fout: 'volgorde', verwacht: ['een'] }]);
  });

  it('gives one finding for one slip', () => {
    expect(found(CIRKEL, 'een drie twee vier vijf')).toEqual(['1:volgorde']);
    expect(found(CIRKEL, 'een drie vier vijf')).toEqual(['1:volgorde']);
  });

  it('sees a step that is there twice, and where it was first', () => {
    expect(stapfouten(CIRKEL, ['een', 'twee', 'twee', 'drie'])).toEqual([
      { index: 2, fout: 'dubbel', eerder: 1 },
    ]);
    expect(found(CIRKEL, 'een twee drie een')).toEqual(['3:dubbel']);
    expect(found(VRIJ, 'a b a')).toEqual(['2:dubbel']);
  });

  it('does not let a phase come back where the plan does not lead', () => {
    expect(found(PGA, 'melding weging afgesloten weging')).toEqual(['3:dubbel']);
  });

  it('sees a step the plan does not have, and goes on behind it', () => {
    expect(found(CIRKEL, 'een iets twee')).toEqual(['1:onbekend']);
    // The unknown step is a misspelling of the one that belongs there: saying so once is enough.
    expect(found(PGA, 'meldin weging')).toEqual(['0:onbekend']);
    expect(found(CIRKEL, 'een twe drie vier')).toEqual(['1:onbekend']);
    expect(found(PGA, 'meldin weging afgesloten weging')).toEqual(['0:onbekend', '3:dubbel']);
  });

  it('sees a first step in the middle', () => {
    const twee = plan({ a: [], z: [], b: ['a'] });
    expect(found(twee, 'a z')).toEqual(['1:volgorde']);
  });
});

const where = (stappen: Parameters<typeof stand>[0], gezet: string) => {
  const { laatste, mogelijk, open: left, klaar } = stand(stappen, gezet.split(' ').filter(Boolean));
  return { laatste: laatste?.id, mogelijk: mogelijk.map((s) => s.id), open: left.map((s) => s.id), klaar };
};

describe('where a run stands', () => {
  it('begins with the first steps', () => {
    expect(where(PGA, '')).toEqual({
      laatste: undefined,
      mogelijk: ['melding'],
      open: ['melding', 'weging', 'overleg', 'monitoring', 'afgesloten', 'heropend'],
      klaar: false,
    });
  });

  it('offers what may follow the last step, a step taken before included', () => {
    expect(where(PGA, 'melding weging afgesloten heropend')).toEqual({
      laatste: 'heropend',
      mogelijk: ['weging'],
      open: ['overleg', 'monitoring'],
      klaar: false,
    });
  });

  it('is finished where nothing can follow', () => {
    expect(where(CIRKEL, 'een twee drie vier vijf')).toMatchObject({ mogelijk: [], open: [], klaar: true });
  });

  it('may be finished at an end point that something can follow', () => {
    const plan = PGA.map((s) => ({ ...s, eindpunt: s.id === 'afgesloten' }));
    expect(where(plan, 'melding weging afgesloten')).toMatchObject({ mogelijk: ['heropend'], klaar: true });
    expect(where(plan, 'melding weging')).toMatchObject({ klaar: false });
  });

  it('offers what is left when the order is free, and is finished when all is done', () => {
    expect(where(VRIJ, 'b')).toMatchObject({ laatste: 'b', mogelijk: ['a', 'c'], klaar: false });
    expect(where(VRIJ, 'b a c')).toMatchObject({ mogelijk: [], klaar: true });
  });

  it('passes over steps that do not exist and steps entered twice', () => {
    expect(where(CIRKEL, 'een anders twee een')).toMatchObject({ laatste: 'twee', mogelijk: ['drie'] });
  });
});
