import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sequenceDiff } from '../../src/text/sequence-diff.ts';

const shown = (a: string, b: string): string =>
  sequenceDiff([...a], [...b])
    .map(({ kind, from, to }) => ({ same: ` ${a[from]}`, gone: `-${a[from]}`, new: `+${b[to]}` })[kind])
    .join('');

describe('the steps from one list to another', () => {
  it('keep what is in both', () => {
    expect(shown('abc', 'abc')).toBe(' a b c');
    expect(shown('abc', 'axc')).toBe(' a-b+x c');
    expect(shown('abcd', 'bcde')).toBe('-a b c d+e');
    expect(shown('', 'ab')).toBe('+a+b');
    expect(shown('ab', '')).toBe('-a-b');
    expect(shown('', '')).toBe('');
  });

  it('lead from any list to any other, without a longer way than needed', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const steps = sequenceDiff(a, b);
        const kept = steps.filter((s) => s.kind === 'same');
        expect(steps.filter((s) => s.kind !== 'new').map((s) => a[s.from])).toEqual(a);
        expect(steps.filter((s) => s.kind !== 'gone').map((s) => b[s.to])).toEqual(b);
        expect(kept.every((s) => a[s.from] === b[s.to])).toBe(true);
        expect(kept.length).toBe(commonLength(a, b));
      }),
    );
  });

  it('of lists that have nothing in common is found at once', () => {
    const [a, b] = [0, 1].map((n) => Array.from({ length: 30_000 }, (_, i) => `${n}-${i}`));
    expect(sequenceDiff(a!, b!).length).toBe(60_000);
  });
});

/** The length of the longest common subsequence, by the book. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const item of a) {
    const next = [0];
    for (const [j, other] of b.entries())
      next.push(item === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row[b.length]!;
}
