/**
 * A reader with every published file of the example, all municipalities and years, and a sharp pencil: which sums
 * must hold, and what do they leave of the counts that were too small to show? Linear bounds, drawn in to whole numbers.
 */
import { describe, expect, test } from 'vitest';
import { attack } from '../../../src/disclosure/attack.ts';
import type { Relation, Shown } from '../../../src/disclosure/figure.ts';
import { VANDAAG, VOORBEELD } from '../../example/voorbeeld.ts';
import { publications } from './published.ts';
import { formOf } from './reader-form.ts';
import { recounter } from './recount.ts';

const published = publications();
const { count, all, deliveries, places, isTraining } = recounter(VOORBEELD, VANDAAG);
const DISTRICT = 'district-woudmeren';
const YEARS = [2021, 2022, 2023, 2024, 2025];
const SPANS = ['2021-2023', '2022-2024', '2023-2025'];

const persons = published.flatMap((p) => p.cijfers.filter((c) => c.telt === 'personen'));
const shown = new Map<string, Shown>();
for (const c of persons) {
  const form = formOf(c);
  if (form) shown.set(c.id, form);
}

/** The sum of parts, when the reader knows of the total and of every part (parts that are not registered count for nothing). */
function sum(total: string, parts: readonly string[]): Relation[] {
  const known = parts.filter((id) => shown.has(id));
  const unknown = parts.filter((id) => !shown.has(id) && !persons.some((c) => c.id === id));
  return shown.has(total) && known.length > 0 && unknown.length === 0 ? [{ total, parts: known }] : [];
}

const series = [...new Set([...shown.keys()].map((id) => id.split('.').slice(0, -2).join('.')))];
const areas = [...places, DISTRICT];
const times = [...YEARS.map(String), ...SPANS];
const starting = (prefix: string): string[] => series.filter((s) => s.startsWith(prefix));

const overPlaces = series
  .filter((s) => /^(signalen|casussen|verzoeken)/.test(s))
  .flatMap((s) =>
    times.flatMap((t) =>
      sum(
        `${s}.${DISTRICT}.${t}`,
        places.map((g) => `${s}.${g}.${t}`),
      ),
    ),
  );
const overYears = series.flatMap((s) =>
  areas.flatMap((g) =>
    SPANS.flatMap((span) => {
      const [from, to] = span.split('-').map(Number);
      return sum(
        `${s}.${g}.${span}`,
        YEARS.filter((j) => j >= from! && j <= to!).map((j) => `${s}.${g}.${j}`),
      );
    }),
  ),
);
const SPLITS: readonly (readonly [string, readonly string[]])[] = [
  ['signalen.ontvangen', ['signalen.gewogen', 'signalen.in-duiding', 'signalen.niet-gewogen']],
  ['signalen.ontvangen', starting('signalen.soort.')],
  ['signalen.ontvangen', starting('signalen.sector.')],
  ['signalen.gewogen', ['signalen.gewogen.samen', 'signalen.gewogen.niet-samen']],
  ['signalen.gewogen', starting('signalen.uitkomst.')],
  ['verzoeken.ontvangen', ['verzoeken.op-tijd', 'verzoeken.niet-op-tijd']],
  ['casussen.herbeoordeling.nodig', ['casussen.herbeoordeling.op-tijd', 'casussen.herbeoordeling.te-laat']],
];
const overKinds = SPLITS.flatMap(([total, parts]) =>
  areas.flatMap((g) =>
    times.flatMap((t) =>
      sum(
        `${total}.${g}.${t}`,
        parts.map((p) => `${p}.${g}.${t}`),
      ),
    ),
  ),
);
/** Begin and in are out and end. */
const balance = areas.flatMap((g) =>
  YEARS.flatMap((j): Relation[] => {
    const at = (s: string, year: number): string => `casussen.${s}.${g}.${year}`;
    const [a, b, c, d] = [at('stand', j - 1), at('in', j), at('uit', j), at('stand', j)];
    const known = [a, b, c, d].every((id) => shown.has(id));
    return known
      ? [a, c].map((first, i) => ({ total: `samen.${g}.${j}`, parts: [first, i === 0 ? b : d] }))
      : [];
  }),
);

/** Deliveries of one intervention for the same municipalities, training or not. */
interface Part {
  readonly i: string;
  readonly waar: readonly string[];
  readonly training: boolean;
}

/** Reach: which deliveries were for which municipalities is public, so the reader knows which sums share people. */
const reach = YEARS.flatMap((j): Relation[] => {
  const parts = new Map<string, Part>();
  for (const i of all['interventie']!)
    for (const u of deliveries(i, j)) {
      const counted = (u.v.bereik ?? []).some((b: { bereikt?: number }) => b.bereikt !== undefined);
      if (u.v.status !== 'uitgevoerd' || !counted) continue;
      const waar = [...(u.v.gemeenten?.length ? u.v.gemeenten : i.v.gemeenten)].sort();
      const training = isTraining(u);
      parts.set(`deel ${i.id} ${waar.join('+')} ${training} ${j}`, { i: i.id, waar, training });
    }
  const known = (total: string, is: (p: Part) => boolean): Relation[] => {
    const of = [...parts].filter(([, p]) => is(p)).map(([id]) => id);
    return shown.has(total) && of.length > 0 ? [{ total, parts: of }] : [];
  };
  const serves = (factor: string, i: string): boolean =>
    all['interventie']!.find((x) => x.id === i)!.v['beschermende-factoren']?.includes(factor) ?? false;
  return [
    ...known(`bereik.totaal.${DISTRICT}.${j}`, () => true),
    ...all['interventie']!.flatMap((i) =>
      known(`interventie.${i.id}.bereikt.${DISTRICT}.${j}`, (p) => p.i === i.id),
    ),
    ...places.flatMap((g) => [
      ...known(`bereik.totaal.${g}.${j}`, (p) => p.waar.includes(g)),
      ...known(`deskundigheid.geschoold.${g}.${j}`, (p) => p.training && p.waar.includes(g)),
      ...all['interventie']!.flatMap((i) =>
        known(`interventie.${i.id}.bereikt.${g}.${j}`, (p) => p.i === i.id && p.waar.includes(g)),
      ),
      ...all['factor']!.flatMap((f) =>
        known(`factor.${f.id}.bereikt.${g}.${j}`, (p) => serves(f.id, p.i) && p.waar.includes(g)),
      ),
    ]),
  ];
});

const relations = [...overPlaces, ...overYears, ...overKinds, ...balance, ...reach];

describe('everything the example publishes together', () => {
  test('is a lot: the reader has figures and sums to work with', () => {
    expect(shown.size).toBeGreaterThan(400);
    for (const list of [overPlaces, overYears, overKinds, balance, reach])
      expect(list.length).toBeGreaterThan(4);
    expect([...shown.values()].filter((s) => s.state === 'getoond').length).toBeGreaterThan(100);
  });

  test('says the same of a figure in every file', () => {
    const forms = new Map<string, Set<string>>();
    for (const c of persons)
      forms.set(c.id, (forms.get(c.id) ?? new Set()).add(JSON.stringify(formOf(c) ?? null)));
    expect([...forms].filter(([, f]) => f.size > 1).map(([id, f]) => `${id}: ${[...f].join(' ')}`)).toEqual(
      [],
    );
  });

  test('leaves every count possible that “minder dan 10” stands for', () => {
    const bounds = attack(shown, relations);
    expect(bounds).toBeDefined();
    const small = [...shown].filter(([id, form]) => {
      const truth = count(id);
      return (
        form.state === 'klein' || (form.state === 'niet-getoond' && typeof truth === 'number' && truth < 10)
      );
    });
    expect(small.length).toBeGreaterThan(200);
    const found = small.flatMap(([id]) => {
      const { low, high } = bounds!.get(id)!;
      return low > 0 || high < 9 ? [`${id}: ${low} to ${high}`] : [];
    });
    expect(found).toEqual([]);
  });
});
