/** Protective factors: which are served by what, and how many people took part. */
import { factorenMet } from '../../facts/factoren.ts';
import { overlapsYear } from '../../facts/interventies.ts';
import { plainTable } from '../table.ts';
import { openbareInterventies } from './activities.ts';
import { type Boek, cijferVan } from './figure.ts';
import { inWords } from './figure-words.ts';
import { zonderBereik } from './no-reach.ts';
import type { Standen } from './promises.ts';
import type { Cijfers } from './protect-figures.ts';
import type { Scope } from './scope.ts';

/** The id of the figure that says how many interventions serve a factor in the year. */
export const factorCijfer = ({ eigen, jaar }: Scope, factor: string): string =>
  `factor.${factor}.interventies.${eigen.id}.${jaar}`;

/** What the chart of these figures is called, and their table with it. */
export const factorTitel = ({ jaar }: Scope): string => `Interventies per beschermende factor in ${jaar}`;

const served = (scope: Scope) =>
  factorenMet(
    scope.register,
    openbareInterventies(scope, scope.eigen.id).filter((i) => overlapsYear(i.velden.looptijd, scope.jaar)),
  );

/** How many interventions serve each factor in the year. */
export function factorFigures(scope: Scope): Boek {
  const cijfers = served(scope).map(({ factor, door }) =>
    cijferVan(
      {
        id: factorCijfer(scope, factor.id),
        label: `Interventies die ${factor.velden.naam} versterken, ${scope.jaar}`,
        definitie: 'Interventies die in het jaar lopen en volgens hun beschrijving deze factor versterken.',
      },
      door.map((i) => i.ref),
      door.length,
    ),
  );
  return { cijfers, relaties: [] };
}

/** What the report shows about protective factors. */
export function factorPart(scope: Scope, cijfers: Cijfers, standen: Standen) {
  const alle = served(scope);
  const reached = ({ factor, door }: (typeof alle)[number]): string => {
    const id = `factor.${factor.id}.bereikt.${scope.eigen.id}.${scope.jaar}`;
    if (cijfers.has(id)) return inWords(cijfers.get(id));
    const waarom = door.map((i) => zonderBereik(scope, standen, i, scope.jaar));
    return waarom.includes('niet geregistreerd') ? 'niet geregistreerd' : 'geen activiteit';
  };
  return {
    aantal: alle.length,
    versterkt: alle.filter((f) => f.door.length > 0).length,
    leeg: alle.filter((f) => f.door.length === 0).map((f) => f.factor.velden.naam),
    // The table of the chart above it as well: `tableFollows` in charts.ts.
    tabel: plainTable(
      `${factorTitel(scope)}, in cijfers (aantal interventies en mensen)`,
      ['Factor', 'Interventies', 'Versterkt door', 'Mensen bereikt'],
      alle.map((rij) => [
        `${rij.factor.velden.nummer}. ${rij.factor.velden.naam}`,
        inWords(cijfers.get(factorCijfer(scope, rij.factor.id))),
        rij.door.length > 0 ? rij.door.map((i) => i.velden.titel) : 'geen enkele interventie',
        rij.door.length > 0 ? reached(rij) : 'geen activiteit',
      ]),
      'Er zijn geen beschermende factoren vastgelegd.',
    ),
  };
}
