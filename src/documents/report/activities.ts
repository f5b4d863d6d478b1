/** Deliveries that were made, per municipality and for interventions without a promise that can be counted. */
import { uitvoeringenIn } from '../../facts/bereik.ts';
import { interventiesVan } from '../../facts/interventies.ts';
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import type { CterRecord } from '../../register/register.ts';
import { type Boek, type Cijfer, cijferVan } from './figure.ts';
import type { Scope } from './scope.ts';

type Interventie = CterRecord<'interventie'>;

/** The public interventions of a municipality, in whatever year. */
export const openbareInterventies = ({ register }: Scope, gemeente: string): readonly Interventie[] =>
  interventiesVan(register, gemeente).filter((i) => isOpenbaar(register, i));

const DEFINITIE =
  'Activiteiten met een dag in het jaar die zijn uitgevoerd, ook als ze voor meer gemeenten samen waren.';

function made(
  scope: Scope,
  interventies: readonly Interventie[],
  { id, label, definitie = DEFINITIE }: Pick<Cijfer, 'id' | 'label'> & { readonly definitie?: string },
): Cijfer {
  const [gebied = '', jaar = ''] = id.split('.').slice(-2);
  const alle = uitvoeringenIn(scope.register, interventies, Number(jaar), gebied);
  const gedaan = alle.filter((u) => u.velden.status === 'uitgevoerd');
  return cijferVan(
    { id, label, definitie },
    gedaan.map((u) => u.ref),
    alle.length > 0 ? gedaan.length : undefined,
  );
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
        definitie: 'Uitgevoerde activiteiten van deze interventie in het jaar.',
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
