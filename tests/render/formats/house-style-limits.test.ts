import { describe, expect, test } from 'vitest';
import { renderDocument, writeDocument } from '../../../src/render/render.ts';
import { everything } from './everything.ts';
import { files } from './files.ts';
import { changed, partsOf, replaced, visible } from './word-file.ts';
import { relation } from './word-package.ts';

const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const own = files.houseStyle;

const write = async (houseStyle: Uint8Array): Promise<Record<string, string>> =>
  partsOf((await writeDocument(renderDocument({ ...everything(), houseStyle }), 'docx')) as Uint8Array);

const refusal = (style: Uint8Array): Promise<string> =>
  write(style).then(
    () => 'made',
    (error: Error) => `${error.name}: ${error.message}`,
  );

const without = (path: string) =>
  changed(own, (parts) => Object.fromEntries(Object.entries(parts).filter(([p]) => p !== path)));
const inBody = (xml: string) => replaced(own, DOCUMENT, '<w:sectPr>', `${xml}<w:sectPr>`);
const related = (entry: string) => replaced(own, RELATIONS, '</Relationships>', `${entry}</Relationships>`);

describe('what Word would fetch from elsewhere', () => {
  const ELSEWHERE = /van een andere plek haalt.*‘Koppeling verbreken’/;
  test.each([
    ['a linked picture', related(relation('rId50', 'image', 'http://plaatjes.example/i.png', 'External'))],
    [
      'a linked picture in single quotes',
      related(relation('rId50', 'image', 'http://plaatjes.example/i.png', 'External').replaceAll('"', "'")),
    ],
    [
      'an address that claims to be inside',
      related(relation('rId50', 'image', 'http://plaatjes.example/i.png')),
    ],
    [
      'a field that fetches',
      inBody(
        '<w:p><w:r><w:instrText> INCLUDEPICTURE "http://plaatjes.example/i.png" </w:instrText></w:r></w:p>',
      ),
    ],
  ])('%s is refused, with what to do', async (_, style) => {
    expect(await refusal(style)).toMatch(ELSEWHERE);
  });
});

describe('a file that Word would not open, or nobody could wait for, is refused in a sentence', () => {
  const paragraphs = (count: number) => inBody('<w:p/>'.repeat(count));
  test.each([
    [
      'without the relations that its header needs',
      without(RELATIONS),
      /beschadigd.*laat Word het herstellen/,
    ],
    [
      'with a header of broken XML',
      replaced(own, 'word/header1.xml', '</w:hdr>', '<w:p></w:hdr>'),
      /beschadigd/,
    ],
    [
      'with an unknown word in its XML',
      replaced(own, 'word/header1.xml', '</w:hdr>', '<w:p><w:r><w:t>&weg;</w:t></w:r></w:p></w:hdr>'),
      /beschadigd/,
    ],
    ['without relations of its own', without('_rels/.rels'), /geen Word-tekst/],
    [
      'with a part beside its folder',
      changed(own, (p) => ({ ...p, '../../weg.xml': '<a/>' })),
      /Sla het in Word opnieuw op/,
    ],
    [
      'with a part at the root of a disk',
      changed(own, (p) => ({ ...p, '/weg.xml': '<a/>' })),
      /Sla het in Word opnieuw op/,
    ],
    [
      'with a text of its own',
      paragraphs(2500),
      /staat te veel in\. Haal de tekst.*laat de regel \{\{inhoud\}\} staan/,
    ],
    ['with a million lines', paragraphs(1_000_000), /staat te veel in/],
    [
      'with all of it in a header',
      replaced(own, 'word/header1.xml', '</w:hdr>', `${'<w:p/>'.repeat(2500)}</w:hdr>`),
      /staat te veel in/,
    ],
    ['with endless pieces of one line', inBody(`<w:p>${'<w:r/>'.repeat(60_000)}</w:p>`), /staat te veel in/],
    [
      'with a thousand parts',
      changed(own, (p) => ({
        ...p,
        ...Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`word/media/${i}.png`, 'x'])),
      })),
      /te groot/,
    ],
    [
      'that nests without end',
      inBody(`${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`),
      /Sla het in Word opnieuw op/,
    ],
    ['with tags that never end', inBody('<w:tbl>'.repeat(400)), /beschadigd/],
  ])('%s', { timeout: 10_000 }, async (_, style, sentence) => {
    const said = await refusal(style);
    expect(said).toMatch(/^RenderError: Het Word-bestand met de huisstijl kan niet gebruikt worden: /);
    expect(said).toMatch(sentence);
  });

  test('one of two thousand lines is filled in within seconds', { timeout: 20_000 }, async () => {
    expect(visible((await write(paragraphs(1900)))[DOCUMENT]!)).toContain('Gewone tekst');
  });
});
