import type { Fault } from './finding.ts';
import { spanAt } from './lines.ts';

const OPEN = '<<<<<<< ';
const CLOSED = /^>{7} /m;

/** Every place where git left both sides of a conflict; quick where there is none, for it sees every file. */
export function findConflicts(text: string): readonly Fault[] {
  if (!text.includes(OPEN)) return [];
  const faults: Fault[] = [];
  for (const { index } of text.matchAll(/^<{7} .*$/gm)) {
    const rest = text.slice(index);
    if (!CLOSED.test(rest)) continue;
    faults.push({
      ...spanAt(text, index, index + OPEN.length - 1),
      code: 'conflict-opgelost',
      message:
        'Hier kwamen twee wijzigingen van dezelfde regels samen, en git kon niet kiezen. Beide staan er nu.',
      hint: 'Houd wat klopt: van een lijst zoals ‘gedaan’ meestal beide stukken. Haal daarna de regels weg die beginnen met <<<<<<<, ======= en >>>>>>>.',
    });
  }
  return faults;
}
