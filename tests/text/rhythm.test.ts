import { describe, expect, it } from 'vitest';
import { COMMON_RHYTHMS, readRhythm } from '../../src/text/rhythm.ts';

describe('a rhythm in words', () => {
  it.each([
    ['P3W', 'P3W'],
    ['p6m', 'P6M'],
    ['elke 3 weken', 'P3W'],
    ['elke drie weken', 'P3W'],
    ['om de twee weken', 'P2W'],
    ['Elke week', 'P1W'],
    ['wekelijks', 'P1W'],
    ['driewekelijks', 'P3W'],
    ['tweewekelijks', 'P2W'],
    ['elke maand', 'P1M'],
    ['maandelijks', 'P1M'],
    ['elk kwartaal', 'P3M'],
    ['per kwartaal', 'P3M'],
    ['elk half jaar', 'P6M'],
    ['half jaar', 'P6M'],
    ['halfjaarlijks', 'P6M'],
    ['2 keer per jaar', 'P6M'],
    ['vier keer per jaar', 'P3M'],
    ['één keer per jaar', 'P1Y'],
    ['jaarlijks', 'P1Y'],
    ['elk jaar', 'P1Y'],
    ['5 jaar', 'P5Y'],
    ['elke dag', 'P1D'],
  ])('%s is %s', (words, rhythm) => {
    // A year of twelve months is the same rhythm.
    expect(readRhythm(words)?.replace('P12M', 'P1Y')).toBe(rhythm);
  });

  it.each([
    '',
    'soms',
    'elke keer',
    'om de hoek',
    '0 weken',
    'elke 1,5 week',
    'vijf keer per jaar',
    'P',
    'P0W',
    'constructor jaar',
  ])('is not guessed: %s', (words) => {
    expect(readRhythm(words)).toBeUndefined();
  });

  it('that is named in the explanation is understood', () => {
    for (const words of COMMON_RHYTHMS.split(', ')) expect(readRhythm(words), words).toMatch(/^P\d+[DWMY]$/);
  });
});
