/** Reading a drawing back: its texts with the room they take, and its boxes. */
import { textWidth } from '../../../src/render/charts/text-width.ts';

/** A rectangle in the drawing. */
export interface Room {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

const ENTITIES: Readonly<Record<string, string>> = { '&#x26;': '&', '&#x3C;': '<', '&#x3E;': '>' };
const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** How far the part that holds the bars or lines is moved down. */
const shiftOf = (svg: string): number => Number(/<g transform="translate\(0 ([\d.]+)\)/.exec(svg)?.[1] ?? 0);

/** Every text, in the order of the drawing. */
export function textsIn(svg: string): Room[] {
  const group = svg.indexOf('<g ');
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map((m) => {
    const text = m[2]!.replace(/&#x(?:26|3C|3E);/g, (e) => ENTITIES[e]!);
    const width = textWidth(text, 12.5);
    const anchor = attribute(m[1]!, 'text-anchor');
    const x = Number(attribute(m[1]!, 'x'));
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    const y = Number(attribute(m[1]!, 'y')) + (m.index > group ? shiftOf(svg) : 0);
    return { text, left, right: left + width, top: y - 9, foot: y + 3 };
  });
}

/** Sizes of what stands for withheld figures, `width × height`. */
export function veilsIn(svg: string): string[] {
  const body = svg.slice(svg.indexOf('<g '));
  return [...body.matchAll(/<rect([^>]*)>/g)]
    .filter((m) => m[1]!.includes('-geheim)'))
    .map((m) => `${attribute(m[1]!, 'width')} × ${attribute(m[1]!, 'height')}`);
}

/** Pairs of texts that touch, and texts that leave the drawing. */
export function collisions(svg: string): string[] {
  const texts = textsIn(svg);
  const [left = 0, top = 0, width = 0, height = 0] = attribute(svg, 'viewBox').split(' ').map(Number);
  const outside = texts.filter(
    (t) => t.left < left - 0.5 || t.right > left + width + 0.5 || t.top < top - 0.5 || t.foot > top + height,
  );
  const pairs = texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.foot && b.top < a.foot)
      .map((b) => `‘${a.text}’ and ‘${b.text}’`),
  );
  return [...outside.map((t) => `‘${t.text}’ outside`), ...pairs];
}
