/**
 * Evaluations promised against evaluations on record. What must be evaluated follows from the promise: the
 * intervention once, every year of its run, every delivery that was made, or every deployment of the circle.
 */
import { groupBy } from '../disclosure/group.ts';
import type { Velden } from '../records/index.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { daysAfter, monthsAfter, yearOf } from '../text/dates.ts';
import type { Peil } from './afspraak-telling.ts';
import { deelVanJaar, jarenVanLooptijd } from './beloofd.ts';
import { cirkelsVan } from './contactcirkels.ts';
import { geldendeNorm } from './geldende-norm.ts';
import { perRegister } from './per-register.ts';
import { overlapt, type Periode } from './periode.ts';
import { dagVan, laatsteDag, uitvoeringenVan, zelfdeVorm } from './uitvoeringen.ts';
import { interventiesAchter } from './waarover.ts';

type Interventie = CterRecord<'interventie'>;
type Evaluatie = CterRecord<'evaluatie'>;
/** A promise of an evaluation as it stands in an intervention. */
export type Evaluatieafspraak = Velden<'interventie'>['evaluaties'][number];

/** One evaluation that was promised. */
export interface Evaluatieplicht {
  readonly interventie: Interventie;
  readonly afspraak: Evaluatieafspraak;
  /** The place of the promise in `evaluaties`. */
  readonly nummer: number;
  /** `soort/id` of what is to be evaluated: the intervention, a delivery, a deployment. */
  readonly over: string;
  /** The year it belongs to: of a delivery, a deployment or a year that one; of an intervention the last of its run, while it has no end none. */
  readonly jaar: number | undefined;
  /** The last day on which it is in time; absent while the run of the intervention has no end. */
  readonly uiterlijk: string | undefined;
  readonly vastgesteld: readonly string[];
  /** Those that are planned or under way. */
  readonly onderhanden: readonly string[];
  /** Whether it had to be adopted before today and is not. */
  readonly isTeLaat: boolean;
}

/** What must be evaluated, before it is known what was. */
interface Onderwerp {
  readonly over: string;
  /** The days that are evaluated. */
  readonly dagen: Periode;
  readonly uiterlijk: string | undefined;
  readonly jaar: number | undefined;
}

function perJaar({ ref, velden }: Interventie, { today }: Peil, maanden: number): readonly Onderwerp[] {
  return jarenVanLooptijd(velden.looptijd, today).flatMap((jaar) => {
    const dagen = deelVanJaar(velden.looptijd, jaar);
    return dagen ? [{ over: ref, dagen, uiterlijk: monthsAfter(dagen.tot, maanden), jaar }] : [];
  });
}

function perUitvoering(
  register: Register,
  interventie: Interventie,
  bij: readonly string[],
  maanden: number,
) {
  return uitvoeringenVan(register, interventie.id).flatMap((u): readonly Onderwerp[] => {
    const [van, tot] = [dagVan(u), laatsteDag(u)];
    if (u.velden.status !== 'uitgevoerd' || van === undefined || tot === undefined) return [];
    if (bij.length > 0 && !bij.some((vorm) => zelfdeVorm(vorm, u.velden.vorm))) return [];
    return [{ over: u.ref, dagen: { van, tot }, uiterlijk: monthsAfter(tot, maanden), jaar: yearOf(van) }];
  });
}

/** What a promise asks to be evaluated; a year that has not begun is not among it. */
function onderwerpen(
  register: Register,
  i: Interventie,
  a: Evaluatieafspraak,
  peil: Peil,
): readonly Onderwerp[] {
  const maanden = geldendeNorm('evaluatie', peil.termijnen);
  const { looptijd } = i.velden;
  if (a.per === 'jaar') return perJaar(i, peil, maanden);
  if (a.per === 'uitvoering') return perUitvoering(register, i, a.bij, maanden);
  if (a.per === 'contactcirkel') {
    const dagen = geldendeNorm('evaluatie-contactcirkel', peil.termijnen);
    return cirkelsVan(register, i).map(({ cirkel, eerste, laatste }) => ({
      ...{ over: cirkel.ref, dagen: { van: eerste, tot: laatste } },
      ...{ uiterlijk: daysAfter(laatste, dagen), jaar: yearOf(eerste) },
    }));
  }
  const { tot } = looptijd;
  const uiterlijk = tot === undefined ? undefined : monthsAfter(tot, maanden);
  return [{ over: i.ref, dagen: looptijd, uiterlijk, jaar: tot === undefined ? undefined : yearOf(tot) }];
}

/** Whether an evaluation is of the kind and by whom was promised; where the promise names none, any will do. */
function isBeloofde({ velden }: Evaluatie, { soort, door }: Evaluatieafspraak): boolean {
  if (soort !== undefined && velden.soort !== soort) return false;
  if (door === undefined || !door.startsWith('organisatie/')) return true;
  return velden.organisatie === undefined
    ? velden.door !== 'intern'
    : `organisatie/${velden.organisatie}` === door;
}

/** Whether an evaluation is about an analysis that was made on the days of a delivery: the two are one piece of work. */
function isOverAnalyse(register: Register, over: string, dagen: Periode): boolean {
  const analyse = register.byRef(over);
  return analyse?.soort === 'analyse' && overlapt((analyse as CterRecord<'analyse'>).velden.periode, dagen);
}

/**
 * Whether an evaluation is about this. One about the intervention as a whole counts for a year when it covers
 * that year or ends in it, and for a delivery when it covers that.
 */
function isOver(
  register: Register,
  { velden }: Evaluatie,
  i: Interventie,
  { per }: Evaluatieafspraak,
  { over, dagen, jaar }: Onderwerp,
): boolean {
  if (per === 'uitvoering' && isOverAnalyse(register, velden.over, dagen)) return true;
  if (per === 'contactcirkel' || velden.over !== i.ref) return velden.over === over;
  if (per === 'interventie') return true;
  const { van, tot } = velden.periode;
  const omvat = van <= dagen.van && (tot === undefined || tot >= (dagen.tot ?? dagen.van));
  return omvat || (per === 'jaar' && tot !== undefined && yearOf(tot) === jaar);
}

/** What was found for one `Peil`: a report asks the same for every municipality, year and kind. */
const perPeil = perRegister(() => new WeakMap<Peil, Map<string, readonly Evaluatieplicht[]>>());

/** Every evaluation that an intervention promised, up to and including the year of today. */
export function evaluatieplichten(
  register: Register,
  interventie: Interventie,
  peil: Peil,
): readonly Evaluatieplicht[] {
  const known = perPeil(register);
  const plichten = known.get(peil) ?? new Map<string, readonly Evaluatieplicht[]>();
  known.set(peil, plichten);
  const gevonden = plichten.get(interventie.id) ?? zoekPlichten(register, interventie, peil);
  plichten.set(interventie.id, gevonden);
  return gevonden;
}

function zoekPlichten(register: Register, interventie: Interventie, peil: Peil): readonly Evaluatieplicht[] {
  const kandidaten = evaluatiesVan(register, interventie.id);
  return interventie.velden.evaluaties.flatMap((afspraak, nummer) =>
    onderwerpen(register, interventie, afspraak, peil).map((onderwerp) => {
      const gevonden = kandidaten.filter(
        (e) => isBeloofde(e, afspraak) && isOver(register, e, interventie, afspraak, onderwerp),
      );
      const vastgesteld = gevonden.filter((e) => e.velden.status === 'vastgesteld').map((e) => e.ref);
      const { over, jaar, uiterlijk } = onderwerp;
      return {
        ...{ interventie, afspraak, nummer, over, jaar, uiterlijk, vastgesteld },
        onderhanden: gevonden.filter((e) => e.velden.status !== 'vastgesteld').map((e) => e.ref),
        isTeLaat: vastgesteld.length === 0 && uiterlijk !== undefined && uiterlijk < peil.today,
      };
    }),
  );
}

const perInterventie = perRegister((register) => {
  const paren = register
    .all('evaluatie')
    .flatMap((evaluatie) =>
      interventiesAchter(register, evaluatie.velden.over).map((id) => ({ id, evaluatie })),
    );
  return groupBy(paren, (paar) => paar.id);
});

/** The evaluations about an intervention, its deliveries, its analyses or its deployments; sorted by id. */
export const evaluatiesVan = (register: Register, interventie: string): readonly Evaluatie[] =>
  perInterventie(register)
    .get(interventie)
    ?.map((paar) => paar.evaluatie) ?? [];

/** Whether an intervention has no evaluation with a result. */
export function isNooitGeevalueerd(register: Register, interventie: string): boolean {
  return !evaluatiesVan(register, interventie).some((e) => e.velden.status === 'vastgesteld');
}
