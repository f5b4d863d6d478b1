/** The people whom interventions reached, as the reports of the same year tell it: two documents may not be subtracted. */
import type { CterRecord, Register } from '../../register/register.ts';
import { type Eerder, type GetoondCijfer, protectFigures } from '../report/protect-figures.ts';
import { bereiktDoor, reachFigures } from '../report/reach.ts';
import { type Gebied, makeScope, type ReportSubject } from '../report/scope.ts';

type Subject = Pick<ReportSubject, 'today' | 'origin' | 'settings'>;

/** The figures about one intervention in a year, with the place each is about. */
export type ReachOf = (
  interventie: CterRecord<'interventie'>,
) => readonly { readonly gebied: Gebied; readonly cijfer: GetoondCijfer }[];

/** The reach per intervention in each district of the register, protected together with the figures of the reports. */
export function reachIn(register: Register, jaar: number, subject: Subject, eerder: Eerder): ReachOf {
  const districts = new Map<string, Gebied>();
  const shown = new Map<string, GetoondCijfer>();
  for (const gemeente of register.all('gemeente')) {
    const scope = makeScope(register, { ...subject, gemeente, jaar, belet: false }, eerder.personen);
    const gebied = scope.district ?? scope.eigen;
    if (districts.has(gebied.id)) continue;
    districts.set(gebied.id, gebied);
    // Reach is not added up over the years, so those of other years leave this one as it is.
    const boek = reachFigures({ ...scope, tellen: { jaren: [jaar], vensters: [] } });
    for (const cijfer of protectFigures(scope, boek, eerder).alle) shown.set(cijfer.cijfer.id, cijfer);
  }
  return ({ id }) =>
    [...districts.values()].flatMap((gebied) => {
      const cijfer = shown.get(`${bereiktDoor(id)}.${gebied.id}.${jaar}`);
      return cijfer && cijfer.vorm.state !== 'niet-geregistreerd' ? [{ gebied, cijfer }] : [];
    });
}
