/**
 * The published reports of the example, in every form. Each number in them is one of the file with figures beside them
 * or accounted for otherwise, so the reader of attack.test.ts has with that file all that the documents tell.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cter } from '../../cli/run.ts';
import { VANDAAG, VOORBEELD } from '../../example/voorbeeld.ts';
import { chartsOf, seeHtml } from '../seen/html.ts';
import { seeMarkdown } from '../seen/markdown.ts';
import { seePdf } from '../seen/pdf.ts';
import { notIn, numbersIn, proseOf, type Rows, type Seen, squash, tablesOf } from '../seen/seen.ts';
import { seeWord } from '../seen/word.ts';
import { unaccounted } from './account.ts';
import { toldBy } from './account-cells.ts';
import type { Publication } from './published.ts';
import { quotesFrom } from './quotes.ts';
import { readRaw } from './raw.ts';

const out = mkdtempSync(join(tmpdir(), 'cter-stukken-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const all = readRaw(VOORBEELD);
const quotes = quotesFrom(all);
const GEMEENTEN = ['elzerdam', 'klaverbeek', 'wolderhout', 'zeedrecht'];
const JAREN = [2023, 2024, 2025];
/** Of these, together every municipality and year, all forms are read; of the others the Markdown. */
const IN_FULL = ['elzerdam 2023', 'zeedrecht 2024', 'klaverbeek 2025', 'wolderhout 2025'];

function made(gemeente: string, jaar: number, forms: string) {
  const asked = ['--gemeente', gemeente, '--today', VANDAAG, '--format', forms, '--out', out];
  const ran = cter(VOORBEELD, ['report', String(jaar), ...asked]);
  if (ran.code !== 0 || ran.err !== '') throw new Error(ran.err);
  const read = (ending: string): Buffer =>
    readFileSync(join(out, `jaarverslag-${gemeente}-${jaar}.${ending}`));
  const published: Publication = JSON.parse(read('cijfers.json').toString());
  return { read, told: toldBy(published, all, quotes), md: seeMarkdown(read('md').toString()) };
}

const COUNT = '(?:één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\\d+)';
/** Someone who writes “zeven ouders” by hand gives away what the figures withhold. */
const PEOPLE = new RegExp(
  `\\b${COUNT} (?:\\p{L}+ )?(?:signalen|casussen|verzoeken|deelnemers|ouders|vaders|jongeren|leerlingen|inwoners|mensen|personen|gezinnen)\\b`,
  'giu',
);
/** The norm, what is promised about networks, and who weighs a signal. */
const PLANNED = /^(?:10 bij mensen|1[46] personen|twee mensen)$/;

const isYear = (text: string): boolean => /^20[12]\d$/.test(text);
const squashed = (rows: Rows): Rows => rows.map((row) => row.map(squash));
const REPORTS = JAREN.flatMap((jaar) => GEMEENTEN.map((gemeente) => [gemeente, jaar] as const));

describe.each(REPORTS)('the report of %s, %i', (gemeente, jaar) => {
  const full = IN_FULL.includes(`${gemeente} ${jaar}`);
  const { read, told, md } = made(gemeente, jaar, full ? 'md,html,docx,pdf' : 'md');

  test('says no number that is not accounted for', () => {
    expect(unaccounted(md.blocks, told)).toEqual([]);
  });

  test('says in the words of people no number of them', () => {
    const told = [
      ...proseOf(md).matchAll(PEOPLE),
      ...tablesOf(md)
        .flat(2)
        .flatMap((c) => [...c.matchAll(PEOPLE)]),
    ];
    expect(told.map((m) => m[0]).filter((words) => !PLANNED.test(words))).toEqual([]);
  });

  if (!full) return;

  const forms: readonly (readonly [string, () => Seen | Promise<Seen>])[] = [
    ['html', () => seeHtml(read('html').toString())],
    ['docx', () => seeWord(read('docx'))],
    ['pdf', () => seePdf(read('pdf'))],
  ];
  test.each(forms)('says in %s what it says in Markdown, and nothing else', async (_, see) => {
    const seen = await see();
    expect(tablesOf(seen).map(squashed)).toEqual(tablesOf(md).map(squashed));
    expect(notIn(md, seen)).toEqual([]);
    expect(notIn(seen, md)).toEqual([]);
  });

  test('has charts that say what is shown, with an axis that reaches no further', async () => {
    const shown = tablesOf(md).flatMap((rows) => rows.slice(1).flat());
    const charts = chartsOf(read('html').toString());
    for (const chart of charts) {
      const numbers = chart.filter((t) => /^\d+$/.test(t) && !isYear(t)).map(Number);
      const start = numbers.lastIndexOf(0);
      const [bars, axis] = [numbers.slice(0, start), numbers.slice(start)];
      expect(bars.filter((n) => !shown.includes(String(n)))).toEqual([]);
      expect(axis.length).toBeGreaterThan(1);
      expect(axis.at(-2)!, chart.join(' ')).toBeLessThan(Math.max(1, ...bars));
    }
    const wide = charts.filter((_, i) => i % 2 === 0);
    const { charts: printed } = await seePdf(read('pdf'));
    const sorted = (text: string): readonly string[] => [...numbersIn(text)].sort();
    expect(printed.map(sorted)).toEqual(wide.map((c) => sorted(c.join(' '))));
    expect(printed.length).toBe(4);
  });
});
