import { describe, expect, test } from 'vitest';
import { renderDocument, writeDocument } from '../../../src/render/render.ts';
import { everything, HOSTILE, PROSE } from './everything.ts';
import { paragraphsIn, partsOf, visible } from './word-file.ts';

const write = async (input = everything()): Promise<Uint8Array> =>
  (await writeDocument(renderDocument(input), 'docx')) as Uint8Array;

const DOCUMENT = 'word/document.xml';
const bytes = await write();
const parts = partsOf(bytes);
const document = parts[DOCUMENT]!;

describe('structure', () => {
  test('the title and every heading have the style of their level', () => {
    expect(paragraphsIn(document, 'Title')).toEqual(['Alles bij elkaar {{maker}} & <meer>']);
    expect(paragraphsIn(document, 'Heading1')).toEqual(['Tekst', 'Gegevens', 'Laatste']);
    expect(paragraphsIn(document, 'Heading2')).toEqual(['Tabel']);
  });

  test('every table has one header row that comes back, and says that its first row is special', () => {
    const tables = document.split('<w:tbl>').length - 1;
    expect(tables).toBe(3);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
    expect(document.match(/<w:tblLook [^>]*w:firstRow="(?:1|true)"/g)).toHaveLength(tables);
    expect(paragraphsIn(document, 'Caption')).toEqual(['Een brede tabel']);
  });

  test('no row breaks over two pages', () => {
    const rows = document.split('<w:tr>').slice(1);
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter((row) => !/^<w:trPr><w:cantSplit\/>/.test(row))).toEqual([]);
  });

  test.each([
    [4, [1, 2, 3]],
    [9, [1, 8]],
  ])('of a table of %i rows none stands alone on a page', async (length, together) => {
    const lines = Array.from({ length }, (_, i) => `| rij ${i + 1} | ${i} |`).join('\n');
    const text = `# Kort\n\n| naam | aantal |\n| - | - |\n${lines}\n`;
    const made = partsOf(await write({ ...everything(), template: { name: 'rijen', text } }))[DOCUMENT]!;
    const rows = made.split('<w:tr>').slice(2);
    const kept = rows.flatMap((row, i) => (row.includes('<w:keepNext/>') ? [i + 1] : []));
    expect(kept).toEqual(together);
  });

  test('the sheet lies on its side for a table of five columns, and stands without one', async () => {
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    const input = everything();
    const plain = await write({ ...input, template: { name: 'kort', text: '# Kort\n\nTekst.' } });
    expect(partsOf(plain)[DOCUMENT]).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  });

  test('lists are real lists: bullets share one, each numbered list counts for itself', () => {
    const numbered = [...document.matchAll(/<w:numId w:val="(\d+)"\/>[\s\S]*?<\/w:p>/g)].map((m) => [
      m[1],
      visible(m[0]).trim(),
    ]);
    const idOf = (text: string) => numbered.find(([, shown]) => shown === text)?.[0];
    expect(idOf('twee')).toBe(idOf('een'));
    expect(idOf('vier')).toBe(idOf('drie'));
    expect(idOf('zeven')).not.toBe(idOf('drie'));
    const numbering = parts['word/numbering.xml']!;
    const abstract = new RegExp(
      `<w:num w:numId="${idOf('zeven')}"[^>]*><w:abstractNumId w:val="(\\d+)"`,
    ).exec(numbering)?.[1];
    const start = new RegExp(`w:abstractNumId="${abstract}"[\\s\\S]*?<w:start w:val="(\\d+)"`).exec(
      numbering,
    )?.[1];
    expect(start).toBe('7');
  });

  test('footnotes are Word’s own, links are links', () => {
    const references = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map((m) => m[1]);
    const notes = parts['word/footnotes.xml']!;
    expect(references.length).toBeGreaterThan(3);
    expect(new Set(references).size).toBe(references.length);
    for (const id of references) expect(notes).toContain(`<w:footnote w:id="${id}">`);
    expect(visible(notes)).toContain('De eerste noot, met adres.');
    const link = /<w:hyperlink [^>]*r:id="([^"]+)"/.exec(document)?.[1];
    expect(parts['word/_rels/document.xml.rels']).toMatch(
      new RegExp(
        `Id="${link}"[^>]*Target="https://voorbeeld.example/a_b\\?c=1&amp;d=2" TargetMode="External"`,
      ),
    );
  });
});

describe('what the file says of itself', () => {
  test('title, maker, subject, language and the date of the document', () => {
    const core = parts['docProps/core.xml']!;
    expect(core).toContain('<dc:title>Alles bij elkaar {{maker}} &amp; &lt;meer&gt;</dc:title>');
    expect(core).toContain('<dc:creator>Gemeente Waterstad #1</dc:creator>');
    expect(core).toContain('<dc:language>nl-NL</dc:language>');
    expect(core.match(/2021-06-01T00:00:00Z/g)).toHaveLength(2);
  });

  test('its text is Dutch', () => {
    expect(parts['word/styles.xml']).toMatch(
      /<w:rPrDefault>[\s\S]*<w:lang w:val="nl-NL"[\s\S]*<\/w:rPrDefault>/,
    );
    expect(Object.values(parts).join('')).not.toMatch(/w:lang w:val="en/);
  });

  test('header and footer name the maker, the title and the warning', () => {
    expect(visible(parts['word/header1.xml']!)).toContain(
      'Gemeente Waterstad #1  ·  Alles bij elkaar {{maker}} & <meer>',
    );
    expect(visible(parts['word/header1.xml']!)).toContain('CONCEPT: dit is een verzonnen voorbeeld.');
    expect(visible(parts['word/footer1.xml']!)).toContain('1 juni 2021');
    // Every page shows it already.
    expect(visible(document)).not.toContain('CONCEPT: dit is een verzonnen voorbeeld.');
  });
});

describe('text is text', () => {
  test.each(HOSTILE)('%s stays as it is', (text) => expect(visible(document)).toContain(text));

  test('signs of every script arrive, and a word of ten thousand letters', async () => {
    const extra = `😀 مرحبا שלום 你好 e\u0301\n\n${'x'.repeat(10_000)}`;
    const shown = visible(partsOf(await write(everything(extra)))[DOCUMENT]!);
    expect(shown).toContain('😀 مرحبا שלום 你好');
    expect(shown).toContain('x'.repeat(10_000));
  });

  test('lists and quotes far too deep keep all their text', async () => {
    const deep = Array.from({ length: 25 }, (_, i) => `${'  '.repeat(i)}- laag ${i}`).join('\n');
    const shown = visible(partsOf(await write(everything(deep)))[DOCUMENT]!);
    for (let i = 0; i < 25; i++) expect(shown).toContain(`laag ${i}\n`);
  });

  test('a document of nothing but prose holds every word of it', async () => {
    const shown = visible(partsOf(await write(everything(PROSE)))[DOCUMENT]!);
    for (const word of [
      'drie',
      'Nog een alinea',
      '☑ gedaan',
      '☐ nog niet',
      'Een aanhaling',
      'regel een {{inhoud}}',
    ])
      expect(shown).toContain(word);
  });
});

test('two runs give the same bytes', async () => {
  expect(Buffer.from(await write()).equals(Buffer.from(bytes))).toBe(true);
});
