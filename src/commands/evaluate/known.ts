/** What is known before an evaluation begins, as lines for whoever makes it. */

import type { Peil } from '../../facts/afspraak-telling.ts';
import { afsprakenIn, type Stand } from '../../facts/afspraken.ts';
import { type Bereik, bereikVan, uitvalVan } from '../../facts/bereik.ts';
import { evaluatiesVan } from '../../facts/evaluaties.ts';
import { geerfdeLessen, isOpenLes, type Les, lessenVan } from '../../facts/lessen.ts';
import type { Periode } from '../../facts/periode.ts';
import { dagVan, uitvoeringenVan } from '../../facts/uitvoeringen.ts';
import type { CterRecord, Register } from '../../register/register.ts';
import { yearOf } from '../../text/dates.ts';
import { counted } from '../../text/lists.ts';

type Interventie = CterRecord<'interventie'>;

/** The deliveries of an intervention that began in the period; only one when the evaluation is about that. */
export function deliveriesIn(
  register: Register,
  interventie: Interventie,
  over: string,
  { van, tot }: Periode,
) {
  return uitvoeringenVan(register, interventie.id).filter((u) => {
    if (over.startsWith('uitvoering/')) return u.ref === over;
    const dag = dagVan(u);
    return dag !== undefined && dag >= van && (tot === undefined || dag <= tot);
  });
}

function promise({ afspraak, jaar, beloofd, uitgevoerd, registratie, uitgesteld, vervallen }: Stand): string {
  const done = registratie === 'ja' ? `${uitgevoerd.length} geregistreerd` : 'niets geregistreerd';
  const not = [
    ...(uitgesteld.length > 0 ? [`${uitgesteld.length} uitgesteld`] : []),
    ...(vervallen.length > 0 ? [`${vervallen.length} vervallen`] : []),
  ];
  return `  ${jaar} ${afspraak.vorm ?? afspraak.id}: ${beloofd ?? 'geen aantal'} beloofd, ${[done, ...not].join(', ')}`;
}

function reach({ bereikt, beoogd, nietGeteld }: Bereik): string {
  const reached = bereikt === undefined ? 'niet geteld' : `${bereikt} bereikt`;
  const meant = beoogd === undefined ? '' : `, ${beoogd} beoogd`;
  return `${reached}${meant}${nietGeteld.length > 0 ? `; bij ${nietGeteld.length} niet (helemaal) geteld` : ''}`;
}

const lesson = ({ evaluatie, punt }: Les): string => `  ${punt.wat} (${evaluatie.id}, ${punt.status})`;

const heading = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines];

/** Promises, deliveries, reach, drop-out, earlier evaluations and unlearned lessons; figures only, nothing about a person. */
export function knownLines(
  register: Register,
  interventie: Interventie,
  over: string,
  periode: Periode,
  peil: Peil,
): readonly string[] {
  const done = deliveriesIn(register, interventie, over, periode);
  const [from, to] = [yearOf(periode.van), yearOf(periode.tot ?? peil.today)];
  const years = Array.from({ length: Math.min(Math.max(to - from, 0), 10) + 1 }, (_, i) => from + i);
  const promises = years.flatMap((jaar) =>
    afsprakenIn(register, jaar, peil).filter((s) => s.bron.id === interventie.id),
  );
  const dropped = uitvalVan(done);
  const earlier = evaluatiesVan(register, interventie.id);
  const open = [
    ...lessenVan(register, interventie.id).filter(isOpenLes),
    ...geerfdeLessen(register, interventie.id),
  ];
  return [
    `Wat bekend is over ${interventie.velden.titel}:`,
    ...heading('Beloofd en gedaan', promises.map(promise)),
    ...heading('Bereik', [
      `  ${counted(done.filter((u) => u.velden.status === 'uitgevoerd').length, 'uitvoering', 'uitvoeringen')}: ${reach(bereikVan(done))}`,
      ...(dropped === undefined ? [] : [`  uitval: ${dropped}`]),
    ]),
    ...heading(
      'Eerdere evaluaties',
      earlier.map(
        (e) =>
          `  ${e.id}: ${e.velden.soort ?? 'zonder soort'}, ${e.velden.status}${e.velden.besluit ? `, besluit ${e.velden.besluit}` : ''}`,
      ),
    ),
    ...heading('Lessen die nog open staan', open.map(lesson)),
  ];
}
