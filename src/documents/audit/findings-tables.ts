/** What an auditor wants to look at: one table for each question, one row for each commit. */
import type { LateChange } from '../../history/audit/after-closing.ts';
import { type AuditLog, type AuditTouch, signatureIn } from '../../history/audit/audit-log.ts';
import type { Decision } from '../../history/audit/two-names.ts';
import type { GitCommit } from '../../ports.ts';
import { momentWords, personWords, signatureWords } from '../change-wording.ts';
import { plainTable, type Table } from '../table.ts';

const WHEN = ['Vastgelegd', 'Commit', 'Auteur'];
const when = (commit: GitCommit): readonly string[] => [
  momentWords(commit.recorded),
  commit.id.slice(0, 12),
  personWords(commit.author),
];

/** The signed commits of which the signature is not simply in order. */
export function doubtfulSignatures(log: AuditLog): Table {
  const doubtful = log.commits.filter((c) => !['goed', 'geen'].includes(signatureIn(log, c).state));
  const rows = doubtful.map((c) => [...when(c), signatureWords(signatureIn(log, c))]);
  return plainTable('', [...WHEN, 'Handtekening'], rows, 'Er zijn geen handtekeningen die aandacht vragen.');
}

function changed({ wat }: AuditTouch, velden: LateChange['velden']): string | readonly string[] {
  if (velden === null) return 'niet leesbaar';
  if (wat !== 'gewijzigd') return wat;
  return velden.length > 0 ? velden : 'alleen opmaak';
}

/** Changes to what was adopted or closed. */
export function lateChanges(log: AuditLog, changes: readonly LateChange[]): Table {
  const rows = changes.map(({ touch, stand, velden }) => [
    ...when(touch.commit),
    touch.ref ?? touch.change.path,
    stand,
    changed(touch, velden),
    signatureWords(signatureIn(log, touch.commit)),
  ]);
  const columns = [...WHEN, 'Record', 'Was', 'Veranderd', 'Handtekening'];
  return plainTable('', columns, rows, 'Er is niets veranderd aan wat was vastgesteld of gesloten.');
}

/** Records that a commit took away. */
export function deletions({ touches }: AuditLog): Table {
  const rows = touches
    .filter((t) => t.wat === 'verwijderd')
    .map((t) => [...when(t.commit), t.ref ?? t.change.path, t.commit.subject]);
  return plainTable('', [...WHEN, 'Record', 'Boodschap'], rows, 'Er zijn geen records verwijderd.');
}

/** What merges let fall. */
export function droppedTable({ dropped }: AuditLog): Table {
  const rows = dropped.map((t) => [...when(t.commit), t.ref ?? t.change.path, t.commit.subject]);
  return plainTable('', [...WHEN, 'Record', 'Boodschap'], rows, 'Bij het samenvoegen is niets vervallen.');
}

/** Decisions of two people that one author put on record. */
export function oneAuthor(decisions: readonly Decision[]): Table {
  const rows = decisions.map(({ ref, besluit, door, medebeslisser }) => [
    ref,
    besluit,
    personWords(door.author),
    [...new Set([door, medebeslisser].map((c) => `${momentWords(c.recorded)}, ${c.id.slice(0, 12)}`))],
  ]);
  return plainTable('', ['Record', 'Besluit', 'Auteur', 'Vastgelegd'], rows, 'Zulke besluiten zijn er niet.');
}

/** Versions that could not be read, so that nobody can tell what changed. */
export function unreadable(touches: readonly AuditTouch[]): Table {
  const rows = touches.map((t) => [...when(t.commit), t.ref ?? t.change.path]);
  return plainTable('', [...WHEN, 'Record'], rows, '');
}
