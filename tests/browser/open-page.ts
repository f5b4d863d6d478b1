/** A document in a real browser, and what it asks of the world. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** An open page. */
export interface OpenPage {
  readonly page: Page;
  /** Everything the page asked of another machine or of the disk. */
  readonly requests: readonly string[];
  /** What axe-core finds wrong, in light and dark, on a phone and on a desk. */
  violations(): Promise<string[]>;
  /** How many pixels the page is wider than a screen of this many. */
  tooWide(width: number): Promise<number>;
  /** The page on paper, as PDF. */
  print(): Promise<Buffer>;
}

/** Opens a web page of this text in a browser that is already running. */
export async function openPage(browser: Browser, html: string): Promise<OpenPage> {
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => {
    if (/^(https?|ftp|ws|wss|file):/.test(request.url())) requests.push(request.url());
  });
  await page.setContent(html, { waitUntil: 'load' });
  return {
    page,
    requests,
    async violations() {
      const found: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          // The page forbids scripts; the browser's own tools may still look at it.
          const run = `${axeSource}; axe.run(document).then((r) => r.violations)`;
          const violations = (await page.evaluate(run)) as readonly Violation[];
          found.push(...violations.map((v) => `${colorScheme} ${width} ${v.id}: ${v.nodes[0]?.html}`));
        }
      }
      return found;
    },
    async tooWide(width) {
      await page.setViewportSize({ width, height: 900 });
      return Number(await page.evaluate('document.documentElement.scrollWidth')) - width;
    },
    async print() {
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      return page.pdf({ preferCSSPageSize: true });
    },
  };
}

/** Starts Chromium without network of its own. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
