import type { CterRecord, Register } from '../register/register.ts';
import { type Stand, stand } from '../steps/machine.ts';

type Plan = CterRecord<'stappenplan'>;
/** A step as its checklist has it. */
export type PlanStap = Plan['velden']['stappen'][number];

/** Where a deployment stands, by the version of the checklist that it began with. */
export interface Cirkelstand extends Stand<PlanStap> {
  readonly plan: Plan;
}

/** Where this deployment stands; undefined when its checklist cannot be read. */
export function cirkelstand(
  register: Register,
  { velden }: CterRecord<'contactcirkel'>,
): Cirkelstand | undefined {
  const plan = register.find('stappenplan', velden.stappenplan);
  if (!plan) return undefined;
  const gezet = velden.gedaan.map((g) => g.stap);
  return { plan, ...stand(plan.velden.stappen, gezet) };
}

/** The deployments whose checklist has not come to its end. */
export const lopendeCirkels = (register: Register): readonly CterRecord<'contactcirkel'>[] =>
  register.all('contactcirkel').filter((cirkel) => cirkelstand(register, cirkel)?.klaar === false);

/** The newest versions of the checklists for a type: those that no other replaces. */
export function geldendePlannen(register: Register, voor: string): readonly Plan[] {
  const plannen = register.all('stappenplan').filter((p) => p.velden.voor === voor);
  const vervangen = plannen.map((p) => p.velden.vervangt);
  return plannen.filter((p) => !vervangen.includes(p.id));
}
