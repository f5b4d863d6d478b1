import type { CterRecord, Register } from '../register/register.ts';

/** What a phase can record; other names in `vraagt` of a checklist are fields of the case, or questions. */
const VELDEN = ['besluit', 'criterium', 'overleg'] as const;
/** One of them. */
export type Besluitveld = (typeof VELDEN)[number];

/** Which of these a phase of a checklist asks. */
export const gevraagd = ({ vraagt }: { readonly vraagt: readonly string[] }): readonly Besluitveld[] =>
  VELDEN.filter((veld) => vraagt.includes(veld));

/**
 * Per phase of a case what its checklist asks and nobody wrote down. The last phase may still be undecided, as
 * long as it is no end of the case and no decision stands in it.
 */
export function onvolledigeFasen(
  register: Register,
  { velden }: CterRecord<'casus'>,
): readonly { readonly index: number; readonly mist: readonly Besluitveld[] }[] {
  const stappen = register.find('stappenplan', velden.stappenplan)?.velden.stappen ?? [];
  return velden.verloop.flatMap((fase, index) => {
    const stap = stappen.find((s) => s.id === fase.fase);
    const laatste = index === velden.verloop.length - 1;
    if (!stap || (laatste && stap.eindpunt !== true && fase.besluit === undefined)) return [];
    const mist = gevraagd(stap).filter((veld) => fase[veld] === undefined);
    return mist.length > 0 ? [{ index, mist }] : [];
  });
}
