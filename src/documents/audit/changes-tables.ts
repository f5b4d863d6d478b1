/** How much changed: by type, by author and by month. Authors stand in order of name: nobody is ranked. */
import { type AuditLog, type AuditTouch, signatureIn } from '../../history/audit/audit-log.ts';
import type { SignatureState } from '../../ports.ts';
import { recordType } from '../../records/index.ts';
import { longDate } from '../../text/dates.ts';
import { personWords } from '../change-wording.ts';
import { plainTable, type Table } from '../table.ts';

const KINDS = ['toegevoegd', 'gewijzigd', 'hernoemd', 'verwijderd'] as const;

const countKinds = (touches: readonly AuditTouch[]): readonly string[] =>
  KINDS.map((kind) => String(touches.filter((t) => t.wat === kind).length));

function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'nl'));
}

const EMPTY = 'In dit jaar is niets aan het register veranderd.';

/** One row for each type of record that changed. */
export function byType({ touches }: AuditLog): Table {
  const rows = grouped(touches, (t) => recordType(t.soort)?.map ?? 'overige bestanden').map(
    ([name, list]) => [name, ...countKinds(list)],
  );
  return plainTable('Wijzigingen per soort', ['Soort', ...KINDS], rows, EMPTY);
}

/** One row for each month in which something changed. */
export function byMonth({ touches }: AuditLog): Table {
  const rows = grouped(touches, (t) => t.commit.recorded.slice(0, 7)).map(([month, list]) => [
    // Without the day.
    longDate(`${month}-01`).slice(2),
    String(new Set(list.map((t) => t.commit.id)).size),
    ...countKinds(list),
  ]);
  return plainTable('Wijzigingen per maand', ['Maand', 'commits', ...KINDS], rows, EMPTY);
}

const RESERVED: readonly SignatureState[] = [
  'niet-vertrouwd',
  'verlopen',
  'ingetrokken',
  'niet-te-controleren',
];

/** One row for each author, with how the commits are signed. */
export function byAuthor(log: AuditLog): Table {
  const rows = grouped(log.commits, (c) => personWords(c.author)).map(([name, commits]) => {
    const count = (...states: readonly SignatureState[]) =>
      String(commits.filter((c) => states.includes(signatureIn(log, c).state)).length);
    return [name, String(commits.length), count('goed'), count(...RESERVED), count('slecht'), count('geen')];
  });
  const columns = [
    'Auteur',
    'commits',
    'ondertekend en in orde',
    'met voorbehoud',
    'klopt niet',
    'niet ondertekend',
  ];
  return plainTable('Wijzigingen per auteur', columns, rows, EMPTY);
}
