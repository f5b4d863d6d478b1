/** What the evaluations of a year taught and what was decided after them, in a few lines for who reads only the first pages. */
import type { CterRecord } from '../../register/register.ts';
import { listing } from '../../text/lists.ts';
import { capital } from '../wording.ts';

/** An evaluation adopted in the year, with the name of the intervention it is about. */
export interface Found {
  readonly waar: string;
  readonly evaluatie: CterRecord<'evaluatie'>;
}

const GEEN = 'nog geen besluit';

/** Names of interventions by the last decision about each; an earlier one in the year no longer holds. */
function decided(found: readonly Found[]): { readonly besluit: string; readonly waar: string }[] {
  const inTime = [...found].sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
  const last = new Map(inTime.map(({ waar, evaluatie }) => [waar, evaluatie.velden.besluit ?? GEEN]));
  const kinds = [...new Set(last.values())].sort((a, b) => Number(a === GEEN) - Number(b === GEEN));
  return kinds.map((besluit) => ({
    besluit: capital(besluit),
    waar: listing([...last].filter(([, b]) => b === besluit).map(([waar]) => waar)),
  }));
}

const dayOf = ({ evaluatie: { velden } }: Found): string => velden['vastgesteld-op'] ?? '';

/** What was learned, in the words of the evaluations that say what it brought, and what was decided. */
export function learnedPart(found: readonly Found[]) {
  return {
    geleerd: found.flatMap(({ waar, evaluatie }) => {
      const tekst = evaluatie.velden.oordeel?.opbrengst;
      return tekst === undefined ? [] : [{ waar, tekst }];
    }),
    besluiten: decided(found),
  };
}
