import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cter } from '../cli/run.ts';
import { VANDAAG, VOORBEELD } from '../example/voorbeeld.ts';
import { partsOf, visible } from '../render/formats/word-file.ts';

describe('the annual report of the example, by the built program', () => {
  let dir: string;
  const make = (jaar: string, out: string) =>
    cter(VOORBEELD, [
      'report',
      jaar,
      '--today',
      VANDAAG,
      '--format',
      'md,html,docx,pdf',
      '--out',
      join(dir, out),
    ]);
  const made = (path: string): Buffer => readFileSync(join(dir, path));

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'cter-jaarverslag-'));
    for (const out of ['een', 'twee']) expect(make('2025', out)).toMatchObject({ code: 0, err: '' });
    expect(make('2024', 'oud')).toMatchObject({ code: 0, err: '' });
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('comes in four forms with its figures, the same bytes on a second run', () => {
    const files = readdirSync(join(dir, 'een')).filter((name) => !name.startsWith('.'));
    expect(files.sort()).toEqual(
      ['cijfers.json', 'docx', 'html', 'md', 'pdf'].map((x) => `jaarverslag-elzerdam-2025.${x}`),
    );
    for (const file of files) expect(made(`een/${file}`).equals(made(`twee/${file}`)), file).toBe(true);
  });

  test('says CONCEPT above every page of Word and on the page until it is adopted', () => {
    const headers = (path: string): string[] =>
      Object.entries(partsOf(made(path)))
        .filter(([name]) => /^word\/(?:header|cterStempel)/.test(name))
        .map(([, xml]) => visible(xml));
    expect(headers('een/jaarverslag-elzerdam-2025.docx').length).toBeGreaterThan(0);
    for (const header of headers('een/jaarverslag-elzerdam-2025.docx')) expect(header).toContain('CONCEPT');
    expect(headers('oud/jaarverslag-elzerdam-2024.docx').join()).not.toContain('CONCEPT');
    expect(made('een/jaarverslag-elzerdam-2025.html').toString()).toContain('class="stempel"');
    expect(made('oud/jaarverslag-elzerdam-2024.html').toString()).not.toMatch(/class="stempel"/);
  });

  test('has the thirteen parts in every form, and the letter first', () => {
    const md = made('een/jaarverslag-elzerdam-2025.md').toString();
    const parts = md.match(/^## .*$/gm) ?? [];
    expect(parts[0]).toBe('## Brief aan de raad');
    expect(parts.slice(1).map((p) => Number(/^## (\d+)\\?\./.exec(p)?.[1]))).toEqual(
      Array.from({ length: 13 }, (_, i) => i + 1),
    );
    const word = visible(partsOf(made('een/jaarverslag-elzerdam-2025.docx'))['word/document.xml']!);
    const xml = partsOf(made('een/jaarverslag-elzerdam-2025.docx'))['word/document.xml']!;
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    const html = made('een/jaarverslag-elzerdam-2025.html').toString();
    for (const part of parts) {
      const title = part.slice(3).replaceAll('\\', '');
      expect(word).toContain(title);
      expect(html).toContain(title);
    }
  });

  test('explains a missed promise in the words of the municipality, or says that it is not explained', () => {
    const md = made('een/jaarverslag-elzerdam-2025.md').toString();
    expect(md).toContain('De jurist was niet beschikbaar. De dag is verzet naar april 2026.');
    expect(md).toContain('| 2 van de 3 | nog geen verklaring |');
  });
});
