/** A chart in a Word file: a picture with the words for who cannot see it. */
import { ImageRun, Paragraph, TextRun } from 'docx';
import { chartFile, WIDE } from '../charts/draw-chart.ts';
import { FONT_FAMILY } from '../charts/picture.ts';
import type { Spot } from './docx-spot.ts';
import { hideBraces } from './docx-text.ts';
import type { PlainBlock } from './plain-blocks.ts';

/** Twentieths of a point in a pixel of Word. */
const PIXEL = 15;
/** Ids of pictures begin here, above those in any house style. */
const FIRST_ID = 9000;

/** The size in pixels that a drawing says it has. */
function sizeOf(svg: string): { width: number; height: number } {
  const [, width = '1', height = '1'] = /\swidth="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** The caption and the picture, together on one page. */
export function wordChart(
  { chart, number }: Extract<PlainBlock, { kind: 'chart' }>,
  { sheet, width, right = 0 }: Spot,
): Paragraph[] {
  const svg = chartFile(chart, { id: `grafiek-${number}`, width: WIDE, font: FONT_FAMILY });
  const size = sizeOf(svg);
  const scale = Math.min(1, (width - right) / PIXEL / size.width);
  const picture = new ImageRun({
    type: 'png',
    data: sheet.picture(svg),
    transformation: { width: size.width * scale, height: size.height * scale },
    altText: {
      id: String(FIRST_ID + number),
      name: `Grafiek ${number}`,
      description: hideBraces(`${chart.title}. ${chart.description}`),
    } as never,
  });
  const title = [new TextRun(hideBraces(chart.title))];
  return [
    new Paragraph({ style: 'Caption', keepNext: true, children: title }),
    new Paragraph({ children: [picture] }),
  ];
}
