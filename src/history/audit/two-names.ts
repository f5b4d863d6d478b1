/** Decisions that name two people, and who put those names on record. */
import type { GitCommit } from '../../ports.ts';
import type { ReadableVersion } from '../version.ts';
import type { AuditLog, AuditTouch } from './audit-log.ts';

/** A decision of which the names of both who took it were put on record in the year. */
export interface Decision {
  readonly ref: string;
  /** As people know it: `verloop, weging, 2020-05-12`. */
  readonly besluit: string;
  readonly door: GitCommit;
  readonly medebeslisser: GitCommit;
}

/** Where records keep decisions of two people. */
const PLACES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  casus: [['verloop'], ['herbeoordelingen'], ['bewaren', 'verlengd']],
  signaal: [['wegingen']],
  vernietiging: [[]],
};

interface Found {
  readonly key: string;
  readonly door?: string;
  readonly medebeslisser?: string;
}

type Fields = Readonly<Record<string, unknown>>;

const inside = (fields: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, step) => (at as Fields | null | undefined)?.[step], fields);

/** The decisions of one version; one is known by where it stands, what it is and its day. */
function decisionsIn(soort: string, { fields }: ReadableVersion): readonly Found[] {
  return (PLACES[soort] ?? []).flatMap((path) => {
    const list = inside(fields, path);
    return (Array.isArray(list) ? list : [list]).flatMap((item: unknown): Found[] => {
      if (typeof item !== 'object' || item === null) return [];
      const { fase, uitkomst, besluit, grondslag, op, door, medebeslisser } = item as Fields;
      const key = [...path, fase ?? uitkomst ?? besluit ?? grondslag ?? '', op ?? '']
        .map(String)
        .filter(Boolean);
      const names = {
        ...(typeof door === 'string' && { door }),
        ...(typeof medebeslisser === 'string' && { medebeslisser }),
      };
      return [{ key: key.join(', '), ...names }];
    });
  });
}

/** By decision: who put each of the two names on record, and which names. */
type Known = Map<string, Partial<Record<'door' | 'medebeslisser', { name: string; by: GitCommit }>>>;

function note(known: Known, found: readonly Found[], by: GitCommit): void {
  for (const { key, ...names } of found) {
    const old = known.get(key) ?? {};
    const next = { ...old };
    for (const role of ['door', 'medebeslisser'] as const) {
      const name = names[role];
      if (name === undefined) delete next[role];
      else if (old[role]?.name !== name) next[role] = { name, by };
    }
    known.set(key, next);
  }
  const there = new Set(found.map((f) => f.key));
  for (const key of known.keys()) if (!there.has(key)) known.delete(key);
}

/** The touches of each record that was touched in the year, through its names, oldest first. */
function perRecord(log: AuditLog): readonly (readonly AuditTouch[])[] {
  const groups = new Map<string, AuditTouch[]>();
  for (const touch of log.all) {
    if (PLACES[touch.soort] === undefined) continue;
    const { path, from } = touch.change;
    const group = (from === undefined ? undefined : groups.get(from)) ?? groups.get(path) ?? [];
    if (from !== undefined) groups.delete(from);
    group.push(touch);
    groups.set(path, group);
  }
  const inYear = new Set(log.touches);
  return [...groups.values()].filter((group) => group.some((t) => inYear.has(t)));
}

/** Every decision with two names of which one was put on record in the year, as it stands at the end of that year. */
export function decisionsOfTwo(log: AuditLog): readonly Decision[] {
  const inYear = new Set(log.commits.map((c) => c.id));
  const groups = perRecord(log).map((g) => g.filter((t) => t.change.after !== null));
  const wanted = groups.flat().map(({ change: c }) => ({ blob: c.after ?? '', path: c.path }));
  const versions = log.versions(wanted);
  let at = 0;
  return groups.flatMap((group) => {
    const known: Known = new Map();
    for (const touch of group) {
      const version = versions[at++]!;
      if (!('fault' in version)) note(known, decisionsIn(touch.soort, version), touch.commit);
    }
    const ref = group.at(-1)?.ref ?? '';
    return [...known].flatMap(([besluit, { door, medebeslisser }]): Decision[] =>
      door && medebeslisser && (inYear.has(door.by.id) || inYear.has(medebeslisser.by.id))
        ? [{ ref, besluit, door: door.by, medebeslisser: medebeslisser.by }]
        : [],
    );
  });
}

/** Whether both names were put on record under one address: git knows people by nothing else. */
export const byOneAuthor = ({ door, medebeslisser }: Decision): boolean =>
  door.author.email.toLowerCase() === medebeslisser.author.email.toLowerCase();
