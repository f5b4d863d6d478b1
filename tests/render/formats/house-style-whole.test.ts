import { describe, expect, test } from 'vitest';
import { renderDocument, writeDocument } from '../../../src/render/render.ts';
import { everything } from './everything.ts';
import { files } from './files.ts';
import { changed, partsOf, replaced, visible } from './word-file.ts';
import { faultsOf, relation, smallest } from './word-package.ts';

const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const PLACE = '<w:p><w:r><w:t>{{inhoud}}</w:t></w:r></w:p>';
const own = files.houseStyle;

type Made = Record<string, string>;

const write = async (houseStyle: Uint8Array): Promise<Made> => {
  const document = renderDocument({ ...everything(), houseStyle });
  const meta = { ...document.meta, stempel: 'CONCEPT' };
  return partsOf((await writeDocument({ ...document, meta }, 'docx')) as Uint8Array);
};

/** The header parts that the first section of the document refers to. */
const headersOf = (parts: Made): string[] => {
  const section = /<w:sectPr[\s>][\s\S]*?<\/w:sectPr>/.exec(parts[DOCUMENT]!)?.[0] ?? '';
  const ids = [...section.matchAll(/<w:headerReference [^>]*r:id="([^"]+)"/g)].map((m) => m[1]!);
  return ids.map((id) => {
    const entry = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(parts[RELATIONS]!)![0];
    return `word/${/Target="([^"]+)"/.exec(entry)![1]}`;
  });
};

const without = (...paths: string[]) =>
  changed(own, (parts) =>
    Object.fromEntries(Object.entries(parts).filter(([path]) => !paths.includes(path))),
  );

const related = (entry: string) => replaced(own, RELATIONS, '</Relationships>', `${entry}</Relationships>`);

describe('a house style in which parts are missing gives a whole document, with CONCEPT on its pages', () => {
  test.each([
    ['the one that comes along', own],
    [
      'of the three parts that must be there',
      smallest(`${PLACE}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`),
    ],
    ['without a page', smallest(PLACE)],
    ['with an empty page', smallest(`${PLACE}<w:sectPr w:rsidR="00A1"/>`)],
    ['without styles', without('word/styles.xml')],
    [
      'with empty styles',
      changed(own, (p) => ({
        ...p,
        'word/styles.xml': p['word/styles.xml']!.replace(/(<w:styles[^>]*)>.*/s, '$1/>'),
      })),
    ],
    ['without lists and notes', without('word/numbering.xml', 'word/footnotes.xml')],
    [
      'with empty relations',
      smallest(PLACE, {
        [RELATIONS]: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      }),
    ],
    [
      'with an empty header',
      changed(own, (p) => ({
        ...p,
        'word/header1.xml': p['word/header1.xml']!.replace(/(<w:hdr[^>]*)>.*/s, '$1/>'),
      })),
    ],
    [
      'with a header of another name',
      changed(own, (p) => {
        const { 'word/header1.xml': header, ...rest } = p;
        const renamed = (path: string) => p[path]!.replace('header1.xml', 'kop.xml');
        return { ...rest, 'word/kop.xml': header!, [TYPES]: renamed(TYPES), [RELATIONS]: renamed(RELATIONS) };
      }),
    ],
    ['with a system’s own leftovers', changed(own, (p) => ({ ...p, '.DS_Store': 'x' }))],
    [
      'with its own type for pictures',
      replaced(
        own,
        TYPES,
        'ContentType="image/png" Extension="png"',
        'ContentType="image/PNG" Extension="PNG"',
      ),
    ],
    ['that was made here before', related(relation('cter1', 'theme', 'theme/theme1.xml'))],
  ])('%s', async (_, style) => {
    const parts = await write(style);
    expect(faultsOf(parts)).toEqual([]);
    expect(visible(parts[DOCUMENT]!)).toContain('Gewone tekst');
    expect(parts['word/styles.xml']).toContain('w:val="nl-NL"');
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Heading1"/);
    expect(parts[DOCUMENT]).toMatch(/<w:pgSz [^>]*\/><w:pgMar [^>]*w:left="1134"/);
    const headers = headersOf(parts);
    expect(headers.length).toBeGreaterThan(0);
    for (const path of headers) expect(visible(parts[path]!)).toContain('CONCEPT');
  });

  test('a last section is added after one that ends at a paragraph', async () => {
    const first = '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>';
    const parts = await write(smallest(`${first}${PLACE}`));
    expect(faultsOf(parts)).toEqual([]);
    expect(parts[DOCUMENT]!.match(/<w:sectPr/g)).toHaveLength(2);
    expect(parts[DOCUMENT]).toMatch(/<w:sectPr><w:pgSz [^>]*\/><w:pgMar [^>]*\/><\/w:sectPr><\/w:body>/);
    expect(headersOf(parts)).toHaveLength(1);
  });
});

describe('a document asks nothing of a network or another computer', () => {
  const settings = 'word/_rels/settings.xml.rels';
  test('the template and list of addresses that a house style was made with go', async () => {
    const style = changed(own, (parts) => ({
      ...parts,
      [settings]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'attachedTemplate', 'file:///\\\\server\\sjablonen\\brief.dotm', 'External')}${relation('rId2', 'mailMergeSource', 'file:///C:\\adressen.xlsx', 'External')}</Relationships>`,
      'word/settings.xml': parts['word/settings.xml']!.replace(
        '<w:displayBackgroundShape/>',
        '$&<w:attachedTemplate r:id="rId1"/><w:mailMerge><w:dataSource r:id="rId2"/></w:mailMerge>',
      ),
    }));
    const parts = await write(style);
    expect(faultsOf(parts)).toEqual([]);
    expect(Object.values(parts).join('')).not.toMatch(/sjablonen|adressen|attachedTemplate|mailMerge/);
  });

  test('a link for the reader stays', async () => {
    const style = changed(own, (parts) => ({
      ...parts,
      [RELATIONS]: parts[RELATIONS]!.replace(
        '</Relationships>',
        `${relation('rId50', 'hyperlink', 'https://waterstad.example/', 'External')}$&`,
      ),
      [DOCUMENT]: parts[DOCUMENT]!.replace(
        '<w:sectPr>',
        '<w:p><w:hyperlink r:id="rId50"><w:r><w:t>Waterstad</w:t></w:r></w:hyperlink></w:p>$&',
      ),
    }));
    const parts = await write(style);
    expect(faultsOf(parts)).toEqual([]);
    expect(parts[RELATIONS]).toContain('https://waterstad.example/');
  });

  test('who made a house style is told nowhere, also not in a part of another name', async () => {
    const core = 'docProps/core.xml';
    const style = changed(own, ({ [core]: _, ...parts }) => ({
      ...parts,
      'eigenschappen.psmdcp': '<coreProperties>J. Jansen</coreProperties>',
      [TYPES]: parts[TYPES]!.replace('PartName="/docProps/core.xml"', 'PartName="/eigenschappen.psmdcp"'),
      '_rels/.rels': parts['_rels/.rels']!.replace(core, 'eigenschappen.psmdcp'),
    }));
    const parts = await write(style);
    expect(faultsOf(parts)).toEqual([]);
    expect(Object.values(parts).join('')).not.toContain('Jansen');
    expect(parts['_rels/.rels']).toContain('Target="docProps/core.xml"');
  });
});
