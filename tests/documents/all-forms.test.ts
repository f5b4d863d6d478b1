/** The documents beside the report: every form says the same, and a PDF can be read by its tags. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cter } from '../cli/run.ts';
import { VANDAAG, VOORBEELD } from '../example/voorbeeld.ts';
import { count, insidePdf } from '../render/formats/pdf-file.ts';
import { seeHtml } from './seen/html.ts';
import { seeMarkdown } from './seen/markdown.ts';
import { seePdf } from './seen/pdf.ts';
import {
  notIn,
  numbersIn,
  piecesOf,
  type Rows,
  type Seen,
  squash,
  tablesOf,
  withoutTime,
} from './seen/seen.ts';
import { seeWord } from './seen/word.ts';

const DATA = new URL('../../data', import.meta.url).pathname;
const out = mkdtempSync(join(tmpdir(), 'cter-vormen-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** The different numbers that a document says. */
const numbers = (seen: Seen): readonly string[] => [
  ...new Set(numbersIn(withoutTime([...piecesOf(seen), ...tablesOf(seen).flat(2)].join(' ')))),
];
const squashed = (rows: Rows): Rows => rows.map((row) => row.map(squash));

describe.each([
  ['Uitvoeringsoverzicht Delft 2020', DATA, ['overview', 'delft', '--jaar', '2020']],
  ['Uitvoeringsoverzicht Elzerdam 2024', VOORBEELD, ['overview', 'elzerdam', '--jaar', '2024']],
  ['Aanvraag versterkingsgelden 2026', VOORBEELD, ['funding', '2026']],
  ['Scan van de aanpak: District Woudmeren', VOORBEELD, ['scan']],
])('%s', (title, register, argv) => {
  const dir = mkdtempSync(join(out, 'stuk-'));
  const asked = ['--register', register, '--today', VANDAAG, '--format', 'md,html,docx,pdf', '--out', dir];
  const ran = cter('/', [...argv, ...asked]);
  if (ran.code !== 0) throw new Error(ran.err);
  const read = (ending: string): Buffer =>
    readFileSync(join(dir, readdirSync(dir).find((f) => f.endsWith(`.${ending}`))!));
  const md = seeMarkdown(read('md').toString());

  test.each<[string, () => Seen | Promise<Seen>]>([
    ['html', () => seeHtml(read('html').toString())],
    ['docx', () => seeWord(read('docx'))],
    ['pdf', () => seePdf(read('pdf'))],
  ])('says in %s what it says in Markdown', async (_, see) => {
    const seen = await see();
    // In Markdown the interventions of an overview have headings of their own instead of a table.
    if (argv[0] === 'overview') {
      expect(numbers(seen).length).toBeGreaterThan(15);
      expect(numbers(seen).filter((n) => !numbers(md).includes(n))).toEqual([]);
      return;
    }
    expect(tablesOf(seen).map(squashed)).toEqual(tablesOf(md).map(squashed));
    expect(notIn(md, seen)).toEqual([]);
    expect(notIn(seen, md)).toEqual([]);
  });

  test('is a PDF in Dutch, with its title, a bookmark for each heading, and a scope for each header cell', async () => {
    const pdf = await seePdf(read('pdf'));
    expect(pdf.info).toMatchObject({ Language: 'nl-NL', Title: title });
    const html = seeHtml(read('html').toString());
    const headings = html.blocks.flatMap((b) => (b.kind === 'heading' ? [squash(b.text)] : []));
    expect(pdf.blocks.flatMap((b) => (b.kind === 'heading' ? [squash(b.text)] : []))).toEqual(headings);
    const marked = pdf.bookmarks.map(squash);
    expect(headings.filter((h) => !marked.includes(h))).toEqual([]);
    const inside = insidePdf(read('pdf'));
    const headers = tablesOf(html).reduce((sum, [head = []]) => sum + head.length, 0);
    expect(headers > 5).toBe(argv[0] !== 'scan');
    expect(count(inside, /\/S \/TH\b/g)).toBe(headers);
    expect(count(inside, /\/Scope \/Column/g)).toBe(headers);
  });
});
