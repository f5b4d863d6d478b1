/** The styles that our own blocks need and Word does not know. A house style may hold its own under the same names. */
import { append, openText, type Parts, partText, REASON, refuse, setPart } from './docx-package.ts';
import { attach, freeId, partsOfKind } from './docx-relations.ts';

const STYLES = 'word/styles.xml';
/** For a file without styles, which Word would show in a small Times New Roman. */
const PLAIN =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style></w:styles>';

/** Ids of our own styles. In Word they are called as the names below say. */
export const STYLE = {
  table: 'CterTabel',
  cell: 'CterTabeltekst',
  columnName: 'CterTabelkop',
  notice: 'CterLetOp',
  quote: 'CterCitaat',
  code: 'CterCode',
} as const;

type StyleName = keyof typeof STYLE;
const KEYS = Object.keys(STYLE) as StyleName[];

/** How they are called in Word. */
const NAMES: Readonly<Record<StyleName, string>> = {
  table: 'cter Tabel',
  cell: 'cter Tabeltekst',
  columnName: 'cter Tabelkop',
  notice: 'cter Let op',
  quote: 'cter Citaat',
  code: 'cter Code',
};

const shade = (fill: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;

const paragraphStyle = (id: string, name: string, basedOn: string, inside: string): string =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:qFormat/>${inside}</w:style>`;

const line = (side: string, size: number, colour: string): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="4" w:color="${colour}"/>`;

const edge = (side: string, size: number, colour: string): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;

function tableStyle(plainTable: string): string {
  const side = (name: string, width: number): string => `<w:${name} w:w="${width}" w:type="dxa"/>`;
  const padding = side('top', 57) + side('left', 85) + side('bottom', 57) + side('right', 85);
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${STYLE.table}"><w:name w:val="${NAMES.table}"/><w:basedOn w:val="${plainTable}"/>` +
    `<w:tblPr><w:tblBorders>${edge('bottom', 4, 'C9D0D8')}${edge('insideH', 4, 'C9D0D8')}</w:tblBorders><w:tblCellMar>${padding}</w:tblCellMar></w:tblPr>` +
    `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${edge('bottom', 12, '545D68')}</w:tcBorders>${shade('F3F5F7')}</w:tcPr></w:tblStylePr></w:style>`
  );
}

/** What each paragraph style adds to the one it is based on. */
const LOOKS: Readonly<Record<Exclude<StyleName, 'table'>, string>> = {
  cell: '<w:pPr><w:spacing w:before="0" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>',
  columnName: '<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>',
  notice: `<w:pPr><w:pBdr>${line('left', 24, 'B58100')}</w:pBdr>${shade('FFF4D6')}</w:pPr>`,
  quote: `<w:pPr><w:pBdr>${line('left', 12, 'C9D0D8')}</w:pBdr><w:ind w:left="284"/></w:pPr>`,
  code: `<w:pPr>${shade('F3F5F7')}</w:pPr><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:sz w:val="18"/></w:rPr>`,
};

/** The definition of a style, in greys so that it goes with the colours of any house style. */
function definition(key: StyleName, normal: string, plainTable: string): string {
  if (key === 'table') return tableStyle(plainTable);
  return paragraphStyle(STYLE[key], NAMES[key], key === 'columnName' ? STYLE.cell : normal, LOOKS[key]);
}

/** The id of the style that counts when none is named. */
function standard(styles: string, type: 'paragraph' | 'table', otherwise: string): string {
  const tags = styles.match(/<w:style\s[^>]*>/g) ?? [];
  const tag = tags.find((t) => t.includes(`w:type="${type}"`) && /w:default="(?:1|true|on)"/.test(t));
  return /w:styleId="([^"]+)"/.exec(tag ?? '')?.[1] ?? otherwise;
}

/** Makes the part with styles when the file has none. Throws `RenderError` when it stands where the library looks past it. */
export function completeStyles(parts: Parts): void {
  const [path] = partsOfKind(parts, 'styles');
  if (path === STYLES) return;
  if (path !== undefined) refuse(REASON.notByWord);
  setPart(parts, STYLES, PLAIN);
  attach(parts, freeId(parts, 'cterStijlen'), 'styles.xml', 'styles');
}

/** Adds our styles where the file lacks them, and makes Dutch the language of all text that names no other. */
export function addStyles(parts: Parts): void {
  let styles = openText(parts, STYLES);
  if (!styles.includes('<w:docDefaults'))
    styles = styles.replace(
      /<w:styles\b[^>]*>/,
      '$&<w:docDefaults><w:rPrDefault><w:rPr></w:rPr></w:rPrDefault></w:docDefaults>',
    );
  styles = styles
    .replace(/<w:rPrDefault\s*\/>/, '<w:rPrDefault><w:rPr></w:rPr></w:rPrDefault>')
    .replace(/(<w:rPrDefault>\s*)<w:rPr\s*\/>/, '$1<w:rPr></w:rPr>')
    .replace(/<w:lang\s[^>]*\/>/g, '')
    .replace(
      /(<w:rPrDefault>[\s\S]*?)<\/w:rPr>/,
      '$1<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr>',
    );
  const names = new Set([...styles.matchAll(/<w:name w:val="([^"]*)"/g)].map((m) => m[1]!.toLowerCase()));
  const normal = standard(styles, 'paragraph', 'Normal');
  const plainTable = standard(styles, 'table', 'TableNormal');
  const missing = KEYS.filter((key) => !names.has(NAMES[key].toLowerCase()));
  const added = missing.map((key) => definition(key, normal, plainTable)).join('');
  setPart(parts, STYLES, styles);
  append(parts, STYLES, added);
}

/** The ids our styles have in this file: ours, or those of the file's own styles with the same names. */
export function styleIds(parts: Parts): Readonly<Record<StyleName, string>> {
  const found = partText(parts, STYLES).matchAll(
    /<w:style\s[^>]*w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="([^"]*)"/g,
  );
  const ids = new Map([...found].map((m) => [m[2]!.toLowerCase(), m[1]!]));
  const idOf = (key: StyleName): string => ids.get(NAMES[key].toLowerCase()) ?? STYLE[key];
  return Object.fromEntries(KEYS.map((key) => [key, idOf(key)])) as Record<StyleName, string>;
}
