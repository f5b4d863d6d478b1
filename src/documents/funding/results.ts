/** What an earlier grant came to: what was carried out, whom it reached, what an evaluation led to. */
import type { Norms } from '../../disclosure/figure.ts';
import { shownAs } from '../../disclosure/shown-as.ts';
import { bereikVan, uitvoeringenIn } from '../../facts/bereik.ts';
import { evaluatiesVan } from '../../facts/evaluaties.ts';
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import type { CterRecord, Register } from '../../register/register.ts';
import { yearOf } from '../../text/dates.ts';
import { counted, listing } from '../../text/lists.ts';

/** A number of people as it may be told: small ones not, others rounded. */
function people(aantal: number, norms: Norms): string {
  const shown = shownAs({ id: 'bereik', value: aantal, kind: 'personen' }, norms);
  if (shown.state === 'getoond') return `ongeveer ${shown.value} keer iemand bereikt`;
  return `minder dan ${norms.drempel} keer iemand bereikt`;
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

/** The results of a public intervention in one year, as short lines. */
export function results(
  register: Register,
  interventie: CterRecord<'interventie'>,
  jaar: number,
  norms: Norms,
): readonly string[] {
  const open = uitvoeringenIn(register, [interventie], jaar).filter((u) => isOpenbaar(register, u));
  const { bereikt, uitvoeringen } = bereikVan(open);
  const done =
    uitvoeringen.length === 0
      ? ['geen uitvoering geregistreerd']
      : [counted(uitvoeringen.length, 'keer uitgevoerd', 'keer uitgevoerd')];
  return [
    ...done,
    ...(bereikt === undefined
      ? uitvoeringen.length > 0
        ? ['bereik niet geteld']
        : []
      : [people(bereikt, norms)]),
    ...decisions(register, interventie, jaar),
  ];
}
