import type { Origin } from '../documents/table.ts';
import type { Ports } from '../ports.ts';
import { classify } from '../register/classify.ts';
import { listing } from '../text/lists.ts';

/** Whether a file below the register decides what a document says: a record, settings, published figures, a template. */
const isOwn = (path: string): boolean =>
  path.startsWith('templates/') || ['record', 'instellingen', 'cijfers'].includes(classify(path).kind);

/** What a document was made from: the register's name, and the commit it lies at when it is in git; of several registers all commits. */
export function origin(ports: Ports, dir: string | readonly string[], register: string): Origin {
  const places = [dir].flat().map((one) => ({ dir: one, root: ports.git.root(one) }));
  const commits = places.map(({ root }) =>
    root === undefined ? undefined : ports.git.resolve(root, 'HEAD')?.slice(0, 12),
  );
  const known = commits.filter((commit) => commit !== undefined);
  const versie = known.length === commits.length ? listing([...new Set(known)]) : null;
  const gewijzigd =
    versie !== null &&
    places.some(({ dir, root }) => root !== undefined && (ports.git.changed(root, dir)?.some(isOwn) ?? true));
  return {
    register,
    commit: gewijzigd ? `${versie} met wijzigingen die nog niet in git zijn vastgelegd` : versie,
    versie,
    gewijzigd,
    git: places.every(({ root }) => root !== undefined),
  };
}
