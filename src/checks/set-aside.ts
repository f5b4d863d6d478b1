/** Findings that a municipality has set aside in cter.yaml, with a reason and an end date. */

import type { Settings } from '../config.ts';
import { type Diagnostic, NOWHERE } from '../diagnostics/diagnostic.ts';
import { longDate } from '../text/dates.ts';

/** A finding that does not count for now. */
export interface Ignored extends Diagnostic {
  readonly reden: string;
  readonly tot: string;
}

/** Findings that count, and those set aside. */
export interface SetAside {
  readonly findings: readonly Diagnostic[];
  readonly ignored: readonly Ignored[];
}

type Entry = Settings['negeren'][number];

function covers(entry: Entry, finding: Diagnostic): boolean {
  if (entry.code !== finding.code) return false;
  return entry.pad.endsWith('/') ? finding.file.startsWith(entry.pad) : finding.file === entry.pad;
}

function expired(entry: Entry, index: number): Diagnostic {
  return {
    code: 'negeren-actueel',
    severity: 'waarschuwing',
    file: 'cter.yaml',
    ...NOWHERE,
    message: `Onder ‘negeren’ staat regel ${index + 1} (${entry.code} in ${entry.pad}) tot en met ${longDate(entry.tot)}. Die dag is voorbij, dus de bevinding telt weer mee.`,
    hint: 'Los de bevinding op en haal de regel weg, of spreek een nieuwe einddatum af.',
    related: [],
  };
}

/** Sets aside what `entries` cover on this day; an entry whose last day is past covers nothing and is a finding. */
export function setAside(found: readonly Diagnostic[], entries: readonly Entry[], today: string): SetAside {
  const open = entries.filter((e) => e.tot >= today);
  const findings = entries.flatMap((e, i) => (e.tot < today ? [expired(e, i)] : []));
  const ignored: Ignored[] = [];
  for (const finding of found) {
    const entry = open.find((e) => covers(e, finding));
    if (entry) ignored.push({ ...finding, reden: entry.reden, tot: entry.tot });
    else findings.push(finding);
  }
  return { findings, ignored };
}
