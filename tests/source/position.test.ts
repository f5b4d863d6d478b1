import { describe, expect, it } from 'vitest';
import { endOfBody, placeOf, spanAt } from '../../src/source/position.ts';

const text = `---
titel: "Een titel" # kort
looptijd: { van: 2020-01-01 }
doelen:
  - id: een
    tags: [a, bb]
  - id: twee
leeg:
2019: jaar
uitleg: |
  Twee
  regels

---

Tekst.

`;
const at = (path: (string | number)[], part: 'key' | 'value' = 'value') => {
  const { line, column, endLine, endColumn } = placeOf({ text }, path, part);
  return `${line}:${column}-${endLine}:${endColumn}`;
};

describe('placeOf', () => {
  it('is the exact key or value, also in lists and between brackets', () => {
    expect(at(['titel'])).toBe('2:8-2:19');
    expect(at(['titel'], 'key')).toBe('2:1-2:6');
    expect(at(['looptijd', 'van'])).toBe('3:18-3:28');
    expect(at(['doelen', 0, 'tags', 1])).toBe('6:15-6:17');
    expect(at(['doelen', 1, 'id'], 'key')).toBe('7:5-7:7');
    expect(at(['doelen', 1])).toBe('7:5-7:13');
    expect(at(['2019'])).toBe('9:7-9:11');
    expect(at(['uitleg'])).toBe('10:9-12:9');
  });

  it('is the key of a value that is empty', () => {
    expect(at(['leeg'])).toBe('8:1-8:5');
  });

  it('is the nearest parent of what does not exist', () => {
    expect(at(['looptijd', 'tot'])).toBe('3:1-3:9');
    expect(at(['doelen', 0, 'tekst'])).toBe('5:5-6:18');
    expect(at(['doelen', 9, 'id'])).toBe('4:1-4:7');
    expect(at(['leeg', 'x', 'y'])).toBe('8:1-8:5');
    expect(at(['weg'])).toBe('1:1-1:4');
    expect(at([])).toBe('1:1-1:4');
    expect(at(['constructor'])).toBe('1:1-1:4');
  });
});

describe('endOfBody', () => {
  it('is behind the last character that is not blank', () => {
    expect(endOfBody({ text })).toEqual({ line: 16, column: 7, endLine: 16, endColumn: 7 });
  });
});

describe('spanAt', () => {
  it('counts lines from 1 and columns in UTF-16 units', () => {
    expect(spanAt('a\n👍b\n', 2, 5)).toEqual({ line: 2, column: 1, endLine: 2, endColumn: 4 });
    expect(spanAt('a', 5, 9)).toEqual({ line: 1, column: 2, endLine: 1, endColumn: 2 });
  });
});
