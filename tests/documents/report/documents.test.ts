/**
 * The published documents, in the forms that can be read without a program. Each cell about persons is one figure of
 * the file beside it and says the same, so the reader of attack.test.ts has with that file all that the documents tell.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cter } from '../../cli/run.ts';
import { VANDAAG, VOORBEELD } from '../../example/voorbeeld.ts';
import { partsOf, visible } from '../../render/formats/word-file.ts';
import type { Figure, Publication } from './published.ts';

type Rows = readonly (readonly string[])[];

const tidy = (s: string): string =>
  s
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim();
const between = (text: string, tag: string): string[] =>
  [...text.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))].map((m) => m[1]!);

const fromMd = (text: string): Rows[] =>
  (text.match(/(?:^\|.*\|\n)+/gm) ?? []).map((table) =>
    table
      .trim()
      .split('\n')
      .filter((row) => !/^[| :-]+$/.test(row))
      .map((row) =>
        row
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map(tidy),
      ),
  );
const fromHtml = (text: string): Rows[] =>
  between(text, 'table').map((t) =>
    between(t, 'tr').map((r) => between(r, 't[hd]').map((c) => tidy(c.replace(/<[^>]*>/g, '')))),
  );
const fromWord = (bytes: Uint8Array): Rows[] =>
  between(partsOf(bytes)['word/document.xml']!, 'w:tbl').map((t) =>
    between(t, 'w:tr').map((r) => between(r, 'w:tc').map((c) => tidy(visible(c)))),
  );

/** A figure as a reader of a table must find it. */
function words({ vorm, waarde, onder, herkomst }: Figure): string {
  const shown = { getoond: String(waarde), klein: `minder dan ${onder}`, 'niet-getoond': 'niet getoond' };
  const text = vorm === 'niet-geregistreerd' ? 'niet geregistreerd' : shown[vorm];
  return herkomst === 'aangeleverd' ? `${text} (aangeleverd)` : text;
}

const SIDE_BY_SIDE: Readonly<Record<string, string>> = {
  'Signalen ontvangen': 'signalen.ontvangen',
  'Casussen begonnen of heropend': 'casussen.in',
  'Casussen in behandeling op 31 december': 'casussen.stand',
  'Mensen bereikt': 'bereik.totaal',
};

/** The figures about persons that a cell can be, by the title of its row and of its column. */
function candidates({ cijfers, jaar }: Publication, row: string, column: string, places: readonly string[]) {
  const persons = cijfers.filter((c) => c.telt === 'personen');
  const series = SIDE_BY_SIDE[row];
  if (series !== undefined) {
    const place = column === 'Samen' ? 'district-woudmeren' : column.toLowerCase();
    return persons.filter((c) => c.id === `${series}.${place}.${jaar}`);
  }
  if (/^\d{4}$/.test(row)) {
    const place = column.toLowerCase().replace(' ', '-');
    return persons.filter((c) => c.id === `signalen.ontvangen.${place}.${row}`);
  }
  if (column === 'Mensen bereikt')
    return persons.filter((c) => c.label === `Bereikt voor ${row.replace(/^\d+\. /, '')}, ${jaar}`);
  if (column === 'Aantal') return persons.filter((c) => c.label === `${row}, ${jaar}`);
  const time = /^(\d{4})(?: tot en met (\d{4}))?$/.exec(column);
  if (!time) return [];
  const when = time[2] === undefined ? time[1] : `${time[1]}-${time[2]}`;
  const title = row === 'Deelnemers' ? 'Deelnemers aan scholing' : row;
  return persons.filter(
    (c) =>
      c.id.endsWith(`.${when}`) &&
      [`${title}, `, `Bereikt: ${title}, `].some((start) => c.label.startsWith(start)) &&
      places.some((g) => c.id.includes(`.${g}.`)) &&
      // That of an intervention in the whole district stands in the request for money.
      !/^interventie\..*\.district-woudmeren\./.test(c.id),
  );
}

const out = mkdtempSync(join(tmpdir(), 'cter-stukken-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe.each(['elzerdam', 'klaverbeek', 'wolderhout', 'zeedrecht'])('the report of %s', (gemeente) => {
  const asked = ['--gemeente', gemeente, '--today', VANDAAG, '--format', 'md,html,docx', '--out', out];
  const ran = cter(VOORBEELD, ['report', '2025', ...asked]);
  if (ran.code !== 0) throw new Error(ran.err);
  const read = (ending: string): Buffer => readFileSync(join(out, `jaarverslag-${gemeente}-2025.${ending}`));
  const published: Publication = JSON.parse(read('cijfers.json').toString());
  const md = fromMd(read('md').toString());
  const forms = [
    ['md', md],
    ['html', fromHtml(read('html').toString())],
    ['docx', fromWord(read('docx'))],
  ] as const;
  const places = [gemeente, 'district-woudmeren'];
  /** The signals received stand in two tables: of the municipality, and of the district where that is split up. */
  const where = (head: string, row: string): readonly string[] => {
    if (row !== 'Ontvangen signalen') return places;
    return [head === 'Signalen' ? gemeente : 'district-woudmeren'];
  };

  test.each(forms)(
    'shows in the tables of its %s what the file says of each figure about persons',
    (_, tables) => {
      let found = 0;
      const wrong = tables.flatMap((table) => {
        const [head = [], ...rows] = table;
        return rows.flatMap((row) =>
          row.slice(1).flatMap((cell, n): string[] => {
            const could = candidates(published, row[0]!, head[n + 1]!, where(head[0]!, row[0]!));
            if (could.length === 0 || cell === 'geen activiteit' || cell === '') return [];
            found++;
            const [figure] = could;
            if (could.length === 1 && words(figure!) === cell) return [];
            return [`${row[0]}, ${head[n + 1]}: ${cell}, not ${could.map((c) => `${c.id} ${words(c)}`)}`];
          }),
        );
      });
      expect(wrong).toEqual([]);
      expect(found).toBeGreaterThan(50);
    },
  );

  test.each(forms.slice(1))('has in its %s the numbers of the Markdown, cell by cell', (_, tables) => {
    const numbers = (list: readonly Rows[]): string[] =>
      list.flatMap((t) => t.map((r) => r.map((c) => c.match(/\d+/g)?.join(' ') ?? '').join(' | ')));
    expect(numbers(tables)).toEqual(numbers(md));
  });

  test('has in the sentences on signals no number that the file withholds', () => {
    const shown = published.cijfers.filter((c) => c.vorm === 'getoond').map((c) => c.waarde!);
    const part = read('md').toString().split('## 7. Signalen')[1]!.split('## 8.')[0]!;
    const prose = part.replace(/^\|.*$/gm, '').replaceAll('minder dan 10', '');
    const numbers = [...prose.matchAll(/\b\d{1,3}\b/g)].map((m) => Number(m[0]));
    expect(numbers.filter((n) => !shown.includes(n))).toEqual([]);
  });
});
