/** What is true about cases over time: when they began and ended, and whether they were reviewed in time. Never about a person. */
import { groupBy } from '../disclosure/group.ts';
import type { Instellingen } from '../records/instellingen.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { rhythmAfter } from '../text/dates.ts';
import { perRegister } from './per-register.ts';

type Casus = CterRecord<'casus'>;

/** The days on which a case began (or began again) and ended, in the order of its course. */
export interface Loop {
  readonly begonnen: readonly string[];
  readonly beeindigd: readonly string[];
}

/** Begin and end of a case: it ends in a phase that its checklist calls an end, and may be opened again. */
export function loopVan(register: Register, { velden }: Casus): Loop {
  const eind = new Set(
    register
      .find('stappenplan', velden.stappenplan)
      ?.velden.stappen.filter((s) => s.eindpunt === true)
      .map((s) => s.id),
  );
  const begonnen: string[] = [];
  const beeindigd: string[] = [];
  for (const { fase, op } of velden.verloop) {
    const isOpen = begonnen.length > beeindigd.length;
    if (eind.has(fase) === isOpen) (isOpen ? beeindigd : begonnen).push(op);
  }
  return { begonnen, beeindigd };
}

/** Whether a case was open at the end of a day. */
export function isOpenOp(register: Register, casus: Casus, dag: string): boolean {
  const { begonnen, beeindigd } = loopVan(register, casus);
  return begonnen.filter((d) => d <= dag).length > beeindigd.filter((d) => d <= dag).length;
}

/** Whether this register keeps cases; if so a municipality without any counts as 0, or its first would show. */
export const isCasuistiekBijgehouden = (register: Register, settings: Instellingen): boolean =>
  settings.casuistiek !== undefined || register.all('casus').length + register.all('vernietiging').length > 0;

const perGemeente = perRegister((register) =>
  groupBy(register.all('casus'), (c) => c.velden['gemeente-van-verblijf']),
);

/** The cases of a municipality. */
export const casussenVan = (register: Register, gemeente: string): readonly Casus[] =>
  perGemeente(register).get(gemeente) ?? [];

/** A day before which a case had to be reviewed, and whether it was. */
export interface Herbeoordeling {
  readonly uiterlijk: string;
  readonly opTijd: boolean;
}

/**
 * The days before which a case had to be reviewed, each with whether it was; `ritme` is how often (`P6M`). The term
 * begins anew with every review and every phase, as in herbeoordeling.ts.
 */
export function herbeoordelingen(
  register: Register,
  casus: Casus,
  ritme: string,
  today: string,
): readonly Herbeoordeling[] {
  const { begonnen, beeindigd } = loopVan(register, casus);
  const { verloop, herbeoordelingen: reviews } = casus.velden;
  const gedaan = new Set(reviews.map((h) => h.op));
  const momenten = [...verloop, ...reviews].map((x) => x.op).sort();
  return begonnen.flatMap((begin, i) => {
    const einde = beeindigd[i] ?? today;
    const vanaf = [begin, ...new Set(momenten.filter((op) => op > begin && op < einde))];
    return vanaf.flatMap((van, n): readonly Herbeoordeling[] => {
      const uiterlijk = rhythmAfter(van, ritme);
      const volgende = vanaf[n + 1];
      if (uiterlijk < (volgende ?? einde)) return [{ uiterlijk, opTijd: false }];
      return volgende !== undefined && gedaan.has(volgende) ? [{ uiterlijk, opTijd: true }] : [];
    });
  });
}
