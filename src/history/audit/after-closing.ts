/** Changes to what was finished: reports and evaluations that were adopted, cases that were closed. */
import type { Register } from '../../register/register.ts';
import { compareVersions } from '../compare-versions.ts';
import { NOTHING, type Version } from '../version.ts';
import type { AuditLog, AuditTouch } from './audit-log.ts';

/** One commit that changed something finished. */
export interface LateChange {
  readonly touch: AuditTouch;
  /** What it was: `vastgesteld`, or the phase a case had come to. */
  readonly stand: string;
  /** The fields and sections that changed; empty when only the form did, null when nobody can tell. */
  readonly velden: readonly string[] | null;
}

/** The changes, and the versions of which nobody can tell. */
export interface LateChanges {
  readonly changes: readonly LateChange[];
  readonly unreadable: readonly AuditTouch[];
}

const ADOPTED = new Set(['jaarverslag', 'evaluatie']);

/** The phase a case ended in, when its checklist may end there; `afgesloten` where the checklist is not known. */
function closedAs(fields: Readonly<Record<string, unknown>>, register: Register): string | undefined {
  const course = Array.isArray(fields['verloop']) ? fields['verloop'] : [];
  const last = (course.at(-1) as { fase?: unknown } | undefined)?.fase;
  const plan = register.find('stappenplan', String(fields['stappenplan']));
  const ends = plan ? plan.velden.stappen.filter((s) => s.eindpunt).map((s) => s.id) : ['afgesloten'];
  return typeof last === 'string' && ends.includes(last) ? last : undefined;
}

function standOf(soort: string, version: Version, register: Register): string | undefined {
  if ('fault' in version) return undefined;
  if (soort === 'casus') return closedAs(version.fields, register);
  return version.fields['status'] === 'vastgesteld' ? 'vastgesteld' : undefined;
}

/** The top of each path that changed, once. */
function changedFields(before: Version, after: Version): readonly string[] | null {
  if ('fault' in before || 'fault' in after) return null;
  const changes = compareVersions(before, after);
  return [...new Set(changes.map((c) => c.naam.split(' › ')[0] ?? c.naam))];
}

/** Every change of the year to a report or evaluation that was adopted, or to a case that was closed. */
export function afterClosing(log: AuditLog, register: Register): LateChanges {
  const touches = log.touches.filter(
    ({ soort, change }) => (ADOPTED.has(soort) || soort === 'casus') && change.before !== null,
  );
  const before = log.versions(
    touches.map(({ change: c }) => ({ blob: c.before ?? '', path: c.from ?? c.path })),
  );
  const there = touches.filter(({ change }) => change.after !== null);
  const after = log.versions(there.map(({ change: c }) => ({ blob: c.after ?? '', path: c.path })));
  const now = new Map(there.map((touch, i) => [touch, after[i]!]));
  const changes = touches.flatMap((touch, i): LateChange[] => {
    const stand = standOf(touch.soort, before[i]!, register);
    if (stand === undefined) return [];
    const velden = touch.wat === 'verwijderd' ? [] : changedFields(before[i]!, now.get(touch) ?? NOTHING);
    return [{ touch, stand, velden }];
  });
  const unreadable = touches.filter(
    (touch, i) => 'fault' in before[i]! || 'fault' in (now.get(touch) ?? NOTHING),
  );
  return { changes, unreadable };
}
