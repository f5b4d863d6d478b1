/** A text file of a register; `path` is relative to it. */
export interface MigratedFile {
  readonly path: string;
  readonly text: string;
}

/** One step from a format of the data model to the next. */
export interface Migration {
  readonly van: number;
  readonly naar: number;
  /** What it changes, a Dutch line each. */
  readonly wijzigingen: readonly string[];
  /** The new text of a file; the same text when nothing in it changes. Throws when the file cannot be edited. */
  readonly migrate: (file: MigratedFile) => string;
}

/** A migration, as data. */
export const defineMigration = (migration: Migration): Migration => migration;
