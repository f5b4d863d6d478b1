/** Which findings are new against an older version of the register. */
import { checkRegister, openRegister } from '../cter.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { UsageError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { quote } from '../text/safe.ts';
import { messageFaults } from './message-faults.ts';
import { gitRoot } from './require-git.ts';

/** Line numbers shift when text is added above, so a finding is known by what it says and where it lies. */
const identity = (f: Diagnostic): string => `${f.code}\n${f.file}\n${f.message}`;

function findingsAt(
  ports: Ports,
  root: string,
  commit: string,
  dir: string,
  today: string,
): readonly Diagnostic[] {
  const tree = ports.git.tree(root, commit, dir);
  if (!tree.has('cter.yaml')) return [];
  try {
    return checkRegister(openRegister(tree, { toCheck: true }), today).findings;
  } catch (error) {
    // Settings that were broken then cannot have findings now: everything counts as new.
    if (error instanceof UsageError) return [];
    throw error;
  }
}

/**
 * The findings that were not there at the merge base of HEAD and `ref`, each as often as it is new, and those in the
 * messages of the commits since.
 * Throws `UsageError` outside git and for a version git does not know.
 */
export function newSince(
  ports: Ports,
  dir: string,
  ref: string,
  findings: readonly Diagnostic[],
  today: string,
): Diagnostic[] {
  const root = gitRoot(
    ports,
    dir,
    'De optie --changed vergelijkt met een oudere versie in git, maar dit register staat niet in git. Laat de optie weg.',
  );
  const head = ports.git.resolve(root, 'HEAD');
  if (head === undefined)
    throw new UsageError(
      'In deze git-map is nog niets vastgelegd om mee te vergelijken. Laat --changed weg, of begin met ‘git commit’.',
    );
  const other = ports.git.resolve(root, ref);
  if (other === undefined)
    throw new UsageError(
      `git kent hier geen versie ${quote(ref)}. Geef de naam van een tak, een label of een commit.`,
    );
  const base = ports.git.mergeBase(root, head, other) ?? other;
  const known = new Map<string, number>();
  for (const f of findingsAt(ports, root, base, dir, today))
    known.set(identity(f), (known.get(identity(f)) ?? 0) + 1);
  const fresh = findings.filter((f) => {
    const left = known.get(identity(f)) ?? 0;
    if (left > 0) known.set(identity(f), left - 1);
    return left === 0;
  });
  return [...messageFaults(ports.git, root, base, head), ...fresh].sort(compareDiagnostics);
}
