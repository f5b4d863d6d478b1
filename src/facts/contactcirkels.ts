import { groupBy } from '../disclosure/group.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { perRegister } from './per-register.ts';

/** The first and the last day of a deployment: its meetings, or while there are none the day of the incident. */
export function dagenVanCirkel(
  register: Register,
  { velden }: CterRecord<'contactcirkel'>,
): { readonly eerste: string; readonly laatste: string } | undefined {
  const dagen = velden.bijeenkomsten.map((b) => b.datum).sort();
  const incident = register.find('incident', velden.incident)?.velden.datum;
  const eerste = dagen[0] ?? incident;
  return eerste === undefined ? undefined : { eerste, laatste: dagen.at(-1) ?? eerste };
}

/** Whether a deployment that began on this day belongs to the intervention: in one of its municipalities, during its run. */
export function hoortBij(
  { velden: { gemeenten, looptijd } }: CterRecord<'interventie'>,
  cirkel: CterRecord<'contactcirkel'>,
  eerste: string,
): boolean {
  return (
    gemeenten.includes(cirkel.velden.gemeente) &&
    eerste >= looptijd.van &&
    (looptijd.tot === undefined || eerste <= looptijd.tot)
  );
}

/** The deployments that belong to an intervention, with their days; sorted by id. */
export function cirkelsVan(
  register: Register,
  interventie: CterRecord<'interventie'>,
): readonly {
  readonly cirkel: CterRecord<'contactcirkel'>;
  readonly eerste: string;
  readonly laatste: string;
}[] {
  return register.all('contactcirkel').flatMap((cirkel) => {
    const dagen = dagenVanCirkel(register, cirkel);
    return dagen && hoortBij(interventie, cirkel, dagen.eerste) ? [{ cirkel, ...dagen }] : [];
  });
}

/** The evaluations about each deployment. */
const evaluatiesPer = perRegister((register) => groupBy(register.all('evaluatie'), (e) => e.velden.over));

const evaluatiesVan = (register: Register, { ref }: CterRecord<'contactcirkel'>) =>
  evaluatiesPer(register).get(ref) ?? [];

/** Whether a deployment has an evaluation that was adopted. */
export const isCirkelGeevalueerd = (register: Register, cirkel: CterRecord<'contactcirkel'>): boolean =>
  evaluatiesVan(register, cirkel).some((e) => e.velden.status === 'vastgesteld');

/** What a deployment should have afterwards and has not, and its last day; every deployment is evaluated, promised or not. */
export function cirkelGebreken(
  register: Register,
  cirkel: CterRecord<'contactcirkel'>,
): {
  readonly laatste: string | undefined;
  readonly mist: readonly ('verslag' | 'vastgestelde evaluatie')[];
  /** The evaluation that was begun and is not adopted. */
  readonly begonnen: string | undefined;
} {
  const isGeevalueerd = isCirkelGeevalueerd(register, cirkel);
  return {
    laatste: dagenVanCirkel(register, cirkel)?.laatste,
    mist: [
      ...(cirkel.secties.get('Verslag') === true ? [] : (['verslag'] as const)),
      ...(isGeevalueerd ? [] : (['vastgestelde evaluatie'] as const)),
    ],
    begonnen: isGeevalueerd ? undefined : evaluatiesVan(register, cirkel)[0]?.ref,
  };
}
