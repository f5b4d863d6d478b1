/** Where the approach rests on one person: functions without a replacement, tasks that one person has. */
import type { CterRecord, Register } from '../register/register.ts';
import { isActief } from './netwerk.ts';

type Netwerklid = CterRecord<'netwerklid'>;

/** The roles that keep the approach going: without them nobody calls the circle, runs a case or reads the signals. */
export const REGIEROLLEN = ['netwerkregisseur', 'procesregisseur', 'informatieanalist'] as const;

/** Whether someone replaces this member on the day. */
function isVervangen(register: Register, lid: Netwerklid, dag: string): boolean {
  const { vervanger } = lid.velden;
  const ander = vervanger === undefined ? undefined : register.find('netwerklid', vervanger);
  // A replacement the register does not know is a finding already, and no reason for a second.
  return vervanger !== undefined && (ander === undefined || (ander.id !== lid.id && isActief(ander, dag)));
}

/** The functions with a directing role, filled on the day, that nobody replaces. */
export function zonderVervanger(register: Register, dag: string): readonly Netwerklid[] {
  return register
    .all('netwerklid')
    .filter(
      (lid) =>
        isActief(lid, dag) &&
        lid.velden.rollen.some((rol) => (REGIEROLLEN as readonly string[]).includes(rol)) &&
        !isVervangen(register, lid, dag),
    );
}

/** A task that one person has: a role in a municipality, or a subject in a network. */
export interface OpEen {
  readonly taak: string;
  /** Absent for a subject. */
  readonly gemeente: string | undefined;
  readonly lid: Netwerklid;
  readonly isVervangen: boolean;
}

/** The directing roles that in a municipality one person has on the day; by role, then by municipality. */
export function takenOpEen(register: Register, dag: string): readonly OpEen[] {
  const leden = register.all('netwerklid').filter((lid) => isActief(lid, dag));
  return REGIEROLLEN.flatMap((taak) =>
    register.all('gemeente').flatMap(({ id: gemeente }) => {
      const met = leden.filter(
        (l) => l.velden.rollen.includes(taak) && l.velden.gemeenten.includes(gemeente),
      );
      const [lid] = met;
      return met.length === 1 && lid
        ? [{ taak, gemeente, lid, isVervangen: isVervangen(register, lid, dag) }]
        : [];
    }),
  );
}

/** The subjects that in a network only one person knows, on the day; sorted by subject. */
export function expertiseOpEen(register: Register, netwerk: string, dag: string): readonly OpEen[] {
  const leden = register
    .all('netwerklid')
    .filter((l) => isActief(l, dag) && (l.velden.netwerken as readonly string[]).includes(netwerk));
  const onderwerpen = [...new Set(leden.flatMap((l) => l.velden.expertise))].sort();
  return onderwerpen.flatMap((taak) => {
    const met = leden.filter((l) => l.velden.expertise.includes(taak));
    const [lid] = met;
    return met.length === 1 && lid
      ? [{ taak, gemeente: undefined, lid, isVervangen: isVervangen(register, lid, dag) }]
      : [];
  });
}
