/** The page of a house style: where the text goes, how wide it is, and which way the sheet lies. */
import { RenderError } from '../render-error.ts';
import { DOCUMENT, type Parts, partText, setPart } from './docx-package.ts';
import { partsOfKind } from './docx-relations.ts';

/** The line that marks the place of the text. */
export const PLACE = '{{inhoud}}';

const PARAGRAPH = /<w:p(?:\s[^>]*?)?(?:\/>|>[\s\S]*?<\/w:p>)/g;
const HOW = `Open het in Word. Zet op de plek waar de tekst moet komen een regel met alleen ${PLACE} en sla het bestand op.`;

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1]).join('');

/** Throws `RenderError`, saying what to do, when the document has not exactly one line of its own for the text. */
export function checkPlace(parts: Parts): void {
  const document = partText(parts, DOCUMENT);
  // A table or text box would hold the whole document in one cell: there the line is not looked for.
  const body = document.replace(/<w:(tbl|txbxContent)[\s>][\s\S]*?<\/w:\1>/g, '');
  const own = (body.match(PARAGRAPH) ?? []).filter((p) => textOf(p).trim() === PLACE);
  const all = textOf(document).split(PLACE).length - 1;
  if (own.length === 1 && all === 1) return;
  const name = 'Het Word-bestand met de huisstijl';
  if (all === 0) throw new RenderError(`${name} heeft geen plek voor de tekst. ${HOW}`);
  if (all > 1)
    throw new RenderError(`${name} heeft meer dan één plek voor de tekst. Laat één regel ${PLACE} staan.`);
  throw new RenderError(
    `In het Word-bestand met de huisstijl staat ${PLACE} tussen andere tekst, in een tabel of in een tekstvak. Zet het op een eigen regel van de gewone tekst.`,
  );
}

const SECTION = /<w:sectPr[\s>](?:(?!<w:sectPr[\s>])[\s\S])*<\/w:sectPr>(?=\s*<\/w:body>)/;

const attribute = (tag: string, name: string, otherwise: number): number =>
  Number(new RegExp(`w:${name}="(\\d+)"`).exec(tag)?.[1] ?? otherwise);

/** What a section begins with before it says how large its pages are. */
const SECTION_START =
  /^<w:sectPr[^>]*>(?:<w:(?:headerReference|footerReference|type)\s[^>]*\/>|<w:(footnotePr|endnotePr)[\s>][\s\S]*?<\/w:\1>|\s)*/;
const A4 = '<w:pgSz w:w="11906" w:h="16838"/>';
const MARGINS =
  '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/>';

/** Gives the document a last section, which pages are laid out by, and that section a size and margins (A4, 2 cm). */
export function completePage(parts: Parts): void {
  const opened = partText(parts, DOCUMENT).replace(
    /<w:sectPr(\s[^<>]*?)?\s*\/>/g,
    (_, attributes: string = '') => `<w:sectPr${attributes}></w:sectPr>`,
  );
  // A section that ends at a paragraph stands in its properties; the last one stands after them all.
  const hasLast = opened.lastIndexOf('<w:sectPr') > opened.lastIndexOf('</w:pPr>');
  const document = hasLast ? opened : opened.replace('</w:body>', '<w:sectPr></w:sectPr></w:body>');
  const complete = document.replace(SECTION, (section) => {
    const sized = /<w:pgSz\b/.test(section) ? section : section.replace(SECTION_START, `$&${A4}`);
    return /<w:pgMar\b/.test(sized) ? sized : sized.replace(/<w:pgSz\b[^>]*>/, `$&${MARGINS}`);
  });
  setPart(parts, DOCUMENT, complete);
}

/** Room for text on a line, in twentieths of a point. */
export function textWidth(parts: Parts): number {
  const section = SECTION.exec(partText(parts, DOCUMENT))?.[0] ?? '';
  const size = /<w:pgSz[^>]*>/.exec(section)?.[0] ?? '';
  const margins = /<w:pgMar[^>]*>/.exec(section)?.[0] ?? '';
  const width =
    attribute(size, 'w', 11906) - attribute(margins, 'left', 1134) - attribute(margins, 'right', 1134);
  return Math.max(width, 4000);
}

/** Whether a picture or shape is fixed to the page in a header or footer: turning the sheet would misplace it. */
function hasFixedPicture(parts: Parts): boolean {
  const pages = [...partsOfKind(parts, 'header'), ...partsOfKind(parts, 'footer')];
  return pages.some((path) => /<wp:anchor\b|<v:shape\b/.test(partText(parts, path)));
}

/** Lays the sheet on its side for wide tables, where the house style lets that. */
export function turnSheet(parts: Parts): void {
  if (hasFixedPicture(parts)) return;
  const turned = partText(parts, DOCUMENT).replace(SECTION, (section) =>
    section.replace(/<w:pgSz[^>]*>/, (size) => {
      const [w, h] = [attribute(size, 'w', 11906), attribute(size, 'h', 16838)];
      return w < h ? `<w:pgSz w:w="${h}" w:h="${w}" w:orient="landscape"/>` : size;
    }),
  );
  setPart(parts, DOCUMENT, turned);
}

/** Whether every page shows a word of the document, such as its banner, because the only header asks for it. */
export function asksInHeader(parts: Parts, word: string): boolean {
  if (/<w:titlePg\b/.test(partText(parts, DOCUMENT))) return false;
  const headers = partsOfKind(parts, 'header');
  return headers.length > 0 && headers.every((path) => textOf(partText(parts, path)).includes(`{{${word}}}`));
}
