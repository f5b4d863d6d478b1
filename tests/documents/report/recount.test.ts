/** Every published figure of the example is counted anew from the raw files. */
import { describe, expect, test } from 'vitest';
import { VANDAAG, VOORBEELD } from '../../example/voorbeeld.ts';
import { publications } from './published.ts';
import { recounter } from './recount.ts';

const published = publications();
const { count } = recounter(VOORBEELD, VANDAAG);

describe.each(published.map((p) => [`${p.gemeente} ${p.jaar}`, p] as const))('%s', (_, { cijfers, jaar }) => {
  const counted = cijfers.map((c) => ({ c, truth: count(c.id) })).filter((x) => x.truth !== 'onbekend');

  test('every figure is counted anew', () => {
    expect(cijfers.length).toBeGreaterThan(300);
    expect(cijfers.filter((c) => count(c.id) === 'onbekend').map((c) => c.id)).toEqual([]);
  });

  test('the report does not count itself', () => {
    const own = cijfers.filter(
      (c) => /^programma\..*\.jaarverslag\./.test(c.id) && c.id.endsWith(`.${jaar}`),
    );
    expect(own.map((c) => c.id)).toEqual([]);
  });

  test('what is registered is not called unregistered, nor the other way', () => {
    const wrong = counted.filter(
      ({ c, truth }) => (c.vorm === 'niet-geregistreerd') !== (truth === undefined),
    );
    expect(wrong.map(({ c, truth }) => `${c.id} ${c.vorm} ${truth}`)).toEqual([]);
  });

  test('exact figures are exact, rounded ones hold the count, small ones are below the threshold', () => {
    const fits = (truth: number, c: (typeof cijfers)[number]): boolean => {
      if (c.vorm === 'getoond') return truth >= (c.van ?? c.waarde!) && truth <= (c.tot ?? c.waarde!);
      return c.vorm === 'klein' ? truth < c.onder! : true;
    };
    const wrong = counted.filter(({ c, truth }) => typeof truth === 'number' && !fits(truth, c));
    expect(wrong.map(({ c, truth }) => `${c.id} ${c.vorm} ${c.waarde} is ${truth}`)).toEqual([]);
  });

  test('no figure about persons below the threshold is shown, and none is exact', () => {
    const persons = counted.filter(({ c }) => c.telt === 'personen');
    expect(persons.length).toBeGreaterThan(50);
    for (const { c, truth } of persons) {
      if (typeof truth === 'number' && truth < 10) expect(c.vorm, c.id).not.toBe('getoond');
      if (c.vorm === 'getoond') expect(c.waarde! % 5, c.id).toBe(0);
      expect(c.records ?? [], c.id).toEqual([]);
    }
  });
});
