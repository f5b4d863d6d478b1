/** Deliveries that were made, per municipality and for interventions without a promise that can be counted. */
import { interventiesVan } from '../../facts/interventies.ts';
import { uitgevoerdIn } from '../../facts/leveringen.ts';
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import type { CterRecord } from '../../register/register.ts';
import { type Boek, type Cijfer, cijferVan } from './figure.ts';
import type { Scope } from './scope.ts';

type Interventie = CterRecord<'interventie'>;

/** The public interventions of a municipality, in whatever year. */
export const openbareInterventies = ({ register }: Scope, gemeente: string): readonly Interventie[] =>
  interventiesVan(register, gemeente).filter((i) => isOpenbaar(register, i));

const DEFINITIE =
  'Activiteiten die in het jaar begonnen en zijn uitgevoerd, onderzoek meegeteld, ook als ze voor meer gemeenten samen waren.';

function made(
  scope: Scope,
  interventies: readonly Interventie[],
  { id, label, definitie = DEFINITIE }: Pick<Cijfer, 'id' | 'label'> & { readonly definitie?: string },
): Cijfer {
  const [gebied = '', jaar = ''] = id.split('.').slice(-2);
  const { uitvoeringen, analyses, isBekend } = uitgevoerdIn(
    scope.register,
    interventies,
    Number(jaar),
    gebied,
  );
  const gedaan = [...uitvoeringen, ...analyses].map((u) => u.ref);
  return cijferVan({ id, label, definitie }, gedaan, isBekend ? gedaan.length : undefined);
}

/** The figures about deliveries. */
export function activityFigures(scope: Scope): Boek {
  const { eigen, gemeenten, jaren, jaar } = scope;
  const own = openbareInterventies(scope, eigen.id);
  const perInterventie = own.flatMap((i) =>
    jaren.map((j) =>
      made(scope, [i], {
        id: `interventie.${i.id}.uitgevoerd.${eigen.id}.${j}`,
        label: `Uitgevoerd: ${i.velden.titel}, ${j}`,
        definitie: 'Uitgevoerde activiteiten van deze interventie in het jaar, onderzoek meegeteld.',
      }),
    ),
  );
  const totalen = gemeenten.flatMap((g) =>
    (g.id === eigen.id ? jaren : [jaar]).map((j) =>
      made(scope, g.id === eigen.id ? own : openbareInterventies(scope, g.id), {
        id: `activiteiten.uitgevoerd.${g.id}.${j}`,
        label: `Uitgevoerde activiteiten, ${g.naam}, ${j}`,
      }),
    ),
  );
  return { cijfers: [...perInterventie, ...totalen], relaties: [] };
}
