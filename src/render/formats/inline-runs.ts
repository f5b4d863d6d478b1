/** Text with its marks as a flat row of runs: what a page of Word or PDF is set from. */
import type { PhrasingContent } from 'mdast';

/** A stretch of text with the same marks. `break` is a line end and has no text. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  /** Web or mail address the text leads to. */
  readonly link?: string;
  /** Number of the footnote that is referred to here; the text is then empty. */
  readonly note?: number;
  readonly break?: boolean;
}

type Marks = Omit<Run, 'text' | 'note' | 'break'>;

/** What a reference to a footnote becomes; a footnote itself cannot hold another one. */
type NoteRuns = (identifier: string, marks: Marks) => readonly Run[];

/** The runs of inline content, in the order they are read. */
export function inlineRuns(nodes: readonly PhrasingContent[], note: NoteRuns, marks: Marks = {}): Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    switch (node.type) {
      case 'text':
        return [{ ...marks, text: node.value }];
      case 'inlineCode':
        return [{ ...marks, code: true, text: node.value }];
      case 'break':
        return [{ text: '', break: true }];
      case 'strong':
        return inlineRuns(node.children, note, { ...marks, bold: true });
      case 'emphasis':
        return inlineRuns(node.children, note, { ...marks, italic: true });
      case 'delete':
        return inlineRuns(node.children, note, { ...marks, strike: true });
      case 'link':
        return inlineRuns(node.children, note, { ...marks, link: node.url });
      case 'footnoteReference':
        return note(node.identifier, marks);
      default:
        return [];
    }
  });
}
