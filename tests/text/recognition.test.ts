import { describe, expect, it } from 'vitest';
import { WITH, WITHOUT } from './recognition-examples.ts';
import { falseAlarms, measured } from './recognition-page.ts';

describe('recognition of personal data', () => {
  it('is measured on enough sentences of each kind', () => {
    expect(Object.values(WITH).flat().length).toBeGreaterThanOrEqual(200);
    expect(WITHOUT.length).toBeGreaterThanOrEqual(200);
    expect(new Set([...Object.values(WITH).flat(), ...WITHOUT]).size).toBe(
      Object.values(WITH).flat().length + WITHOUT.length,
    );
    for (const { kind, count } of measured) expect(count, kind).toBeGreaterThan(30);
  });

  it('finds nearly all of it, and raises few false alarms', () => {
    const missed = measured.flatMap((m) => m.missed);
    expect(missed.length / Object.values(WITH).flat().length).toBeLessThan(0.03);
    for (const { kind, count, missed } of measured) expect(missed.length / count, kind).toBeLessThan(0.1);
    expect(falseAlarms.length / WITHOUT.length).toBeLessThan(0.01);
  });
});
