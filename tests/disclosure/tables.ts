/** Random tables as a report has them: categories, municipalities with their district, and years. */
import * as fc from 'fast-check';
import type { Figure, Relation, Shown } from '../../src/disclosure/figure.ts';
import { type Limits, MANY } from './reader.ts';

export interface Table {
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
}

type Axis = readonly { readonly name: string; readonly parts?: readonly string[] }[];

const axis = (letter: string, size: number, total: string): Axis => {
  const parts = Array.from({ length: size }, (_, i) => `${letter}${i + 1}`);
  return [...parts.map((name) => ({ name })), { name: total, parts }];
};

/** Every combination of the axes, totals included; totals of totals are tied along each axis. */
export function cross(axes: readonly Axis[], value: (leaf: readonly string[]) => number): Table {
  const values = new Map<string, number>();
  const relations: Relation[] = [];
  const key = (names: readonly string[]): string => names.join(' ');
  const places = axes.reduce<string[][]>((all, a) => all.flatMap((p) => a.map((x) => [...p, x.name])), [[]]);
  const count = (names: readonly string[]): number => {
    const known = values.get(key(names));
    if (known !== undefined) return known;
    const i = axes.findIndex((a, n) => a.find((x) => x.name === names[n])?.parts);
    const parts = i < 0 ? undefined : axes[i]!.find((x) => x.name === names[i])!.parts!;
    const result = parts ? parts.reduce((sum, p) => sum + count(names.with(i, p)), 0) : value(names);
    values.set(key(names), result);
    return result;
  };
  for (const names of places) {
    count(names);
    for (const [i, a] of axes.entries()) {
      const parts = a.find((x) => x.name === names[i])?.parts;
      if (parts) relations.push({ total: key(names), parts: parts.map((p) => key(names.with(i, p))) });
    }
  }
  return { figures: [...values].map(([id, v]) => ({ id, value: v, kind: 'personen' })), relations };
}

/** Mostly small counts, some large. */
export const count = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 40, max: 300 }) },
);

const filled = (axes: readonly Axis[], counts: fc.Arbitrary<number>): fc.Arbitrary<Table> => {
  const leaves = axes.reduce((n, a) => n * a.filter((x) => !x.parts).length, 1);
  return fc.array(counts, { minLength: leaves, maxLength: leaves }).map((values) => {
    let next = 0;
    return cross(axes, () => values[next++]!);
  });
};

/** Categories × municipalities with totals: 2 to 5 by 2 to 4, or fewer. */
export const flatTable = (counts: fc.Arbitrary<number> = count, most = 5): fc.Arbitrary<Table> =>
  fc
    .tuple(fc.integer({ min: 2, max: most }), fc.integer({ min: 2, max: Math.min(most, 4) }))
    .chain(([rows, columns]) => filled([axis('r', rows, 'alle'), axis('g', columns, 'district')], counts));

/** Categories × municipalities × years, with the district and the years together. */
export const deepTable = (counts: fc.Arbitrary<number> = count): fc.Arbitrary<Table> =>
  fc
    .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }), fc.constant(2))
    .chain(([r, g, j]) =>
      filled([axis('r', r, 'alle'), axis('g', g, 'district'), axis('j', j, 'samen')], counts),
    );

/** Municipalities in regions in a district, one line of figures. */
export const ladder = (counts: fc.Arbitrary<number> = count): fc.Arbitrary<Table> => {
  const places: Axis = [
    ...['a', 'b', 'c', 'd', 'e'].map((name) => ({ name })),
    { name: 'noord', parts: ['a', 'b'] },
    { name: 'zuid', parts: ['c', 'd', 'e'] },
    { name: 'district', parts: ['noord', 'zuid'] },
  ];
  return fc.integer({ min: 2, max: 3 }).chain((rows) => filled([places, axis('r', rows, 'alle')], counts));
};

/** What a form says by itself; `withheld` is what this reader takes "niet getoond" for. */
export function said(
  shown: Shown,
  withheld: readonly [number, number] = [0, MANY],
): readonly [number, number] {
  if (shown.state === 'getoond') return [shown.low, shown.high];
  return shown.state === 'klein' ? [0, shown.onder - 1] : withheld;
}

/** What is published says this of every figure. */
export const limitsOf = (shown: ReadonlyMap<string, Shown>): Limits =>
  new Map([...shown].map(([id, form]) => [id, said(form)]));
