/** What an earlier grant came to: what was carried out, whom it reached, what an evaluation led to. */
import { evaluatiesVan } from '../../facts/evaluaties.ts';
import { uitgevoerdIn } from '../../facts/leveringen.ts';
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import type { CterRecord, Register } from '../../register/register.ts';
import { yearOf } from '../../text/dates.ts';
import { counted, listing } from '../../text/lists.ts';
import { inWords } from '../report/figure-words.ts';
import type { ReachOf } from './reach.ts';

/** A number of people as it may be told; with more than one place, each by its name. */
function people(reach: ReturnType<ReachOf>): readonly string[] {
  return reach.map(({ gebied, cijfer }) => {
    const words = inWords(cijfer);
    const told =
      cijfer.vorm.state === 'niet-getoond'
        ? 'bereik niet getoond'
        : `${cijfer.vorm.state === 'getoond' ? 'ongeveer ' : ''}${words} keer iemand bereikt`;
    return reach.length > 1 ? `${gebied.naam}: ${told}` : told;
  });
}

function decisions(register: Register, interventie: CterRecord<'interventie'>, jaar: number): string[] {
  const made = evaluatiesVan(register, interventie.id).filter(
    (e) =>
      isOpenbaar(register, e) &&
      e.velden.status === 'vastgesteld' &&
      yearOf(e.velden['vastgesteld-op'] ?? e.velden.periode.tot ?? e.velden.periode.van) === jaar,
  );
  const besluiten = [...new Set(made.flatMap((e) => e.velden.besluit ?? []))];
  if (made.length === 0) return [];
  return [
    `${counted(made.length, 'evaluatie', 'evaluaties')} vastgesteld${besluiten.length > 0 ? `: ${listing(besluiten)}` : ''}`,
  ];
}

/** The results of a public intervention in one year, as short lines. What is not public counts, as in the report. */
export function results(
  register: Register,
  interventie: CterRecord<'interventie'>,
  jaar: number,
  reachOf: ReachOf,
): readonly string[] {
  const { uitvoeringen: gedaan, analyses } = uitgevoerdIn(register, [interventie], jaar);
  const reach = people(reachOf(interventie));
  const unknown = gedaan.length > 0 ? ['bereik niet geteld'] : [];
  return [
    ...(gedaan.length + analyses.length === 0 ? ['geen uitvoering geregistreerd'] : []),
    ...(gedaan.length > 0 ? [`${gedaan.length} keer uitgevoerd`] : []),
    ...(analyses.length > 0 ? [`${counted(analyses.length, 'onderzoek', 'onderzoeken')} afgerond`] : []),
    ...(reach.length > 0 ? reach : unknown),
    ...decisions(register, interventie, jaar),
  ];
}
