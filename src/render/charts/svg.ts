/** The few shapes a chart is drawn with. Colours are those of paper; a page may give the classes others. */
import type { Element, ElementContent } from 'hast';
import { element } from '../formats/element.ts';

/** Letter size in a drawing. */
export const SIZE = 12.5;
/** From one line of text to the next. */
export const LEADING = 16;

/** Colours on paper, by the class that a page may colour otherwise. */
export const COLOURS = { inkt: '#1b1f24', stil: '#545d68', lijn: '#c9d0d8', papier: '#ffffff' } as const;
type Colour = keyof typeof COLOURS;

/** What a shape says of itself; numbers are lengths. */
export type Attributes = Readonly<Record<string, string | number | readonly string[]>>;

/** A shape of a drawing. */
export function shape(tagName: string, attributes: Attributes, children: ElementContent[] = []): Element {
  const said = Object.entries(attributes).map(([name, value]) => [
    name,
    typeof value === 'number' ? String(value) : value,
  ]);
  return element(tagName, children, Object.fromEntries(said));
}

/** A length in a drawing, to a tenth: the same on every machine. */
export const tenth = (n: number): number => Math.round(n * 10) / 10;

/** A rectangle filled with what `fill` names, such as `url(#…)`, or with a colour. */
export function box(
  [x, y, width, height]: readonly [number, number, number, number],
  attributes: Attributes,
): Element {
  const sizes = { x: tenth(x), y: tenth(y), width: tenth(Math.max(0, width)), height: tenth(height) };
  return shape('rect', { ...sizes, ...attributes });
}

/** A path with a line in one of the colours. */
export function stroke(d: string, colour: Colour, attributes: Attributes = {}): Element {
  return shape('path', {
    d,
    fill: 'none',
    className: [`rand-${colour}`],
    stroke: COLOURS[colour],
    ...attributes,
  });
}

/** A line of text; `anchor` says which part of it stands at x. */
export function words(
  text: string,
  [x, y]: readonly [number, number],
  colour: Colour = 'inkt',
  anchor: 'start' | 'middle' | 'end' = 'start',
): Element {
  const attributes = {
    x: tenth(x),
    y: tenth(y),
    className: [colour, 'rand-papier'],
    fill: COLOURS[colour],
    // A rim of paper, so that letters stay readable on a line.
    stroke: COLOURS.papier,
    strokeWidth: 3,
    strokeLinejoin: 'round',
    paintOrder: 'stroke',
    ...(anchor !== 'start' && { textAnchor: anchor }),
  };
  return shape('text', attributes, [{ type: 'text', value: text }]);
}

/** Lines of text below each other, the first with its foot at y. */
export function lines(
  texts: readonly string[],
  [x, y]: readonly [number, number],
  colour: Colour = 'inkt',
  anchor: 'start' | 'middle' | 'end' = 'start',
): Element[] {
  return texts.map((text, i) => words(text, [x, y + i * LEADING], colour, anchor));
}

/** A drawn part and the height it takes. */
export interface Part {
  readonly shapes: readonly ElementContent[];
  readonly height: number;
}
