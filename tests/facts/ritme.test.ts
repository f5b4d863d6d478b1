import { describe, expect, it } from 'vitest';
import { beloofdIn, verschuldigd } from '../../src/facts/beloofd.ts';
import type { Afspraak } from '../../src/facts/leveringen.ts';
import { eindeVanTermijn, termijnenTot } from '../../src/facts/ritme.ts';

const LANG = { van: '2019-01-01', tot: '2025-12-31' };
const aantalIn = (afspraak: Partial<Afspraak>, looptijd: { van: string; tot?: string }, jaar: number) =>
  beloofdIn({ id: 'x', vorm: 'x', ...afspraak }, looptijd, jaar)?.aantal;

describe('a rhythm', () => {
  it.each([
    ['P3W', '2020-01-01', '2020-12-31', 17],
    ['P3W', '2020-01-01', '2020-01-20', 0],
    ['P3W', '2020-01-01', '2020-01-21', 1],
    ['P1D', '2020-01-01', '2020-12-31', 366],
    ['P1D', '2021-01-01', '2021-12-31', 365],
    ['P1M', '2020-01-31', '2020-02-28', 1],
    ['P1M', '2020-01-31', '2020-03-30', 2],
    ['P4M', '2023-01-01', '2023-12-31', 3],
    ['P6M', '2020-07-01', '2021-06-30', 2],
    ['P1Y', '2020-02-29', '2021-02-27', 1],
    ['P1Y', '2020-01-01', '2020-12-30', 0],
    ['P1W', '2020-01-01', '2019-12-31', 0],
  ])('%s from %s is over %s → %i times', (ritme, van, dag, keer) => {
    expect(termijnenTot(van, ritme, dag)).toBe(keer);
  });

  it('comes back to the last day of the month after a short one', () => {
    expect([1, 2, 3].map((n) => eindeVanTermijn('2019-12-31', 'P1M', n))).toEqual([
      '2020-01-30',
      '2020-02-28',
      '2020-03-30',
    ]);
  });

  it('never ends in a day that cannot be written', () => {
    expect(eindeVanTermijn('2020-01-01', 'P999999999Y', 1)).toBe('9999-12-30');
    expect(termijnenTot('2020-01-01', 'P999999999D', '2200-12-31')).toBe(0);
  });
});

describe('what is promised in a year', () => {
  it('a stretch belongs to the year in which it ends, so that no year counts one twice', () => {
    const jaren = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
    const perJaar = jaren.map((jaar) => aantalIn({ elke: 'P3W' }, LANG, jaar) ?? 0);
    expect(perJaar).toEqual([17, 17, 18, 17, 17, 18, 17]);
    expect(perJaar.reduce((a, b) => a + b)).toBe(termijnenTot(LANG.van, 'P3W', LANG.tot));
  });

  it('a rhythm that starts in the middle of a year counts from there, and stops when the run ends', () => {
    expect(aantalIn({ elke: 'P6W' }, { van: '2023-01-01', tot: '2024-06-30' }, 2024)).toBe(5);
    expect(aantalIn({ elke: 'P3W' }, { van: '2020-07-01', tot: '2020-12-31' }, 2020)).toBe(8);
    expect(aantalIn({ elke: 'P3W' }, { van: '2020-07-01' }, 2021)).toBe(18);
    expect(aantalIn({ elke: 'P6M' }, { van: '2020-04-01' }, 2020)).toBe(1);
    expect(aantalIn({ elke: 'P6M' }, { van: '2020-04-01' }, 2021)).toBe(2);
  });

  it('a number per year counts in full in every year of which the run has a day', () => {
    const looptijd = { van: '2019-12-31', tot: '2021-01-01' };
    expect(
      [2018, 2019, 2020, 2021, 2022].map((j) => aantalIn({ aantal: 10, per: 'jaar' }, looptijd, j)),
    ).toEqual([undefined, 10, 10, 10, undefined]);
  });

  it('is once over the run without `per`, and no number at all without one', () => {
    expect(beloofdIn({ id: 'x', vorm: 'x', aantal: 3 }, LANG, 2020)).toMatchObject({
      aantal: 3,
      tijdvak: LANG,
    });
    expect(aantalIn({}, LANG, 2020)).toBeUndefined();
  });
});

describe('what is due', () => {
  const nodig = (
    afspraak: Partial<Afspraak>,
    looptijd: { van: string; tot?: string },
    jaar: number,
    today: string,
  ) => {
    const beloofd = beloofdIn({ id: 'x', vorm: 'x', ...afspraak }, looptijd, jaar);
    return beloofd && verschuldigd(beloofd, today);
  };

  it('a number per year is due when the year, or the run, is over', () => {
    const ook = { aantal: 10, per: 'jaar' } as const;
    expect(nodig(ook, LANG, 2020, '2020-12-31')).toBe(0);
    expect(nodig(ook, LANG, 2020, '2021-01-01')).toBe(10);
    expect(nodig(ook, { van: '2020-01-01', tot: '2020-06-30' }, 2020, '2020-07-01')).toBe(10);
  });

  it('a rhythm falls due stretch by stretch', () => {
    expect(nodig({ elke: 'P3W' }, LANG, 2019, '2019-01-21')).toBe(0);
    expect(nodig({ elke: 'P3W' }, LANG, 2019, '2019-01-22')).toBe(1);
    expect(nodig({ elke: 'P3W' }, LANG, 2019, '2030-01-01')).toBe(17);
  });

  it('over a run without end nothing falls due, however large the number', () => {
    expect(nodig({ aantal: 3 }, { van: '2019-01-01' }, 2020, '2030-01-01')).toBe(0);
    expect(nodig({ aantal: 2_000_000_000 }, LANG, 2020, '2030-01-01')).toBe(2_000_000_000);
  });
});
