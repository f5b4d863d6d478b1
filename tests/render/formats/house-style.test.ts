import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderDocument, writeDocument } from '../../../src/render/render.ts';
import { everything } from './everything.ts';
import { files } from './files.ts';
import { changed, paragraphsIn, partsOf, replaced, visible } from './word-file.ts';

const DOCUMENT = 'word/document.xml';
const own = files.houseStyle;

const write = async (houseStyle: Uint8Array): Promise<Record<string, string>> =>
  partsOf((await writeDocument(renderDocument({ ...everything(), houseStyle }), 'docx')) as Uint8Array);

describe('a house style of one’s own', () => {
  test('keeps its text around the place, and its header', async () => {
    const style = changed(own, (parts) => ({
      ...parts,
      [DOCUMENT]: parts[DOCUMENT]!.replace(
        '<w:p>',
        '<w:p><w:r><w:t>Voorblad van Waterstad</w:t></w:r></w:p><w:p>',
      ).replace('<w:sectPr', '<w:p><w:r><w:t>Colofon</w:t></w:r></w:p><w:sectPr'),
      'word/header1.xml': parts['word/header1.xml']!.replace('{{maker}}', 'Logo van {{maker}} op {{datum}}'),
    }));
    const parts = await write(style);
    const shown = visible(parts[DOCUMENT]!);
    expect(shown.indexOf('Voorblad van Waterstad')).toBeLessThan(shown.indexOf('Gewone tekst'));
    expect(shown.indexOf('Gewone tekst')).toBeLessThan(shown.indexOf('Colofon'));
    expect(visible(parts['word/header1.xml']!)).toContain('Logo van Gemeente Waterstad #1 op 1 juni 2021');
  });

  test('may cut the place into pieces, as Word does while one types', async () => {
    const style = replaced(
      own,
      DOCUMENT,
      /(<w:t[^>]*>)\{\{inhoud\}\}<\/w:t>/g,
      '$1{{in</w:t></w:r><w:r>$1houd}}</w:t>',
    );
    expect(visible((await write(style))[DOCUMENT]!)).toContain('Gewone tekst');
  });

  test('gives its own styles under their Dutch ids', async () => {
    const style = changed(own, (parts) => ({
      ...parts,
      'word/styles.xml': parts['word/styles.xml']!.replaceAll('"Heading1"', '"Kop1"').replaceAll(
        '"CterTabel"',
        '"TabelWaterstad"',
      ),
    }));
    const document = (await write(style))[DOCUMENT]!;
    expect(paragraphsIn(document, 'Kop1')).toContain('Gegevens');
    expect(document).toContain('<w:tblStyle w:val="TabelWaterstad"/>');
    expect(document).not.toContain('"Heading1"');
  });

  test('need not hold our styles, and its own language gives way to Dutch', async () => {
    const style = changed(own, (parts) => ({
      ...parts,
      'word/styles.xml': parts['word/styles.xml']!.replace(
        /<w:style [^>]*w:styleId="(?:Cter|Heading2|Caption)[\s\S]*?<\/w:style>/g,
        '',
      ).replaceAll('nl-NL', 'en-US'),
    }));
    const parts = await write(style);
    const defined = new Set([...parts['word/styles.xml']!.matchAll(/w:styleId="([^"]+)"/g)].map((m) => m[1]));
    const used = [...parts[DOCUMENT]!.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)].map((m) => m[1]);
    expect(used.filter((id) => !defined.has(id))).toEqual([]);
    expect(parts['word/styles.xml']).not.toContain('en-US');
  });

  test('stays upright when a picture is fixed to its page', async () => {
    const style = replaced(
      own,
      'word/header1.xml',
      '</w:hdr>',
      '<w:p><w:r><w:drawing><wp:anchor/></w:drawing></w:r></w:p></w:hdr>',
    );
    expect((await write(style))[DOCUMENT]!.includes('landscape')).toBe(false);
  });

  test('may be a template (.dotx); the result is a document', async () => {
    const types = '[Content_Types].xml';
    const style = replaced(own, types, 'document.main+xml', 'template.main+xml');
    expect((await write(style))[types]).toContain('wordprocessingml.document.main+xml');
    expect((await write(style))[types]).not.toContain('template.main+xml');
  });

  test('tells nothing of who made it', async () => {
    const style = replaced(
      own,
      'docProps/core.xml',
      '<cp:lastModifiedBy>cter',
      '<cp:lastModifiedBy>J. Jansen',
    );
    expect(Object.values(await write(style)).join('')).not.toContain('Jansen');
  });
});

describe('a file that cannot be the house style is refused with what to do', () => {
  const place = (to: string) => replaced(own, DOCUMENT, '{{inhoud}}', to);
  test.each([
    ['without the place', place('hier'), /heeft geen plek voor de tekst\..*regel met alleen \{\{inhoud\}\}/],
    ['with the place in a sentence', place('Tekst: {{inhoud}}'), /tussen andere tekst/],
    [
      'with the place twice',
      place('{{inhoud}}</w:t></w:r></w:p><w:p><w:r><w:t>{{inhoud}}'),
      /meer dan één plek/,
    ],
    ['that is plain text', strToU8('Beste raad,'), /geen \.docx/],
    ['with a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /wachtwoord/],
    ['that is cut off', own.slice(0, 5000), /beschadigd/],
    [
      'with broken parts',
      own.map((b, i) => (i > 400 && i < 6000 ? b ^ 0x5a : b)),
      /beschadigd|geen Word-tekst/,
    ],
    ['that is another kind of zip', changed(own, () => ({ 'a.txt': 'a' })), /geen Word-tekst/],
    [
      'with macros',
      replaced(
        own,
        '[Content_Types].xml',
        'openxmlformats-officedocument.wordprocessingml.document.main',
        'ms-word.document.macroEnabled.main',
      ),
      /macro/,
    ],
    [
      'in the strict form',
      replaced(
        own,
        DOCUMENT,
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
      /Strict/,
    ],
  ])('%s', async (_, style, sentence) => {
    const trouble = await write(style).then(String, (error: Error) => error);
    expect(trouble).toMatchObject({ name: 'RenderError' });
    expect((trouble as Error).message).toMatch(sentence);
  });
});
