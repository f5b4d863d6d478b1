import { describe, expect, test } from 'vitest';
import { renderDocument, writeDocument } from '../../../src/render/render.ts';
import { insidePdf } from '../formats/pdf-file.ts';
import { changed, partsOf, replaced, visible } from '../formats/word-file.ts';
import { allCharts, chartDocument, factors, promised, signals } from './sample-charts.ts';

const input = chartDocument(allCharts, 'CONCEPT');
const document = renderDocument(input);
const [md, html, docx, pdf] = (await Promise.all(
  (['md', 'html', 'docx', 'pdf'] as const).map((name) => writeDocument(document, name)),
)) as [string, string, Uint8Array, Uint8Array];
const docxWith = async (houseStyle: Uint8Array): Promise<Record<string, string>> =>
  partsOf((await writeDocument(renderDocument({ ...input, houseStyle }), 'docx')) as Uint8Array);

describe('in Markdown', () => {
  test('a chart is its description and its figures, without HTML', () => {
    expect(md).toContain(promised.description);
    expect(md).toContain('| Persoonsgerichte aanpak | 0 | minder dan 10 |');
    expect(md).toContain('| Maatschappelijk draagvlak | niet geregistreerd | 25 |');
    expect(md).not.toMatch(/<[a-z]/);
  });

  test('a chart without anything in it is the sentence that says so', async () => {
    const none = renderDocument(chartDocument([{ ...factors, categories: [], series: [] }]));
    expect(await writeDocument(none, 'md')).toContain('Er zijn geen factoren.');
  });
});

describe('on a web page', () => {
  const svgs = html.match(/<svg[\s\S]*?<\/svg>/g) ?? [];

  test('every chart is drawn for a wide and a narrow column, each with names of its own', () => {
    expect(svgs).toHaveLength(2 * allCharts.length);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const svg of svgs) {
      const [, named, described] =
        /role="img" aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(svg) ?? [];
      expect(svg).toContain(`<title id="${named}">`);
      expect(svg).toContain(`<desc id="${described}">`);
    }
  });

  test('drawings keep their shapes and patterns, and fetch nothing', () => {
    for (const svg of svgs) {
      for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`id="${id}"`);
      expect(svg).not.toMatch(/href|url\((?!#)|<(?:image|use|style|script|foreignObject)/);
    }
    expect(svgs[0]).toMatch(/<rect [^>]*fill="#0b4f7d"/);
    expect(svgs[0]).toContain('viewBox="');
  });

  test('its table stands beside it', () => {
    expect(html.match(/<figure class="grafiek">/g)).toHaveLength(allCharts.length);
    expect(html.match(/<caption>[^<]*, in cijfers \(/g)).toHaveLength(allCharts.length);
  });
});

describe('in a PDF', () => {
  const inside = insidePdf(pdf);

  test('a chart is a figure with its description as text for who cannot see it', () => {
    expect(inside.match(/\/S \/Figure\b/g)?.length).toBeGreaterThanOrEqual(allCharts.length);
    expect(inside).toContain(`/Alt (${factors.description})`);
    expect(inside).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/);
  });
});

describe('in Word', () => {
  const parts = partsOf(docx);
  const text = parts['word/document.xml']!;

  test('a chart is a picture with a description, under its caption', () => {
    const pictures = [...text.matchAll(/<wp:docPr id="(\d+)" name="([^"]+)" descr="([^"]+)"/g)];
    expect(pictures.map((m) => m[3])).toEqual(allCharts.map((c) => `${c.title}. ${c.description}`));
    expect(new Set(pictures.map((m) => m[1])).size).toBe(allCharts.length);
    expect(Object.keys(parts).filter((path) => /^word\/media\/.*\.png$/.test(path))).toHaveLength(
      allCharts.length,
    );
    expect(visible(text)).toContain(signals.title);
  });

  test('without the font for charts it says so instead of leaving out the words', async () => {
    const { chartFont: _, ...without } = input;
    await expect(writeDocument(renderDocument(without), 'docx')).rejects.toMatchObject({
      name: 'RenderError',
      message: expect.stringContaining('letters voor de grafieken'),
    });
  });
});

describe('the mark of a draft', () => {
  test('stands at the top of the text and the page, and returns on paper', () => {
    expect(md).toMatch(/^# .*\n\n> \*\*CONCEPT\*\*\n/);
    expect(html).toContain('<p class="stempel" role="note">CONCEPT</p>');
    expect(html).toMatch(/@media print \{[\s\S]*\.stempel \{ position: fixed;/);
  });

  test('stands in every header of the house style', async () => {
    const headers = Object.entries(partsOf(docx)).filter(([path]) => /^word\/header/.test(path));
    expect(headers.length).toBeGreaterThan(0);
    for (const [, header] of headers) expect(visible(header)).toContain('CONCEPT');
  });

  test('gets a header where the house style has none for some pages', async () => {
    const bare = changed(input.houseStyle!, (parts) => ({
      ...parts,
      'word/document.xml': parts['word/document.xml']!.replace(
        /<w:headerReference[^>]*>(?:<\/w:headerReference>)?/g,
        '',
      ).replace('</w:sectPr>', '<w:titlePg/></w:sectPr>'),
    }));
    const parts = await docxWith(bare);
    expect(visible(parts['word/cterStempel.xml']!)).toContain('CONCEPT');
    const kinds = [
      ...parts['word/document.xml']!.matchAll(/<w:headerReference w:type="(\w+)" r:id="cterStempel"\/>/g),
    ];
    expect(kinds.map((m) => m[1])).toEqual(['default', 'first']);
    expect(parts['[Content_Types].xml']).toContain('/word/cterStempel.xml');
  });

  test('may stand where a house style asks for it', async () => {
    const own = replaced(input.houseStyle!, 'word/footer1.xml', '{{datum}}', '{{stempel}}');
    expect(visible((await docxWith(own))['word/footer1.xml']!)).toContain('CONCEPT');
  });

  test('is nowhere when there is none', async () => {
    const plain = renderDocument(chartDocument([factors]));
    for (const name of ['md', 'html'] as const)
      expect(await writeDocument(plain, name)).not.toMatch(/CONCEPT|class="stempel"/);
    const parts = partsOf((await writeDocument(plain, 'docx')) as Uint8Array);
    expect(Object.values(parts).join('')).not.toContain('CONCEPT');
  });
});

test('two runs give the same bytes in every format', async () => {
  const again = renderDocument(chartDocument(allCharts, 'CONCEPT'));
  expect(await writeDocument(again, 'md')).toBe(md);
  expect(await writeDocument(again, 'html')).toBe(html);
  expect(Buffer.from(await writeDocument(again, 'docx')).equals(Buffer.from(docx))).toBe(true);
  expect(Buffer.from(await writeDocument(again, 'pdf')).equals(Buffer.from(pdf))).toBe(true);
});
