/** Tables as plain data, and where a document comes from. */
import type { Part } from './columns.ts';

/** A table in the form the renderer takes. */
export interface Table {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly (readonly Part[])[] }[];
  readonly rowHeading?: boolean;
  readonly compact?: boolean;
  readonly empty: string;
}

/** What a document was made from: name of the register, and the commit when it lies in git and something was committed. */
export interface Origin {
  readonly register: string;
  /** In words, for templates: with what is changed since. */
  readonly commit: string | null;
  /** The commit alone, for programs. */
  readonly versie: string | null;
  /** Whether the register is not as that commit has it. */
  readonly gewijzigd: boolean;
  /** Whether it lies in git; without a commit nothing was committed there yet. */
  readonly git: boolean;
}

/** A table of short cells whose first column names the row. A list becomes a list in its cell. */
export function plainTable(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly (string | readonly string[])[])[],
  empty: string,
): Table {
  const part = (value: string | readonly string[]): Part =>
    typeof value === 'string' ? { kind: 'text', text: value } : { kind: 'list', items: value };
  return {
    kind: 'table',
    title,
    columns,
    rowHeading: true,
    compact: true,
    empty,
    rows: rows.map((cells) => ({ cells: cells.map((c) => [part(c)]) })),
  };
}
