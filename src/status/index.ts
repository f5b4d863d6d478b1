/** Everything that needs attention; a new kind is a file and a line here. */
import type { Register } from '../register/register.ts';
import { aandacht as acties } from './acties.ts';
import { aandacht as afspraken } from './afspraken.ts';
import { aandacht as casussen } from './casussen.ts';
import { aandacht as cirkelstappen } from './cirkelstappen.ts';
import { aandacht as contactcirkels } from './contactcirkels.ts';
import { type Aandacht, type Aandachtspunt, type Blik, DRINGEND } from './define.ts';
import { aandacht as evaluaties } from './evaluaties.ts';
import { aandacht as netwerk } from './netwerk.ts';
import { aandacht as ongeregistreerd } from './ongeregistreerd.ts';
import { aandacht as planning } from './planning.ts';
import { aandacht as programma } from './programma.ts';
import { aandacht as signalen } from './signalen.ts';

/** Every kind of thing that needs attention. */
export const aandachten: readonly Aandacht[] = [
  casussen,
  contactcirkels,
  cirkelstappen,
  acties,
  programma,
  afspraken,
  ongeregistreerd,
  evaluaties,
  signalen,
  netwerk,
  planning,
];

/** What was found of one kind, most urgent first. */
export interface Groep {
  readonly naam: string;
  readonly titel: string;
  readonly punten: readonly Aandachtspunt[];
}

/** By how urgent, then by day, the longest ago first; what has no day comes last of its kind. */
function volgorde(a: Aandachtspunt, b: Aandachtspunt): number {
  const rang = DRINGEND.indexOf(a.dringend) - DRINGEND.indexOf(b.dringend);
  const [dagA, dagB] = [a.datum ?? '9999-12-31', b.datum ?? '9999-12-31'];
  return rang || (dagA < dagB ? -1 : dagA > dagB ? 1 : 0) || (a.sleutel < b.sleutel ? -1 : 1);
}

/** What needs attention, by kind, the kind with the most urgent first; kinds without any are left out. */
export function aandachtspunten(register: Register, blik: Blik): readonly Groep[] {
  return aandachten
    .map(({ naam, titel, vind }) => ({ naam, titel, punten: [...vind(register, blik)].sort(volgorde) }))
    .filter((groep) => groep.punten.length > 0)
    .sort((a, b) => volgorde(a.punten[0] as Aandachtspunt, b.punten[0] as Aandachtspunt));
}
