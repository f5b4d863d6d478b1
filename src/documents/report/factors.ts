/** Protective factors: which are served by what, and how many people took part. */
import { factorenMet } from '../../facts/factoren.ts';
import { overlapsYear } from '../../facts/interventies.ts';
import { plainTable } from '../table.ts';
import { openbareInterventies } from './activities.ts';
import { type Boek, cijferVan } from './figure.ts';
import { inWords } from './figure-words.ts';
import type { Cijfers } from './protect-figures.ts';
import type { Scope } from './scope.ts';

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
        id: `factor.${factor.id}.interventies.${scope.eigen.id}.${scope.jaar}`,
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
export function factorPart(scope: Scope, cijfers: Cijfers) {
  const alle = served(scope);
  const reached = (factor: string): string => {
    const id = `factor.${factor}.bereikt.${scope.eigen.id}.${scope.jaar}`;
    return cijfers.has(id) ? inWords(cijfers.get(id)) : 'niet geregistreerd';
  };
  return {
    aantal: alle.length,
    versterkt: alle.filter((f) => f.door.length > 0).length,
    leeg: alle.filter((f) => f.door.length === 0).map((f) => f.factor.velden.naam),
    tabel: plainTable(
      '',
      ['Factor', 'Versterkt door', 'Mensen bereikt'],
      alle.map(({ factor, door }) => [
        `${factor.velden.nummer}. ${factor.velden.naam}`,
        door.length > 0 ? door.map((i) => i.velden.titel) : 'geen enkele interventie',
        door.length > 0 ? reached(factor.id) : '',
      ]),
      'Er zijn geen beschermende factoren vastgelegd.',
    ),
  };
}
