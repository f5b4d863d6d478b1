import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodePorts } from '../../src/io/node-ports.ts';
import { main } from '../../src/main.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The overview as a user gets it on standard output. */
async function overviewHtml(): Promise<string> {
  const ports = nodePorts({ templates: `${root}/templates`, version: '0.0.0-test' });
  const written: string[] = [];
  const stdout = { isTerminal: false, columns: 80, write: (text: string) => void written.push(text) };
  const code = await main(
    [
      'overview',
      'delft',
      '--jaar',
      '2020',
      '--format',
      'html',
      '--today',
      '2020-12-31',
      '--register',
      `${root}/data`,
    ],
    { ...ports, stdout },
  );
  expect(code).toBe(0);
  return written.join('');
}

let browser: Browser;
let page: Page;
let html: string;
const requests: string[] = [];

beforeAll(async () => {
  html = await overviewHtml();
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  page = await browser.newPage();
  page.on('request', (request) => requests.push(request.url()));
  await page.setContent(html, { waitUntil: 'load' });
});

afterAll(async () => browser?.close());

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function violations(): Promise<readonly Violation[]> {
  // The page forbids scripts; the browser's own tools may still look at it.
  return page.evaluate(`${axeSource}; axe.run(document).then((r) => r.violations)`) as Promise<
    readonly Violation[]
  >;
}

describe('the overview as a web page', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no accessibility violations in ${colorScheme} mode, on a phone and on a desk`, async () => {
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        expect((await violations()).map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
      }
    });
  }

  it('fits a screen of 320 pixels without scrolling sideways', async () => {
    await page.setViewportSize({ width: 320, height: 900 });
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(320);
  });

  it('asks nothing of any other machine', () => {
    expect(requests.filter((url) => /^(https?|ftp|ws|wss|file):/.test(url))).toEqual([]);
  });

  it('prints on A4 with every intervention on paper', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const text = (await page.evaluate('document.body.innerText')) as string;
    expect(text).toContain('Weerbaar opvoeden');
    expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(20_000);
  });
});
