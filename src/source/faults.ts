/** The parser's errors as faults a layman understands, at the place where the writer went wrong. */
import { explainLine } from './fault-line.ts';
import { explainNode } from './fault-node.ts';
import type { Fault } from './finding.ts';
import { spanAt } from './lines.ts';
import type { Tree, TreeError } from './yaml-tree.ts';

/** An explanation by offsets in the tree's source. */
export interface Explained {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
  readonly code?: Fault['code'];
  /** The fault harms nothing beyond its own line, so later errors are faults of their own. */
  readonly local?: boolean;
}

/** The syntax errors of a tree in plain Dutch: all up to the first one that makes the rest unreadable. */
export function explainErrors(tree: Tree): readonly Fault[] {
  const faults: Fault[] = [];
  const lines = new Set<number>();
  for (const error of tree.errors) {
    const known = explainNode(tree, error) ?? explainLine(tree.source, error);
    // Behind another fault, an error without a name is most often only its echo.
    if (!known && faults.length > 0) break;
    const fault = toFault(tree, known ?? unknownFault(tree.source, error));
    if (!lines.has(fault.line)) faults.push(fault);
    lines.add(fault.line);
    if (!known?.local) break;
  }
  return faults;
}

function toFault({ text, toText }: Tree, { start, end, message, hint, code }: Explained): Fault {
  const span = spanAt(text, toText(start), toText(end));
  return { ...span, code: code ?? 'frontmatter-yaml', message, hint };
}

function unknownFault(source: string, error: TreeError): Explained {
  const start = Math.min(error.start, source.trimEnd().length);
  return {
    start,
    end: Math.max(start, Math.min(error.end, source.length)),
    message: 'De gegevens zijn op deze plek niet goed geschreven.',
    hint: 'Schrijf elk gegeven als ‘naam: waarde’ op een eigen regel. Twijfelt u, zet de waarde dan tussen aanhalingstekens.',
  };
}
