/** The tree every format is written from: Markdown's nodes, and one of our own for tables. */
import type { BlockContent, DefinitionContent, Root } from 'mdast';
import type { ChartData } from './charts/read-chart.ts';
import type { DocumentMeta } from './view-blocks.ts';

/** What may stand in a document or a cell: paragraphs, headings, lists, tables and the like. */
export type FlowNode = BlockContent | DefinitionContent;

/** A table whose cells hold any content; every row has as many cells as there are columns. */
export interface BlockTable {
  type: 'blockTable';
  /** The caption; may be empty. */
  title: string;
  columns: string[];
  rows: FlowNode[][][];
  rowHeading: boolean;
  compact: boolean;
  /** Level of the heading this table stands under. */
  depth: number;
}

/** A chart; the table of its figures stands after it. */
export interface BlockChart {
  type: 'blockChart';
  chart: ChartData;
  /** Which chart of the document this is, counted from 1. */
  number: number;
}

/** Prose of a record on its way into the tree; `placeHeadings` puts its content in its place. */
export interface BodyNode {
  type: 'body';
  children: FlowNode[];
}

declare module 'mdast' {
  interface ThematicBreakData {
    /** What follows begins on a new page. */
    bladzijde?: boolean;
    hProperties?: { className: string[] };
  }
  interface BlockContentMap {
    blockTable: BlockTable;
    blockChart: BlockChart;
  }
  interface RootContentMap {
    blockTable: BlockTable;
    blockChart: BlockChart;
    body: BodyNode;
  }
}

/** A document without a form yet. The root begins with the only heading of level 1; no level is skipped. */
export interface RenderedDocument {
  readonly meta: DocumentMeta;
  readonly root: Root;
  /** Texts of the layouts a format may need, by file name. */
  readonly layouts: Readonly<Record<string, string>>;
  /** The Word file that gives a Word document its styles, header and footer. */
  readonly houseStyle?: Uint8Array;
  /** Font files for formats that carry their own letters: plain, slanted, bold, bold and slanted. */
  readonly fonts?: readonly Uint8Array[];
  /** Path of the font file for drawings that become a picture. */
  readonly chartFont?: string;
}
