/** What a view model may contain besides plain data: blocks, which a template places with `| blok`. */

/** A piece of a table cell. */
export type CellPart =
  | { readonly kind: 'text'; readonly text: string }
  /** A short bold lead, such as "Indirect"; a text that follows it stands on the same line. */
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: boolean }
  /** Prose from a record, in Markdown. */
  | { readonly kind: 'body'; readonly markdown: string; readonly source?: string };

/** One cell: its parts in order; no parts is an empty cell. */
export type Cell = readonly CellPart[];

/** One row: a cell for every column, in the order of the columns. */
export interface TableRow {
  readonly cells: readonly Cell[];
}

/** A table whose cells may hold lists and prose. */
export interface TableBlock {
  readonly kind: 'table';
  /** The caption; may be empty when the heading above already says it. */
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** The first cell names its row; Markdown then gives every row a heading of its own. */
  readonly rowHeading?: boolean;
  /** Stays a table in Markdown too, also with row headings: for short cells, which are put on one line. */
  readonly compact?: boolean;
  /** The sentence shown in place of a table without rows. */
  readonly empty: string;
}

/** Prose of a record's section; its headings are shifted under the heading it is placed beneath. */
export interface BodyBlock {
  readonly kind: 'body';
  readonly markdown: string;
  /** Where the prose stands, for a message about it: `interventies/snrp.md, Uitvoering`. */
  readonly source?: string;
}

/** One figure of a chart. Only a number gets a length; what is withheld looks the same whatever lies behind it. */
export type ChartValue =
  /** `text` says the figure in other words than its digits, such as "8 van de 12". */
  | { readonly kind: 'number'; readonly value: number; readonly text?: string }
  /** Too small to show; `text` says so: "minder dan 10". */
  | { readonly kind: 'withheld'; readonly text: string }
  /** Nobody wrote it down, which is not zero; without `text` it is called "niet geregistreerd". */
  | { readonly kind: 'missing'; readonly text?: string };

/** Figures that belong together: one for every category, in the order of the categories. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly ChartValue[];
}

/** A chart. Every format shows its figures as a table too; Markdown shows only that, after the description. */
export interface ChartBlock {
  readonly kind: 'chart';
  /** `bars`: a bar per series below each other · `stacked`: the series end to end · `line`: through time. */
  readonly shape: 'bars' | 'stacked' | 'line';
  readonly title: string;
  /** What the chart shows, for who cannot see it: a sentence or two with the main figures. */
  readonly description: string;
  /** What is counted: "aantal bijeenkomsten". */
  readonly unit: string;
  /** What a category is, as heading of the first column of the table: "Actielijn". */
  readonly category: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** The sentence shown in place of a chart without categories or series. */
  readonly empty: string;
  /** True when the table right behind the chart shows its figures, with more beside them: the chart then brings none. */
  readonly tableFollows?: boolean;
}

/** On paper what follows begins on a new page; elsewhere it is a line. */
export interface BreakBlock {
  readonly kind: 'break';
}

/** Everything a template can place with `| blok`. */
export type ViewBlock = TableBlock | BodyBlock | ChartBlock | BreakBlock;

/** What a document says about itself, in every format. */
export interface DocumentMeta {
  readonly titel: string;
  readonly taal: 'nl';
  /** Who publishes the document. */
  readonly maker: string;
  /** ISO date. */
  readonly datum: string;
  readonly onderwerp?: string;
  /** A warning on the document as a whole, such as that its register is fictional. */
  readonly banner?: string;
  /** A short mark on every page, such as "CONCEPT". */
  readonly stempel?: string;
  /** Never turns the sheet for a wide table: a letter stands. */
  readonly staand?: boolean;
}

/** A document before it has a form: what it is, and the data its template may use. */
export interface ViewModel extends DocumentMeta {
  /** Plain data and blocks. Templates fail on a missing name, so give what is absent as undefined or null. */
  readonly data: Readonly<Record<string, unknown>>;
}
