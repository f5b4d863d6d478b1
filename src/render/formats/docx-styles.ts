/** The styles that our own blocks need and Word does not know. A house style may hold its own under the same names. */
import { type Parts, partText, setPart } from './docx-package.ts';

const STYLES = 'word/styles.xml';

/** Ids of our own styles. In Word they are called as the names below say. */
export const STYLE = {
  table: 'CterTabel',
  cell: 'CterTabeltekst',
  columnName: 'CterTabelkop',
  notice: 'CterLetOp',
  quote: 'CterCitaat',
  code: 'CterCode',
} as const;

const paragraphStyle = (id: string, name: string, basedOn: string, inside: string): string =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:qFormat/>${inside}</w:style>`;

const line = (side: string, size: number, colour: string): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="4" w:color="${colour}"/>`;

/** Definitions in greys, so that they go with the colours of any house style. */
function definitions(normal: string, plainTable: string): readonly (readonly [name: string, xml: string])[] {
  const row = line('bottom', 4, 'C9D0D8').replace('w:space="4"', 'w:space="0"');
  const head = line('bottom', 12, '545D68').replace('w:space="4"', 'w:space="0"');
  const table =
    `<w:style w:type="table" w:customStyle="1" w:styleId="${STYLE.table}"><w:name w:val="cter Tabel"/><w:basedOn w:val="${plainTable}"/>` +
    `<w:tblPr><w:tblBorders>${row}${row.replace('w:bottom', 'w:insideH')}</w:tblBorders>` +
    '<w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${head}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="F3F5F7"/></w:tcPr></w:tblStylePr></w:style>`;
  const cell =
    '<w:pPr><w:spacing w:before="0" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>';
  return [
    ['cter Tabel', table],
    ['cter Tabeltekst', paragraphStyle(STYLE.cell, 'cter Tabeltekst', normal, cell)],
    [
      'cter Tabelkop',
      paragraphStyle(
        STYLE.columnName,
        'cter Tabelkop',
        STYLE.cell,
        '<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>',
      ),
    ],
    [
      'cter Let op',
      paragraphStyle(
        STYLE.notice,
        'cter Let op',
        normal,
        `<w:pPr><w:pBdr>${line('left', 24, 'B58100')}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FFF4D6"/></w:pPr>`,
      ),
    ],
    [
      'cter Citaat',
      paragraphStyle(
        STYLE.quote,
        'cter Citaat',
        normal,
        `<w:pPr><w:pBdr>${line('left', 12, 'C9D0D8')}</w:pBdr><w:ind w:left="284"/></w:pPr>`,
      ),
    ],
    [
      'cter Code',
      paragraphStyle(
        STYLE.code,
        'cter Code',
        normal,
        '<w:pPr><w:shd w:val="clear" w:color="auto" w:fill="F3F5F7"/></w:pPr><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:sz w:val="18"/></w:rPr>',
      ),
    ],
  ];
}

/** The id of the style that counts when none is named. */
function standard(styles: string, type: 'paragraph' | 'table', otherwise: string): string {
  const tags = styles.match(/<w:style\s[^>]*>/g) ?? [];
  const tag = tags.find((t) => t.includes(`w:type="${type}"`) && /w:default="(?:1|true|on)"/.test(t));
  return /w:styleId="([^"]+)"/.exec(tag ?? '')?.[1] ?? otherwise;
}

/** Adds our styles where the file lacks them, and makes Dutch the language of all text that names no other. */
export function addStyles(parts: Parts): void {
  let styles = partText(parts, STYLES);
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
  const missing = definitions(normal, standard(styles, 'table', 'TableNormal')).filter(
    ([name]) => !names.has(name.toLowerCase()),
  );
  setPart(
    parts,
    STYLES,
    styles.replace('</w:styles>', `${missing.map(([, xml]) => xml).join('')}</w:styles>`),
  );
}

/** The ids our styles have in this file: ours, or those of the file's own styles with the same names. */
export function styleIds(parts: Parts): Readonly<Record<keyof typeof STYLE, string>> {
  const styles = partText(parts, STYLES);
  const names = definitions('', '').map(([name]) => name.toLowerCase());
  const ids = new Map(
    [...styles.matchAll(/<w:style\s[^>]*w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="([^"]*)"/g)].map((m) => [
      m[2]!.toLowerCase(),
      m[1]!,
    ]),
  );
  const keys = Object.keys(STYLE) as (keyof typeof STYLE)[];
  return Object.fromEntries(keys.map((key, i) => [key, ids.get(names[i]!) ?? STYLE[key]])) as Record<
    keyof typeof STYLE,
    string
  >;
}
