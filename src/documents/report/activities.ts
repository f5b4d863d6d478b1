/** Deliveries that were made, per municipality, in the district together, and for interventions without a promise that can be counted. */
import { interventiesVan } from '../../facts/interventies.ts';
import { type Uitgevoerd, uitgevoerdIn } from '../../facts/leveringen.ts';
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import type { CterRecord } from '../../register/register.ts';
import { type Boek, type Cijfer, cijferVan } from './figure.ts';
import type { Scope } from './scope.ts';
import { gebieden } from './tally.ts';

type Interventie = CterRecord<'interventie'>;

/** The public interventions of a municipality, in whatever year. */
export const openbareInterventies = ({ register }: Scope, gemeente: string): readonly Interventie[] =>
  interventiesVan(register, gemeente).filter((i) => isOpenbaar(register, i));

const DEFINITIE =
  'Activiteiten die in het jaar begonnen en zijn uitgevoerd, onderzoek meegeteld, ook als ze voor meer gemeenten samen waren. Bij een district telt elke activiteit één keer.';

/** What was carried out, in one municipality or in several: an activity for more of them counts once. */
function made(
  { id, label, definitie = DEFINITIE }: Pick<Cijfer, 'id' | 'label'> & { readonly definitie?: string },
  perGemeente: readonly Uitgevoerd[],
): Cijfer {
  const gedaan = new Set(perGemeente.flatMap((u) => [...u.uitvoeringen, ...u.analyses].map((r) => r.ref)));
  const isBekend = perGemeente.some((u) => u.isBekend);
  return cijferVan({ id, label, definitie }, [...gedaan], isBekend ? gedaan.size : undefined);
}

/** The figures about deliveries. */
export function activityFigures(scope: Scope): Boek {
  const { register, eigen, gemeenten, jaren, jaar } = scope;
  const open = new Map(gemeenten.map(({ id }) => [id, openbareInterventies(scope, id)]));
  const perInterventie = (open.get(eigen.id) ?? []).flatMap((i) =>
    jaren.map((j) =>
      made(
        {
          id: `interventie.${i.id}.uitgevoerd.${eigen.id}.${j}`,
          label: `Uitgevoerd: ${i.velden.titel}, ${j}`,
          definitie: 'Uitgevoerde activiteiten van deze interventie in het jaar, onderzoek meegeteld.',
        },
        [uitgevoerdIn(register, [i], j, eigen.id)],
      ),
    ),
  );
  const totalen = gebieden(scope).flatMap((gebied) =>
    (gebied.id === eigen.id ? jaren : [jaar]).map((j) =>
      made(
        {
          id: `activiteiten.uitgevoerd.${gebied.id}.${j}`,
          label: `Uitgevoerde activiteiten, ${gebied.naam}, ${j}`,
        },
        gebied.gemeenten.map((g) => uitgevoerdIn(register, open.get(g) ?? [], j, g)),
      ),
    ),
  );
  return { cijfers: [...perInterventie, ...totalen], relaties: [] };
}
