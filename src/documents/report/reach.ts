/**
 * People reached. A delivery for several municipalities counts in each of them, so figures of two municipalities may
 * hold the same people: the parts they share are figures too, shown nowhere, so that nobody can take them apart.
 */

import { bereikVan, uitvoeringenIn } from '../../facts/bereik.ts';
import { scholingen } from '../../facts/deskundigheid.ts';
import { factorenMet } from '../../facts/factoren.ts';
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import type { CterRecord } from '../../register/register.ts';
import { type Boek, type Cijfer, cijferVan, type Kop } from './figure.ts';
import type { Gebied, Scope } from './scope.ts';

type Interventie = CterRecord<'interventie'>;
type Uitvoering = CterRecord<'uitvoering'>;

/** Deliveries of one intervention for the same municipalities, counted together. */
interface Deel {
  readonly interventie: Interventie;
  readonly gemeenten: readonly string[];
  readonly isScholing: boolean;
  readonly uitvoeringen: readonly Uitvoering[];
  readonly bereikt: number | undefined;
  readonly beoogd: number | undefined;
  readonly id: string;
}

function delenVan(scope: Scope, jaar: number, training: ReadonlySet<string>): readonly Deel[] {
  const { register, gemeenten } = scope;
  const ids = new Set(gemeenten.map((g) => g.id));
  const groups = new Map<string, Uitvoering[]>();
  for (const uitvoering of uitvoeringenIn(register, register.all('interventie'), jaar)) {
    const interventie = register.find('interventie', uitvoering.velden.interventie);
    const named = uitvoering.velden.gemeenten;
    const waar = (named.length > 0 ? named : (interventie?.velden.gemeenten ?? [])).filter((g) => ids.has(g));
    if (uitvoering.velden.status !== 'uitgevoerd' || waar.length === 0) continue;
    const key = [
      uitvoering.velden.interventie,
      [...waar].sort().join('+'),
      training.has(uitvoering.ref),
    ].join('|');
    groups.set(key, [...(groups.get(key) ?? []), uitvoering]);
  }
  return [...groups].map(([key, uitvoeringen]) => {
    const [id = '', waar = '', isScholing] = key.split('|');
    const { bereikt, beoogd } = bereikVan(uitvoeringen);
    return {
      interventie: register.find('interventie', id)!,
      gemeenten: waar.split('+'),
      isScholing: isScholing === 'true',
      uitvoeringen,
      bereikt,
      beoogd,
      id: `interventie.${id}.bereikt${isScholing === 'true' ? '.scholing' : ''}.${waar}.${jaar}`,
    };
  });
}

/** What the figure of the people whom an intervention reached is called, without place and year. */
export const bereiktDoor = (interventie: string): string => `interventie.${interventie}.bereikt`;

const refs = (delen: readonly Deel[]): readonly string[] =>
  delen.flatMap((d) => d.uitvoeringen.map((u) => u.ref));

/** A sum of parts as a figure, with the relation that ties it to them. */
function som(kop: Kop, delen: readonly Deel[]): Boek {
  const geteld = delen.filter((d) => d.bereikt !== undefined);
  const waarde = geteld.length === 0 ? undefined : geteld.reduce((n, d) => n + (d.bereikt ?? 0), 0);
  const parts = geteld.map((d) => `deel.${d.id}`);
  return {
    cijfers: [cijferVan({ ...kop, telt: 'personen' }, refs(delen), waarde)],
    relaties: waarde === undefined ? [] : [{ total: kop.id, parts }],
  };
}

const hidden = (deel: Deel): readonly Cijfer[] => {
  const label = `Bereikt: ${deel.interventie.velden.titel}`;
  const definitie = 'Deelnemers van activiteiten voor dezelfde gemeenten.';
  const kop: Kop = { id: `deel.${deel.id}`, label, definitie, telt: 'personen', verborgen: true };
  return deel.bereikt === undefined ? [] : [cijferVan(kop, refs([deel]), deel.bereikt)];
};

const ALLE = 'Deelnemers aan alle activiteiten in het jaar.';
const TELLING = 'Wie twee keer kwam, telt twee keer.';

/** The intended reach stands beside what was reached; it is a plan, no count of people. */
function beoogd({ velden, id }: Interventie, delen: readonly Deel[], plek: string): Boek {
  const bekend = delen.flatMap((d) => d.beoogd ?? []);
  const kop = {
    id: `interventie.${id}.beoogd.${plek}`,
    label: `Bedoeld bereik: ${velden.titel}`,
    definitie: 'Het aantal deelnemers waarop bij de activiteiten in het jaar was gerekend.',
  };
  const waarde = bekend.length > 0 ? bekend.reduce((a, b) => a + b, 0) : undefined;
  return { cijfers: [cijferVan(kop, refs(delen), waarde)], relaties: [] };
}

const VAN = {
  interventie: 'Deelnemers aan activiteiten van deze interventie in het jaar.',
  factor: 'Deelnemers aan activiteiten in het jaar van interventies die deze factor versterken.',
  scholing: 'Deelnemers aan trainingen en andere scholing in het jaar.',
} as const;

/** Everything about the reach in one municipality and year: per intervention and factor, and in all. */
function ofMunicipality(
  scope: Scope,
  delen: readonly Deel[],
  gemeente: string,
  jaar: number,
): readonly Boek[] {
  const { register } = scope;
  const own = delen.filter((d) => d.gemeenten.includes(gemeente));
  // Years before those of the report are only counted to protect it.
  const ouder: { readonly verborgen?: boolean } = scope.jaren.includes(jaar) ? {} : { verborgen: true };
  const plek = `${gemeente}.${jaar}`;
  const openbaar = [...new Set(own.map((d) => d.interventie))].filter((i) => isOpenbaar(register, i));
  const make = (naam: string, label: string, wie: string, van: readonly Deel[]): Boek =>
    som({ id: `${naam}.${plek}`, label: `${label}, ${jaar}`, definitie: `${wie} ${TELLING}`, ...ouder }, van);
  const perInterventie = openbaar.flatMap((i) => {
    const van = own.filter((d) => d.interventie === i);
    const label = `Bereikt: ${i.velden.titel}`;
    return [
      make(bereiktDoor(i.id), label, VAN.interventie, van),
      ...(ouder.verborgen ? [] : [beoogd(i, van, plek)]),
    ];
  });
  // Like an intervention, a factor for which nothing was done has no figure: nothing was left unregistered.
  const perFactor = factorenMet(register, openbaar).flatMap(({ factor: { id, velden }, door }) => {
    const van = own.filter((d) => door.includes(d.interventie));
    return van.length === 0
      ? []
      : [make(`factor.${id}.bereikt`, `Bereikt voor ${velden.naam}`, VAN.factor, van)];
  });
  const scholing = own.filter((d) => d.isScholing);
  return [
    ...perInterventie,
    ...perFactor,
    make('bereik.totaal', 'Bereikt in alle activiteiten', ALLE, own),
    make('deskundigheid.geschoold', 'Deelnemers aan scholing', VAN.scholing, scholing),
  ];
}

/** The reach in the district: in all, and per intervention, as the request for money tells it. */
function ofDistrict(scope: Scope, delen: readonly Deel[], { id, naam }: Gebied, jaar: number) {
  const plek = `${id}.${jaar}`;
  const ouder = scope.jaren.includes(jaar) ? {} : { verborgen: true };
  const openbaar = [...new Set(delen.map((d) => d.interventie))].filter((i) => isOpenbaar(scope.register, i));
  return [
    som(
      {
        id: `bereik.totaal.${plek}`,
        label: 'Bereikt in alle activiteiten',
        definitie: `${ALLE} ${TELLING}`,
        ...ouder,
      },
      delen,
    ),
    ...openbaar.map((i) =>
      som(
        {
          id: `${bereiktDoor(i.id)}.${plek}`,
          label: `Bereikt: ${i.velden.titel}, ${naam}, ${jaar}`,
          definitie: `${VAN.interventie} ${TELLING}`,
          ...ouder,
        },
        delen.filter((d) => d.interventie === i),
      ),
    ),
  ];
}

/** The figures about reach, of every municipality of the district: only together can they be protected. */
export function reachFigures(scope: Scope): Boek {
  const { register, tellen, gemeenten, district } = scope;
  const training = new Set(scholingen(register).map((u) => u.ref));
  const boeken = tellen.jaren.flatMap((jaar) => {
    const delen = delenVan(scope, jaar, training);
    return [
      { cijfers: delen.flatMap(hidden), relaties: [] },
      ...gemeenten.flatMap((g) => ofMunicipality(scope, delen, g.id, jaar)),
      ...(district ? ofDistrict(scope, delen, district, jaar) : []),
    ];
  });
  return { cijfers: boeken.flatMap((b) => b.cijfers), relaties: boeken.flatMap((b) => b.relaties) };
}
