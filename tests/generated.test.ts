/** Pages that are made from the program itself: current on disk, or written with CTER_SCHRIJF=1 (`npm run docs`). */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../src/catalogue.ts';
import { exampleRegister } from '../src/checks/example-register.ts';
import { cataloguePage } from '../src/diagnostics/catalogue-page.ts';
import { dataDictionary } from '../src/records/data-dictionary.ts';
import { goldenOverview, goldenReport } from './documents/golden.ts';
import { recognitionPage } from './text/recognition-page.ts';

/** Path from the root of the repository, and what makes it. */
const PAGES: readonly (readonly [path: string, make: () => string | Promise<string>])[] = [
  ['docs/controles.md', () => cataloguePage(catalogue, exampleRegister)],
  ['docs/gegevens.md', () => dataDictionary()],
  ['docs/herkenning.md', () => recognitionPage()],
  ['tests/documents/golden/jaarverslag-elzerdam-2025.md', goldenReport],
  ['tests/documents/golden/uitvoeringsoverzicht-delft-2020.md', goldenOverview],
];

describe.each(PAGES)('%s', (path, make) => {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));

  it('is what the program makes of it', async () => {
    const made = await make();
    if (process.env['CTER_SCHRIJF'] === '1') {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, made);
    }
    expect(existsSync(file), `${path} is missing: run npm run docs`).toBe(true);
    expect(readFileSync(file, 'utf8') === made, `${path} is not current: run npm run docs`).toBe(true);
  });

  it('holds no trailing blanks and no characters a reader cannot see', async () => {
    const made = await make();
    const outside = made.replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
    expect(outside).not.toMatch(/[ \t]$/m);
    expect(made).not.toMatch(/[\0-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

describe('docs/controles.md', () => {
  it('explains every finding of the program', () => {
    const page = cataloguePage(catalogue, exampleRegister);
    for (const rule of catalogue) expect(page.split(`\n### ${rule.code}\n`).length, rule.code).toBe(2);
  });
});
