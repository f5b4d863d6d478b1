import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure, Published, Shown } from '../../src/disclosure/figure.ts';
import { protect } from '../../src/disclosure/protect.ts';
import { isThinkable, type Limits, MANY, thinkableRange, thinksPossible } from './reader.ts';
import { count, deepTable, flatTable, ladder, limitsOf, said, type Table } from './tables.ts';

const norms = { drempel: 10, afronding: 5 };
const persons = (values: Record<string, number>): Figure[] =>
  Object.entries(values).map(([id, value]) => ({ id, value, kind: 'personen' }));
const states = (shown: ReadonlyMap<string, Shown>): Record<string, string | number> =>
  Object.fromEntries([...shown].map(([id, s]) => [id, s.state === 'getoond' ? s.value : s.state]));

/** Small figures of which a reader can say more than "minder dan 10". */
function opened({ figures, relations }: Table, limits: Limits): string[] {
  return figures
    .filter((f) => f.value < 10 && !thinksPossible(limits, relations, f.id, 0, 9))
    .map((f) => f.id);
}

/** What a reader knows who has been told of every withheld figure whether it is small. */
function told({ figures }: Table, form: (id: string) => Shown): Limits {
  return new Map(
    figures.map(({ id, value }) => [id, said(form(id), value < 10 ? [0, 9] : [10, MANY])] as const),
  );
}

const shapes = { flat: flatTable(), deep: deepTable(), ladder: ladder() };
const LARGE = fc.integer({ min: 10, max: 300 });

describe.each(Object.entries(shapes))('in a random table (%s)', (_, tables) => {
  test('no reader can narrow a small figure down', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { shown, alBekend } = protect(table.figures, table.relations, [], norms);
        expect(alBekend).toEqual([]);
        const limits = limitsOf(shown);
        expect(isThinkable(limits, table.relations)).toBe(true);
        expect(opened(table, limits)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('knowing that a withheld figure is not small helps no more than the words alone', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { shown } = protect(table.figures, table.relations, [], norms);
        const words = told(table, () => ({ state: 'niet-getoond' }));
        const after = told(table, (id) => shown.get(id)!);
        for (const { id, value } of table.figures) {
          if (value >= 10) continue;
          const [low, high] = thinkableRange(words, table.relations, id);
          expect(thinksPossible(after, table.relations, id, low, high), id).toBe(true);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('a withheld figure stays as uncertain as a small one', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { shown } = protect(table.figures, table.relations, [], norms);
        const limits = limitsOf(shown);
        for (const [id, form] of shown) {
          if (form.state !== 'niet-getoond') continue;
          const [low, high] = thinkableRange(limits, table.relations, id);
          expect(high - low, id).toBeGreaterThanOrEqual(9);
        }
      }),
      { numRuns: 10 },
    );
  });

  test('what is shown is rounded, at or above the threshold, and true', () => {
    fc.assert(
      fc.property(tables, ({ figures, relations }) => {
        const { shown } = protect(figures, relations, [], norms);
        expect([...shown.keys()].sort()).toEqual(figures.map((f) => f.id).sort());
        for (const { id, value } of figures) {
          const form = shown.get(id)!;
          const [low, high] = said(form);
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
          if (form.state !== 'getoond') continue;
          expect(form.value % 5).toBe(0);
          expect(form.value).toBeGreaterThanOrEqual(10);
          expect(Math.abs(form.value - value)).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  test('the order of figures, relations and parts does not matter', () => {
    fc.assert(
      fc.property(tables, fc.nat(), ({ figures, relations }, seed) => {
        const mixed = <T>(items: readonly T[]): T[] =>
          items
            .map((item, i) => ({ item, at: Math.imul(i + 1, 2654435761 + seed) >>> 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const other = mixed(relations).map((r) => ({ ...r, parts: mixed(r.parts) }));
        expect([...protect(mixed(figures), other, [], norms).shown]).toEqual([
          ...protect(figures, relations, [], norms).shown,
        ]);
      }),
      { numRuns: 40 },
    );
  });
});

test.each([flatTable(LARGE), deepTable(LARGE), ladder(LARGE)])(
  'where nothing is small, nothing is withheld',
  (tables) => {
    fc.assert(
      fc.property(tables, ({ figures, relations }) => {
        const { shown } = protect(figures, relations, [], norms);
        for (const form of shown.values()) expect(form.state).toBe('getoond');
      }),
      { numRuns: 30 },
    );
  },
);

describe('earlier publications', () => {
  /** Forms as an earlier report may have had them, with other norms and without protection. */
  const published = (table: Table): fc.Arbitrary<Published[]> =>
    fc
      .array(fc.constantFrom('rounded', 'exact', 'small', 'withheld', 'absent', 'absent'), {
        minLength: table.figures.length,
        maxLength: table.figures.length,
      })
      .map((how) =>
        table.figures.flatMap(({ id, value }, i): Published[] => {
          if (how[i] === 'withheld') return [{ id, shown: { state: 'niet-getoond' } }];
          if (how[i] === 'small' && value < 10) return [{ id, shown: { state: 'klein', onder: 10 } }];
          if (value < 10 || how[i] === 'absent' || how[i] === 'small') return [];
          if (how[i] === 'exact')
            return [{ id, shown: { state: 'getoond', value, low: value, high: value } }];
          const low = Math.max(10, Math.round(value / 5) * 5 - 2);
          return [{ id, shown: { state: 'getoond', value: low + 2, low, high: Math.max(low + 2, value) } }];
        }),
      );

  const withEarlier = fc
    .oneof(flatTable(), ladder())
    .chain((table) => fc.tuple(fc.constant(table), published(table)));

  /** All that was and is published, put on top of each other. */
  const together = (figures: readonly Figure[], ...editions: readonly (readonly Published[])[]): Limits => {
    const limits = new Map<string, readonly [number, number]>(figures.map((f) => [f.id, [0, MANY]]));
    for (const { id, shown } of editions.flat()) {
      const [low, high] = said(shown);
      const now = limits.get(id) ?? [0, MANY];
      limits.set(id, [Math.max(low, now[0]), Math.min(high, now[1])]);
    }
    return limits;
  };
  const edition = (shown: ReadonlyMap<string, Shown>): Published[] =>
    [...shown].map(([id, s]) => ({ id, shown: s }));

  test('a small figure stays safe, or is reported as known before', () => {
    fc.assert(
      fc.property(withEarlier, ([table, earlier]) => {
        const { shown, alBekend, herzien, tegenstrijdig } = protect(
          table.figures,
          table.relations,
          earlier,
          norms,
        );
        expect([herzien, tegenstrijdig]).toEqual([[], []]);
        const all = together(table.figures, earlier, edition(shown));
        expect(opened(table, all).filter((id) => !alBekend.includes(id))).toEqual([]);
        const before = together(table.figures, earlier);
        for (const id of alBekend)
          expect(thinksPossible(before, table.relations, id, 0, 9), `${id} was not known before`).toBe(false);
        for (const id of alBekend) {
          const [low, high] = thinkableRange(before, table.relations, id);
          expect(thinksPossible(all, table.relations, id, low, Math.min(9, high)), id).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('publishing the same once more changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(flatTable(), deepTable()), ({ figures, relations }) => {
        const first = protect(figures, relations, [], norms);
        const second = protect(figures, relations, edition(first.shown), norms);
        expect(second).toEqual(first);
      }),
      { numRuns: 50 },
    );
  });

  test('reports that each show a part of the figures are safe together', () => {
    fc.assert(
      fc.property(flatTable(), fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (table, first) => {
        const columns = [...new Set(table.figures.map((f) => f.id.split(' ')[1]!))];
        const early = new Set(columns.filter((_, i) => first[i]));
        const part = table.figures.filter((f) => early.has(f.id.split(' ')[1]!));
        const ids = new Set(part.map((f) => f.id));
        const own = table.relations.filter((r) => [r.total, ...r.parts].every((id) => ids.has(id)));
        const one = edition(protect(part, own, [], norms).shown);
        const two = protect(table.figures, table.relations, one, norms);
        const all = together(table.figures, one, edition(two.shown));
        expect(opened(table, all).filter((id) => !two.alBekend.includes(id))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('what was withheld once stays withheld, so that reports of two years do not differ in it', () => {
    const earlier: Published[] = [{ id: 'b', shown: { state: 'niet-getoond' } }];
    const relations = [{ total: 't', parts: ['a', 'b', 'c'] }];
    const figures = persons({ a: 3, b: 50, c: 60, t: 113 });
    expect(states(protect(figures, relations, [], norms).shown)['b']).toBe(50);
    expect(states(protect(figures, relations, earlier, norms).shown)['b']).toBe('niet-getoond');
  });

  test('a figure of which the count is gone is protected by what was said of it', () => {
    // Last year: a was small, b was shown. This year only both years together are new.
    const earlier: Published[] = [
      { id: 'a 2024', shown: { state: 'klein', onder: 10 } },
      { id: 'a 2025', shown: { state: 'getoond', value: 30, low: 30, high: 30 } },
    ];
    const relations = [{ total: 'a samen', parts: ['a 2024', 'a 2025'] }];
    expect(states(protect(persons({ 'a samen': 33 }), relations, earlier, norms).shown)).toEqual({
      'a samen': 'niet-getoond',
    });
  });

  test('a total that was published keeps both its parts from being shown', () => {
    const earlier: Published[] = [{ id: 't', shown: { state: 'getoond', value: 60, low: 60, high: 60 } }];
    const { shown, alBekend } = protect(
      persons({ a: 4, b: 56, t: 60 }),
      [{ total: 't', parts: ['a', 'b'] }],
      earlier,
      norms,
    );
    expect(states(shown)).toEqual({ a: 'klein', b: 'niet-getoond', t: 60 });
    expect(alBekend).toEqual([]);
  });

  test('what was disclosed before is reported and does not stop the rest', () => {
    const exact = (id: string, value: number): Published => ({
      id,
      shown: { state: 'getoond', value, low: value, high: value },
    });
    const { alBekend } = protect(
      persons({ a: 4, b: 56, t: 60, c: 3, d: 70, u: 73 }),
      [
        { total: 't', parts: ['a', 'b'] },
        { total: 'u', parts: ['c', 'd'] },
      ],
      [exact('b', 56), exact('t', 60)],
      norms,
    );
    expect(alBekend).toEqual(['a']);
  });

  test('a count that was registered later is called revised', () => {
    const earlier: Published[] = [{ id: 'a', shown: { state: 'getoond', value: 15, low: 13, high: 17 } }];
    const { shown, herzien } = protect(persons({ a: 18 }), [], earlier, norms);
    expect(states(shown)).toEqual({ a: 20 });
    expect(herzien).toEqual(['a']);
  });

  test('earlier figures that cannot be true with the present ones are reported, and nothing about them is shown', () => {
    const earlier: Published[] = [{ id: 'gone', shown: { state: 'getoond', value: 90, low: 88, high: 92 } }];
    const { shown, tegenstrijdig } = protect(
      persons({ a: 4, b: 20, t: 34 }),
      [{ total: 't', parts: ['a', 'b', 'gone'] }],
      earlier,
      norms,
    );
    expect(states(shown)).toEqual({ a: 'klein', b: 'niet-getoond', t: 'niet-getoond' });
    expect(tegenstrijdig).toEqual(['gone']);
  });
});

describe('a table that a person can check', () => {
  const t = [{ total: 't', parts: ['a', 'b'] }];

  test('one small part of two: the other may not be shown beside the total', () => {
    expect(states(protect(persons({ a: 3, b: 120, t: 123 }), t, [], norms).shown)).toEqual({
      a: 'klein',
      b: 'niet-getoond',
      t: 125,
    });
  });

  test('near the threshold the total goes, since it would say how small the part is', () => {
    expect(states(protect(persons({ a: 5, b: 12, t: 17 }), t, [], norms).shown)).toEqual({
      a: 'klein',
      b: 10,
      t: 'niet-getoond',
    });
  });

  test('rounding alone can be enough', () => {
    const four = [{ total: 't', parts: ['a', 'b', 'c', 'd'] }];
    expect(states(protect(persons({ a: 3, b: 12, c: 0, d: 25, t: 40 }), four, [], norms).shown)).toEqual({
      a: 'klein',
      b: 10,
      c: 'klein',
      d: 25,
      t: 40,
    });
  });

  test('many small parts betray each other through their total', () => {
    const five = [{ total: 't', parts: ['a', 'b', 'c', 'd', 'e'] }];
    const { shown } = protect(persons({ a: 9, b: 9, c: 9, d: 9, e: 8, t: 44 }), five, [], norms);
    expect(shown.get('t')).toEqual({ state: 'niet-getoond' });
  });

  test('a rest that stands in no document is protected too', () => {
    const figures: Figure[] = [
      ...persons({ ontvangen: 60, gewogen: 57 }),
      { id: 'niet gewogen', value: 3, kind: 'personen', verborgen: true },
    ];
    const relations = [{ total: 'ontvangen', parts: ['gewogen', 'niet gewogen'] }];
    const { shown } = protect(figures, relations, [], norms);
    expect(states(shown)).toEqual({ gewogen: 'niet-getoond', ontvangen: 60 });
  });

  test('activities are counted exactly, small or not', () => {
    const figures: Figure[] = [
      { id: 'a', value: 3, kind: 'activiteiten' },
      { id: 'b', value: 0, kind: 'activiteiten' },
      { id: 't', value: 3, kind: 'activiteiten' },
    ];
    expect(states(protect(figures, t, [], norms).shown)).toEqual({ a: 3, b: 0, t: 3 });
  });
});

test('a relation that is not right is refused: it would leave figures open', () => {
  const figures = persons({ a: 1, b: 2, t: 4 });
  const relation =
    (total: string, ...parts: string[]) =>
    () =>
      protect(figures, [{ total, parts }], [], norms);
  expect(relation('t', 'a', 'b')).toThrow(RangeError);
  expect(relation('t', 'a', 'c')).toThrow(/unknown figure c/);
  expect(relation('t', 'a', 'a', 'b')).toThrow(/twice/);
  expect(() => protect([...figures, ...figures], [], [], norms)).toThrow(/twice/);
  expect(() => protect(persons({ a: 1.5 }), [], [], norms)).toThrow(/no count/);
  const mixed: Figure[] = [...persons({ a: 1, b: 2 }), { id: 't', value: 3, kind: 'activiteiten' }];
  expect(() => protect(mixed, [{ total: 't', parts: ['a', 'b'] }], [], norms)).toThrow(/activities/);
});

test('other norms: a threshold of 5 and no rounding', () => {
  fc.assert(
    fc.property(flatTable(count), (table) => {
      const { shown } = protect(table.figures, table.relations, [], { drempel: 5, afronding: 1 });
      const limits = limitsOf(shown);
      for (const { id, value } of table.figures)
        if (value < 5) expect(thinksPossible(limits, table.relations, id, 0, 4), id).toBe(true);
    }),
    { numRuns: 50 },
  );
});
