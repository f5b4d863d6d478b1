/** What tells series apart without colour: every one has a pattern, a dash and a mark of its own. */
import type { Element } from 'hast';
import { type Attributes, COLOURS, shape } from './svg.ts';

interface Look {
  readonly fill: string;
  readonly ink: string;
  /** Lines or dots over the fill, in a square of 8 by 8. */
  readonly drawn: string;
  readonly dash: string;
  /** The mark of a point, around 0,0. */
  readonly mark: string;
}

const DIAGONAL = 'M-2 2 2-2M-2 10 10-2M6 10 10 6';
const LOOKS: readonly Look[] = [
  { fill: '#0b4f7d', ink: '#0b4f7d', drawn: '', dash: '', mark: 'M-4-4h8v8h-8z' },
  { fill: '#e4f0f8', ink: '#1a73b0', drawn: DIAGONAL, dash: '7 4', mark: 'M0-5.5 5 4h-10z' },
  {
    fill: '#ffedcc',
    ink: '#9a5b00',
    drawn: 'M2 2h.01M6 6h.01',
    dash: '2 4',
    mark: 'M0-5.5 5.5 0 0 5.5-5.5 0z',
  },
  { fill: '#e5f1e2', ink: '#2f6b2a', drawn: 'M0 4h8', dash: '10 3 2 3', mark: 'M-5-4h10l-5 9.5z' },
  { fill: '#f3e6f4', ink: '#7a3b80', drawn: 'M4 0v8', dash: '12 4', mark: 'M-5-2h10v4h-10z' },
  { fill: '#fbe3df', ink: '#a02c1c', drawn: 'M0 4h8M4 0v8', dash: '4 2', mark: 'M-2-5h4v10h-4z' },
];

/** A series after the sixth looks like one before it; the legend and the order still tell them apart. */
const lookOf = (series: number): Look => LOOKS[series % LOOKS.length]!;

function pattern(id: string, size: number, { fill, ink, drawn }: Look, classes: readonly string[]): Element {
  const [ground, over] = classes;
  const children = [
    shape('rect', { width: size, height: size, className: [ground!], fill }),
    shape('path', {
      d: drawn,
      className: [over!],
      stroke: ink,
      strokeWidth: drawn.includes('.01') ? 3 : 1.6,
      strokeLinecap: 'round',
      fill: 'none',
    }),
  ];
  return shape('pattern', { id, width: size, height: size, patternUnits: 'userSpaceOnUse' }, children);
}

/** The patterns of a chart of so many series; their ids begin with `id`. */
export function definePatterns(id: string, series: number): Element {
  const own = LOOKS.slice(0, series).flatMap((look, i) =>
    look.drawn === '' ? [] : [pattern(`${id}-${i}`, 8, look, [`vlak-${i}`, `streep-${i}`])],
  );
  const veil = { ...lookOf(0), fill: COLOURS.papier, ink: COLOURS.stil, drawn: 'M0 0 10 10M10 0 0 10' };
  return shape('defs', {}, [...own, pattern(`${id}-geheim`, 10, veil, ['papier', 'rand-stil'])]);
}

/** How the bars of a series are filled and edged. */
export function barLook(id: string, series: number): Attributes {
  const { ink, drawn } = lookOf(series);
  const look = series % LOOKS.length;
  const edge = { stroke: ink, strokeWidth: 1.2 };
  // Tiles of one plain colour would show their seams.
  if (drawn === '') return { fill: ink, className: [`vlak-${look}`, `streep-${look}`], ...edge };
  return { fill: `url(#${id}-${look})`, className: [`streep-${look}`], ...edge };
}

/** How something looks whose size is not told. */
export function veiledLook(id: string): Attributes {
  return {
    fill: `url(#${id}-geheim)`,
    className: ['rand-stil'],
    stroke: COLOURS.stil,
    strokeWidth: 1.2,
    strokeDasharray: '4 3',
  };
}

/** The line of a series through the points of a path. */
export function seriesLine(d: string, series: number): Element {
  const { ink, dash } = lookOf(series);
  const className = [`streep-${series % LOOKS.length}`];
  return shape('path', {
    d,
    fill: 'none',
    className,
    stroke: ink,
    strokeWidth: 2.2,
    ...(dash !== '' && { strokeDasharray: dash }),
  });
}

/** The mark of a series, with its middle in a place. */
export function seriesMark(series: number, x: number, y: number): Element {
  const { ink, mark } = lookOf(series);
  return shape('path', {
    d: mark,
    transform: `translate(${x} ${y})`,
    className: [`merk-${series % LOOKS.length}`],
    fill: ink,
  });
}
