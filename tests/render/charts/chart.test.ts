import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartFile, NARROW, WIDE } from '../../../src/render/charts/draw-chart.ts';
import { readChart } from '../../../src/render/charts/read-chart.ts';
import type { ChartBlock, ChartValue } from '../../../src/render/view-blocks.ts';
import { allCharts, evaluations, factors, missing, n, promised, signals, withheld } from './sample-charts.ts';
import { collisions, textsIn, veilsIn } from './svg-texts.ts';

const draw = (block: ChartBlock, width = WIDE): string => chartFile(readChart(block), { id: 'g', width });
const wordsOf = (svg: string): string[] => textsIn(svg).map((t) => t.text);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a drawing', () => {
  test('has its title and its description first, and is named by them', () => {
    const svg = draw(promised);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="g-title" aria-describedby="g-desc"/);
    expect(svg).toContain(`<title id="g-title">${promised.title}</title>`);
    expect(svg).toContain(`<desc id="g-desc">${promised.description}</desc>`);
  });

  test.each([WIDE, NARROW])(
    'at %d wide shows every name whole and no two texts on top of each other',
    (width) => {
      for (const block of allCharts) {
        const svg = draw(block, width);
        expect(collisions(svg), block.title).toEqual([]);
        const shown = wordsOf(svg).join(' ').split(' ');
        if (block.shape === 'line') continue;
        for (const word of block.categories.flatMap((name) => name.split(' '))) expect(shown).toContain(word);
      }
    },
  );

  test('tells series apart without colour', () => {
    const fills = [...draw(evaluations).matchAll(/<rect [^>]*width="28"[^>]* fill="([^"]+)"/g)].map(
      (m) => m[1],
    );
    expect(new Set(fills).size).toBe(3);
    expect(fills.slice(1).every((fill) => fill?.startsWith('url(#g-'))).toBe(true);
  });

  test('is the same on every run', () => expect(draw(signals)).toBe(draw(signals)));

  test('shows text as text', () => {
    const hostile = '</text><script>x</script> & "q"';
    const svg = draw({ ...factors, title: hostile, description: hostile, categories: [hostile, 'a', 'b'] });
    expect(svg).not.toContain('<script');
    expect(wordsOf(svg).join(' ')).toContain('<script>x</script>');
  });
});

describe('figures that are not there', () => {
  test('what is withheld has one size, whatever stands beside it', () => {
    const among = (other: number, shape: ChartBlock['shape']): string[] =>
      veilsIn(draw({ ...factors, shape, series: [{ name: 'x', values: [withheld, n(other), withheld] }] }));
    for (const shape of ['bars', 'stacked', 'line'] as const) {
      const sizes = [among(0, shape), among(11, shape), among(5000, shape)].flat();
      expect(sizes).toHaveLength(6);
      expect(new Set(sizes).size).toBe(1);
    }
  });

  test('what is withheld says so, and what is missing is no zero', () => {
    const shown = wordsOf(draw(promised)).map(plain);
    expect(shown).toContain('Uitgevoerd: minder dan 10');
    expect(shown).toContain('Toegezegd: niet geregistreerd');
    expect(shown).toContain('0');
    const lines = wordsOf(draw(signals)).map(plain);
    expect(lines).toContain('minder dan 10');
    expect(lines).toContain('niet geregistreerd');
  });

  test('no total is told of a bar with a part unknown', () => {
    const total = (value: ChartValue): string[] =>
      wordsOf(
        draw({
          ...evaluations,
          categories: ['Plan'],
          series: [30, 21]
            .map((v, i) => ({ name: `s${i}`, values: [n(v)] }))
            .concat({ name: 'rest', values: [value] as never }),
        }),
      );
    expect(total(n(7))).toContain('58');
    for (const value of [withheld, missing]) expect(total(value)).not.toContain('51');
  });

  test('a line has a gap there', () => {
    const paths = draw(signals).match(/<path d="M[\d. L]+" fill="none" class="streep-0"/g) ?? [];
    expect(paths).toHaveLength(3);
  });
});

describe('numbers', () => {
  test('are written as Dutch readers write them', () => {
    const shown = wordsOf(draw({ ...factors, series: [{ name: 'euro', values: [n(12500), n(2.5), n(0)] }] }));
    expect(shown).toContain('12.500');
    expect(shown).toContain('2,5');
  });

  test('may be said in other words', () => {
    const values: ChartValue[] = [{ kind: 'number', value: 8, text: '8 van de 12' }, n(1), n(2)];
    expect(wordsOf(draw({ ...factors, series: [{ name: 'x', values }] })).map(plain)).toContain(
      '8 van de 12',
    );
  });

  test('get an axis of round steps that holds them all', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 3, maxLength: 3 }), (values) => {
        const svg = draw({ ...factors, series: [{ name: 'x', values: values.map(n) }] });
        const bars = [
          ...svg.slice(svg.indexOf('<g ')).matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g),
        ];
        for (const [, x, width] of bars) expect(Number(x) + Number(width)).toBeLessThanOrEqual(WIDE + 1);
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});

test('any chart is drawn without texts that touch', () => {
  const word = fc.stringMatching(/^[A-Za-zé]{1,22}$/);
  const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const value: fc.Arbitrary<ChartValue> = fc.oneof(
    { weight: 5, arbitrary: fc.nat(3000).map(n) },
    fc.constantFrom(withheld, missing, n(0)),
  );
  const chart = fc
    .record({ count: fc.integer({ min: 1, max: 14 }), of: fc.integer({ min: 1, max: 5 }) })
    .chain(({ count, of }) =>
      fc.record({
        shape: fc.constantFrom('bars' as const, 'stacked' as const, 'line' as const),
        categories: fc.array(name, { minLength: count, maxLength: count }),
        series: fc.array(
          fc.record({ name, values: fc.array(value, { minLength: count, maxLength: count }) }),
          { minLength: of, maxLength: of },
        ),
      }),
    );
  fc.assert(
    fc.property(chart, fc.constantFrom(WIDE, NARROW), (given, width) => {
      expect(collisions(draw({ ...factors, ...given }, width))).toEqual([]);
    }),
    { numRuns: 300, seed: 7 },
  );
});
