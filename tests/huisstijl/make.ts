/**
 * Makes templates/huisstijl.docx, the Word file with the house style that cter brings along. After a change here:
 * `CTER_SCHRIJF=1 npx vitest run tests/huisstijl`.
 */
import { BorderStyle, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { ownParts, writePackage } from '../../src/render/formats/docx-package.ts';
import { PLACE } from '../../src/render/formats/docx-page.ts';
import { addStyles } from '../../src/render/formats/docx-styles.ts';
import { relationshipsOf, tidyPackage } from '../../src/render/formats/docx-tidy.ts';

const ACCENT = '0B4F7D';
const INK = '1B1F24';
const QUIET = '545D68';

const heading = (size: number, colour: string, before: number) => ({
  run: { size, color: colour, bold: true, font: 'Calibri' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
});

const small = (text: string) => new TextRun({ text, size: 17, color: QUIET });

const header = new Header({
  children: [
    new Paragraph({
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: ACCENT, space: 4 } },
      children: [
        new TextRun({ text: '{{maker}}', size: 17, bold: true, color: INK }),
        small('  ·  '),
        small('{{titel}}'),
      ],
    }),
    new Paragraph({
      spacing: { after: 120 },
      children: [new TextRun({ text: '{{banner}}', size: 17, bold: true, color: INK })],
    }),
  ],
});

const footer = new Footer({
  children: [
    new Paragraph({
      alignment: 'right',
      children: [
        small('{{datum}}  ·  pagina '),
        new TextRun({ children: [PageNumber.CURRENT], size: 17, color: QUIET }),
        small(' van '),
        new TextRun({ children: [PageNumber.TOTAL_PAGES], size: 17, color: QUIET }),
      ],
    }),
  ],
});

/** The bytes of the house style; the same on every run. */
export async function makeHouseStyle(): Promise<Uint8Array> {
  const document = new Document({
    features: { updateFields: false },
    hyphenation: { autoHyphenation: true },
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, color: INK, language: { value: 'nl-NL' } },
          paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
        },
        title: heading(44, INK, 0),
        heading1: heading(30, ACCENT, 400),
        heading2: heading(25, INK, 280),
        heading3: heading(22, INK, 240),
        heading4: heading(22, INK, 200),
        heading5: heading(22, INK, 200),
        caption: {
          run: { bold: true, size: 19, color: QUIET },
          paragraph: { spacing: { before: 120, after: 80 }, keepNext: true },
        },
        hyperlink: { run: { color: ACCENT, underline: { type: 'single', color: ACCENT } } },
        footnoteText: { run: { size: 17 } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1500, bottom: 1200, left: 1134, right: 1134, header: 600, footer: 500 },
          },
        },
        headers: { default: header },
        footers: { default: footer },
        children: [new Paragraph(PLACE)],
      },
    ],
  });
  const parts = ownParts(await Packer.pack(document, 'uint8array' as never));
  addStyles(parts);
  tidyPackage(parts, new Set([...relationshipsOf(parts)].filter((id) => / rId\d+$/.test(id))), {
    titel: 'Huisstijl',
    taal: 'nl',
    maker: 'cter',
    datum: '2026-01-01',
  });
  return writePackage(parts);
}
