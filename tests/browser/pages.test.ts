import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocument, writeDocument } from '../../src/render/render.ts';
import { allCharts, chartDocument, promised } from '../render/charts/sample-charts.ts';
import { makeHtml } from './make-html.ts';
import { type OpenPage, openPage, startBrowser } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => browser?.close());

const documents: readonly (readonly [string, () => Promise<string>, string])[] = [
  [
    'the overview',
    () => makeHtml(['overview', 'delft', '--jaar', '2020'], 'data', '2020-12-31'),
    'Weerbaar opvoeden',
  ],
  [
    'the overview of another municipality',
    () => makeHtml(['overview', 'wolderhout', '--jaar', '2025'], 'templates/voorbeeld', '2026-03-01'),
    'Beschermende factoren',
  ],
  [
    'the report',
    () => makeHtml(['report', '2024', '--gemeente', 'elzerdam'], 'templates/voorbeeld', '2026-11-23'),
    'Brief aan de raad',
  ],
  [
    'a document of charts',
    async () => String(await writeDocument(renderDocument(chartDocument(allCharts, 'CONCEPT')), 'html')),
    promised.title,
  ],
];

/** Words in cells that stand on two lines, without a hyphen of their own. */
const brokenWords = `[...document.querySelectorAll('td, th')].flatMap((cell) => {
  const found = [];
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    for (const word of text.data.matchAll(/\\p{L}{4,30}/gu)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const tops = [...range.getClientRects()].filter((r) => r.width > 1).map((r) => Math.round(r.top));
      if (new Set(tops).size > 1) found.push(word[0]);
    }
  return found;
})`;

describe.each(documents)('%s as a web page', (_name, make, words) => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage(browser, await make());
  });

  it('has no accessibility violations in light and dark, on a phone and on a desk', async () => {
    expect(await open.violations()).toEqual([]);
  });

  it.each([320, 480, 920, 1024, 1280])(
    'fits a screen of %d pixels without scrolling sideways, and keeps every word of a table whole',
    async (width) => {
      expect(await open.tooWide(width)).toBeLessThanOrEqual(0);
      expect(await open.page.evaluate(brokenWords)).toEqual([]);
    },
  );

  it('asks nothing of any other machine', () => expect(open.requests).toEqual([]));

  it('prints with all its text on paper', async () => {
    expect((await open.print()).byteLength).toBeGreaterThan(20_000);
    expect(await open.page.evaluate('document.body.innerText')).toContain(words);
  });
});

describe('charts on a web page', () => {
  const shown = (name: string) =>
    `[...document.querySelectorAll('.grafiek .${name}')].filter((e) => e.getBoundingClientRect().height > 0).length`;
  const smallest = `Math.min(...[...document.querySelectorAll('.grafiek text')]
    .filter((e) => e.getBoundingClientRect().height > 0)
    .map((e) => 12.5 * e.ownerSVGElement.getBoundingClientRect().width / e.ownerSVGElement.viewBox.baseVal.width))`;
  let open: OpenPage;
  beforeAll(async () => {
    const document = renderDocument(chartDocument(allCharts, 'CONCEPT'));
    open = await openPage(browser, String(await writeDocument(document, 'html')));
  });

  it.each([
    [320, 'smal', 'breed'],
    [1280, 'breed', 'smal'],
  ])('at %d pixels show the drawing made for it, in letters one can read', async (width, wanted, other) => {
    await open.page.setViewportSize({ width, height: 900 });
    expect(await open.page.evaluate(shown(wanted))).toBe(allCharts.length);
    expect(await open.page.evaluate(shown(other))).toBe(0);
    expect(Number(await open.page.evaluate(smallest))).toBeGreaterThan(12);
  });

  it('fit in their drawing, measured by the browser', async () => {
    for (const width of [320, 1280]) {
      await open.page.setViewportSize({ width, height: 900 });
      const outside = await open.page.evaluate(`[...document.querySelectorAll('.grafiek text')]
        .filter((e) => e.getBoundingClientRect().height > 0)
        .filter((e) => {
          const [t, s] = [e.getBoundingClientRect(), e.ownerSVGElement.getBoundingClientRect()];
          return t.left < s.left - 1 || t.right > s.right + 1 || t.bottom > s.bottom + 1;
        })
        .map((e) => e.textContent)`);
      expect(outside).toEqual([]);
    }
  });

  it('carry the mark of a draft on every sheet of paper', async () => {
    const sheets = String(await open.print()).match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(1);
    await open.page.emulateMedia({ media: 'print' });
    expect(await open.page.evaluate(`getComputedStyle(document.querySelector('.stempel')).position`)).toBe(
      'fixed',
    );
  });
});
