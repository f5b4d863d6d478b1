import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { renderDocument, writeDocument } from '../../../src/render/render.ts';
import { everything } from './everything.ts';
import { files } from './files.ts';
import { count, insidePdf } from './pdf-file.ts';

const write = async (input = everything()): Promise<Uint8Array> =>
  (await writeDocument(renderDocument(input), 'pdf')) as Uint8Array;
const trouble = (input: ReturnType<typeof everything>): Promise<Error> =>
  write(input).then(
    () => new Error('no trouble'),
    (error: Error) => error,
  );
const withLayout = (text: string) => ({
  ...everything(),
  layouts: { ...files.layouts, 'document.typ': text },
});

const bytes = await write();
const pdf = insidePdf(bytes);

describe('what the file says of itself', () => {
  test('it is a PDF/UA-1 file, tagged, in Dutch, with its title shown', () => {
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toMatch(/\/Lang\s*\(nl(?:-NL)?\)/);
    expect(pdf).toMatch(/\/DisplayDocTitle true/);
    expect(pdf).toContain(
      '<rdf:li xml:lang="x-default">Alles bij elkaar {{maker}} &amp; &lt;meer&gt;</rdf:li>',
    );
  });

  test('it names its maker, and the date of the document as its only moment', () => {
    expect(pdf).toContain('/Author (Gemeente Waterstad #1)');
    const moments = [...pdf.matchAll(/D:(\d{8})/g)].map((m) => m[1]);
    expect(new Set(moments)).toEqual(new Set(['20210601']));
  });

  test('it has bookmarks, and carries every font it uses', () => {
    expect(pdf).toContain('/Outlines');
    expect(pdf).toMatch(/\/Title\s*\(Gegevens\)/);
    const fonts = [...pdf.matchAll(/\/FontDescriptor\s+\/FontName \/([^\s/]+)/g)].map((m) => m[1]!);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toContain('SourceSans3');
    expect(count(pdf, /\/FontFile[23]? /g)).toBe(fonts.length);
  });
});

describe('structure', () => {
  test('headings, lists, notes, links and captions are tagged', () => {
    for (const tag of ['/H1', '/H2', '/H3', '/L', '/LI', '/Note', '/Link', '/Caption', '/Table'])
      expect(pdf).toMatch(new RegExp(`/S ${tag}\\b`));
  });

  test('every column of every table has a header cell with its scope', () => {
    expect(count(pdf, /\/S \/Table\b/g)).toBe(3);
    expect(count(pdf, /\/S \/TH\b/g)).toBe(5 + 2 + 2);
    expect(count(pdf, /\/Scope \/Column/g)).toBe(5 + 2 + 2);
  });

  test('a row of figures is a row, also the last one: a foot would be read out as something else', async () => {
    const lines = Array.from({ length: 9 }, (_, i) => `| rij ${i + 1} | ${i} |`).join('\n');
    const text = `# Kort\n\n| naam | aantal |\n| - | - |\n${lines}\n`;
    const made = insidePdf(await write({ ...everything(), template: { name: 'rijen', text } }));
    expect(count(made, /\/S \/TFoot\b/g)).toBe(0);
    expect(count(made, /\/S \/TR\b/g)).toBe(1 + 9);
  });

  test('a table that begins at the foot of a page has two rows there', async () => {
    const rows = ['eerste', 'tweede', ...Array.from({ length: 9 }, (_, i) => `rij ${i}`)];
    const table = `| naam | aantal |\n| - | - |\n${rows.map((row) => `| ${row} | 1 |`).join('\n')}`;
    const begins: number[] = [];
    for (let lines = 34; lines <= 42; lines++) {
      const text = `# Kort\n\n${'Regel.\n\n'.repeat(lines)}\n\n${table}\n`;
      const made = await write({ ...everything(), template: { name: 'rijen', text } });
      const file = await getDocumentProxy(new Uint8Array(made), {});
      const { text: pages } = await extractText(file);
      const first = pages.findIndex((page) => page.includes('naam'));
      begins.push(first);
      expect([lines, pages[first]]).toEqual([lines, expect.stringMatching(/naam.*eerste.*tweede/s)]);
    }
    expect(new Set(begins)).toEqual(new Set([0, 1]));
  });

  test('the sheet lies on its side for a table of five columns, and stands without one', async () => {
    expect(pdf).toMatch(/\/MediaBox \[0 0 841\.\d+ 595\.\d+\]/);
    const plain = await write({ ...everything(), template: { name: 'kort', text: '# Kort\n\nTekst.' } });
    expect(insidePdf(plain)).toMatch(/\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/);
  });
});

describe('any text makes a PDF', () => {
  test.each([
    ['signs the typeface lacks', '😀👩‍👩‍👧 مرحبا שלום 你好'],
    ['signs of other scripts and accents', 'αβγ Привет é e\u0301 Ĳ ŋ ≥ ½ €'],
    ['a word of ten thousand letters', 'x'.repeat(10_000)],
    [
      'quotes far too deep',
      Array.from({ length: 25 }, (_, i) => `${'> '.repeat(i + 1)}laag ${i}`).join('\n\n'),
    ],
    ['lists far too deep', Array.from({ length: 25 }, (_, i) => `${'  '.repeat(i)}- laag ${i}`).join('\n')],
    ['code of a thousand lines', `\`\`\`\n${'regel #let x = 1\n'.repeat(1000)}\`\`\``],
    ['a table in a quote in a list', '- punt\n\n  > | a | b |\n  > | - | - |\n  > | 1 | 2 |'],
    ['footnotes that go round', '[^a]\n\n[^a]: zie [^b]\n[^b]: zie [^a]'],
  ])('%s', async (_, extra) => {
    expect((await write(everything(extra))).length).toBeGreaterThan(10_000);
  });
});

describe('a layout of one’s own', () => {
  test('makes the pages', async () => {
    const layout =
      '#let g = json(bytes(sys.inputs.gegevens))\n#set document(title: g.document.titel)\n#set text(font: g.letter, lang: "nl")\n= Eigen';
    expect(insidePdf(await write(withLayout(layout)))).toMatch(/\/Title\s*\(Eigen\)/);
  });

  test.each([
    ['fetches a package', '#import "@preview/cetz:0.2.0"', /regel 1, staat ‘import’/],
    ['includes a file', '\n#include "/etc/hosts"', /regel 2, staat ‘include’/],
    [
      'hides that behind a web address',
      '#let a = "https://x"; #import "@preview/cetz:0.2.0"',
      /regel 1, staat ‘import’/,
    ],
    ['reads a file', '#read("/etc/hosts")', /kan geen PDF gemaakt worden/],
    ['reads outside its place', '#read("../../etc/hosts")', /kan geen PDF gemaakt worden/],
    ['has a mistake', '#niets-bestaat', /Typst meldt: unknown variable: niets-bestaat/],
    [
      'skips a level of headings',
      '#set document(title: "x")\n= a\n=== b',
      /skipped from heading level 1 to 3/,
    ],
  ])('that %s is refused', async (_, layout, sentence) => {
    const error = await trouble(withLayout(layout));
    expect(error).toMatchObject({ name: 'RenderError' });
    expect(error.message).toMatch(sentence);
    expect(error.message).not.toMatch(/localhost|root:/);
  });

  test('that is missing, or fonts that are, is said', async () => {
    expect((await trouble({ ...everything(), layouts: {} })).message).toContain('‘document.typ’ ontbreekt');
    expect((await trouble({ ...everything(), fonts: [] })).message).toContain('letters voor het PDF-bestand');
  });
});

test('two runs give the same bytes', async () => {
  expect(Buffer.from(await write()).equals(Buffer.from(bytes))).toBe(true);
});
