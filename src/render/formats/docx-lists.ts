/** The lists of a Word file: bullets share one, every numbered list counts for itself. */
import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';

/** Word knows nine levels. */
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const BULLETS = ['•', '–', '•'];

/** The list a paragraph stands in. */
export interface WordList {
  readonly reference: string;
  readonly instance: number;
}

/** The lists of one document. */
export interface WordLists {
  /** The list for the items of this one. */
  next(list: { readonly ordered: boolean; readonly start: number }): WordList;
  /** The definitions of all lists that were asked for. */
  definitions(): INumberingOptions;
}

const bullets: INumberingOptions['config'][number] = {
  reference: 'opsomming',
  levels: LEVELS.map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: BULLETS[level % 3]!,
    alignment: AlignmentType.LEFT,
  })),
};

const numbers = (start: number): INumberingOptions['config'][number] => ({
  reference: `nummering-${start}`,
  levels: LEVELS.map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    start,
  })),
});

/** An empty set of lists, for one document. */
export function makeLists(): WordLists {
  const starts = new Set<number>();
  let count = 0;
  return {
    next({ ordered, start }) {
      if (!ordered) return { reference: 'opsomming', instance: 0 };
      starts.add(start);
      count += 1;
      return { reference: `nummering-${start}`, instance: count };
    },
    definitions: () => ({ config: [bullets, ...[...starts].map(numbers)] }),
  };
}
