/** Signals per quarter: where there are enough of them, with what is too small visibly so. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attack } from '../../../src/disclosure/attack.ts';
import type { Relation } from '../../../src/disclosure/figure.ts';
import { makeScope, type ReportSubject } from '../../../src/documents/report/scope.ts';
import { quarterFigures } from '../../../src/documents/report/signal-chart.ts';
import { cter } from '../../cli/run.ts';
import { VANDAAG, VOORBEELD, voorbeeld } from '../../example/voorbeeld.ts';
import { tempDir } from '../../io/temp-dir.ts';
import { chartsOf, seeHtml } from '../seen/html.ts';
import { seeMarkdown } from '../seen/markdown.ts';
import { tablesOf } from '../seen/seen.ts';
import type { Publication } from './published.ts';
import { formOf } from './reader-form.ts';

const YEARS = [2023, 2024, 2025];
const QUARTERS = YEARS.flatMap((jaar) => [1, 2, 3, 4].map((k) => [jaar, k] as const));
/** In one quarter Elzerdam has three signals, in the others more than ten. */
const FEW = '2024, kwartaal 2';

/** The example with a signal of its own for every day that is asked for. */
function withSignals(): string {
  const dir = tempDir();
  const register = join(dir, 'register');
  cpSync(VOORBEELD, register, { recursive: true });
  rmSync(join(register, 'cijfers'), { recursive: true });
  const add = (gemeente: string, letter: string, dag: string, i: number): void => {
    const folder = join(register, 'signalen', dag.slice(0, 4));
    mkdirSync(folder, { recursive: true });
    const text = `---\ndatum: ${dag}\ngemeente: ${gemeente}\nsoort: zacht\nveiligheid: sociaal\nbron-sector: onderwijs\nstatus: ontvangen\n---\n`;
    writeFileSync(join(folder, `${dag}-${letter}${String(i).padStart(2, '0')}q.md`), text);
  };
  for (const [jaar, k] of QUARTERS) {
    const days = (n: number) =>
      Array.from(
        { length: n },
        (_, i) => `${jaar}-${String(3 * k - 1).padStart(2, '0')}-${String(i + 1).padStart(2, '0')}`,
      );
    for (const [i, dag] of days(`${jaar}, kwartaal ${k}` === FEW ? 3 : 14).entries())
      add('elzerdam', 'a', dag, i);
    for (const [i, dag] of days(12).entries()) add('zeedrecht', 'b', dag, i);
  }
  return dir;
}

const dir = withSignals();
const published = ['elzerdam', 'zeedrecht', 'klaverbeek', 'wolderhout'].map((gemeente) => {
  const asked = ['--gemeente', gemeente, '--register', 'register', '--today', VANDAAG, '--format', 'md,html'];
  const ran = cter(dir, ['report', '2025', ...asked, '--out', 'uit']);
  if (ran.code !== 0) throw new Error(ran.err);
  const read = (ending: string) =>
    readFileSync(join(dir, 'uit', `jaarverslag-${gemeente}-2025.${ending}`), 'utf8');
  return {
    figures: (JSON.parse(read('cijfers.json')) as Publication).cijfers,
    md: read('md'),
    html: read('html'),
  };
});
const [{ md, html, figures }] = published as [(typeof published)[number]];
const tableOf = (text: ReturnType<typeof seeMarkdown>) =>
  tablesOf(text).find(([head]) => head![0] === 'Kwartaal')!;
const table = tableOf(seeMarkdown(md));

describe('the chart of signals per quarter', () => {
  test('has a table with each quarter of three years, and says what is too small', () => {
    expect(table[0]).toEqual(['Kwartaal', 'Elzerdam', 'District Woudmeren']);
    expect(table.slice(1).map((row) => row[0])).toEqual(QUARTERS.map(([j, k]) => `${j}, kwartaal ${k}`));
    expect(table.find((row) => row[0] === FEW)![1]).toBe('minder dan 10');
    expect(table.slice(1).filter((row) => /^\d+$/.test(row[1]!)).length).toBeGreaterThan(5);
    expect(tableOf(seeHtml(html))).toEqual(table);
  });

  test('tells the figures of the file', () => {
    for (const [i, [jaar, k]] of QUARTERS.entries())
      for (const [column, place] of ['elzerdam', 'district-woudmeren'].entries()) {
        const { vorm, waarde } = figures.find((c) => c.id === `signalen.ontvangen.${place}.${jaar}-k${k}`)!;
        const words = { getoond: String(waarde), klein: 'minder dan 10', 'niet-getoond': 'niet getoond' };
        expect(table[i + 1]![column + 1]).toBe(words[vorm as keyof typeof words]);
      }
  });

  test('marks what is withheld in one way, whatever lies behind it, and breaks no name', () => {
    const drawings = html.match(/<svg[\s\S]*?<\/svg>/g)!;
    const texts = chartsOf(html);
    for (const i of [drawings.length - 2, drawings.length - 1]) {
      const svg = drawings[i]!;
      const veiled = [...svg.matchAll(/<rect ([^>]*)fill="url\(#[^)]*geheim\)"/g)].map(
        (m) => /height="([\d.]+)"/.exec(m[1]!)![1],
      );
      const withheld = table.slice(1).flatMap((row) => row.slice(1).filter((cell) => !/^\d+$/.test(cell)));
      // In the legend stand one for each form of withholding.
      expect(veiled.length).toBe(withheld.length + new Set(withheld).size);
      expect(new Set(veiled.slice(new Set(withheld).size)).size).toBe(1);
      for (const text of texts[i]!)
        expect(text).toMatch(
          /^(\d+|\d{4},?|(\d{4}, )?kwartaal \d|[A-Z][a-z]+( Woudmeren)?|aantal signalen|niet getoond|minder dan 10)$/,
        );
      expect(svg).toContain(
        'Een aantal dat wij niet noemen, is in de grafiek een blokje dat altijd even groot is.',
      );
    }
  });

  test('leaves a quarter that is too small as open as it says', () => {
    const shown = new Map(
      published
        .flatMap((p) => p.figures)
        .flatMap((c) => {
          const form = c.telt === 'personen' ? formOf(c) : undefined;
          return form && c.id.startsWith('signalen.ontvangen.') ? [[c.id, form] as const] : [];
        }),
    );
    const id = (place: string, time: string) => `signalen.ontvangen.${place}.${time}`;
    const places = ['elzerdam', 'klaverbeek', 'wolderhout', 'zeedrecht'];
    const known = (total: string, parts: readonly string[]): Relation[] =>
      [total, ...parts].every((x) => shown.has(x)) ? [{ total, parts }] : [];
    const relations = [...places, 'district-woudmeren'].flatMap((g) => [
      ...YEARS.flatMap((j) =>
        known(
          id(g, `${j}`),
          [1, 2, 3, 4].map((k) => id(g, `${j}-k${k}`)),
        ),
      ),
      ...known(
        id(g, '2023-2025'),
        YEARS.map((j) => id(g, `${j}`)),
      ),
    ]);
    const overPlaces = [...YEARS.map(String), '2023-2025', ...QUARTERS.map(([j, k]) => `${j}-k${k}`)].flatMap(
      (t) =>
        known(
          id('district-woudmeren', t),
          places.map((g) => id(g, t)),
        ),
    );
    expect(relations.length).toBeGreaterThan(8);
    const bounds = attack(shown, [...relations, ...overPlaces])!;
    expect(bounds.get(id('elzerdam', '2024-k2'))).toMatchObject({ low: 0 });
    expect(bounds.get(id('elzerdam', '2024-k2'))!.high).toBeGreaterThanOrEqual(9);
  });
});

test('what an earlier report told per quarter is still counted with its year, and not shown where there are few', () => {
  const subject: ReportSubject = {
    gemeente: voorbeeld.register.find('gemeente', 'elzerdam')!,
    jaar: 2025,
    today: VANDAAG,
    origin: { register: 'x' } as ReportSubject['origin'],
    settings: voorbeeld.settings,
    belet: false,
  };
  expect(quarterFigures(makeScope(voorbeeld.register, subject, [])).cijfers).toEqual([]);
  const told = { id: 'signalen.ontvangen.elzerdam.2024-k1', shown: { state: 'klein', onder: 10 } } as const;
  const { cijfers, relaties } = quarterFigures(makeScope(voorbeeld.register, subject, [told]));
  expect(cijfers.map((c) => c.id)).toContain(told.id);
  expect(cijfers.filter((c) => !c.verborgen)).toEqual([]);
  expect(relaties).toContainEqual({
    total: 'signalen.ontvangen.elzerdam.2024',
    parts: [1, 2, 3, 4].map((k) => `signalen.ontvangen.elzerdam.2024-k${k}`),
  });
});
