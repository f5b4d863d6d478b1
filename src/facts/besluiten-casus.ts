/** Which decisions about a case need two people; gegevensmodel, "Casus: as little as possible". */
import type { CterRecord, DataPath } from '../register/register.ts';
import type { Beslissers } from './twee-beslissers.ts';

/** A decision with its place in the record. */
export interface Besluit {
  readonly pad: DataPath;
  readonly wie: Beslissers;
}

/** Reviews that change nothing need no second person. */
const GEWONE_HERBEOORDELING = new Set([undefined, 'voortzetten']);

/**
 * The decisions in a case that two people must take: every phase after the first and every phase with a
 * decision, every prolonging of the term, and a review that ends in more than going on. A decision for which
 * two are named anyway is always among them.
 */
export function besluitenMetTwee(casus: CterRecord<'casus'>): readonly Besluit[] {
  const { verloop, herbeoordelingen, bewaren } = casus.velden;
  return [
    ...verloop.flatMap((fase, i) =>
      i > 0 || fase.besluit !== undefined || fase.medebeslisser !== undefined
        ? [{ pad: ['verloop', i], wie: fase }]
        : [],
    ),
    ...herbeoordelingen.flatMap((h, i) =>
      !GEWONE_HERBEOORDELING.has(h.besluit) || h.medebeslisser !== undefined
        ? [{ pad: ['herbeoordelingen', i], wie: h }]
        : [],
    ),
    ...(bewaren?.verlengd ?? []).map((v, i) => ({ pad: ['bewaren', 'verlengd', i], wie: v })),
  ];
}
