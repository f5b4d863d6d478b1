/** What stands behind the lines in the overview: factors, reach, promises and sources. */
import { isVanInterventie } from '../facts/dubbele-afspraak.ts';
import { factorenMet } from '../facts/factoren.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { listing } from '../text/lists.ts';
import { plainTable, type Table } from './table.ts';
import { capital, promised } from './wording.ts';

type Interventie = CterRecord<'interventie'>;

/** All factors, with the interventions that serve each; a gap is named. */
export function factorTable(register: Register, records: readonly Interventie[]): Table {
  const rows = factorenMet(register, records).map(({ factor, door }) => [
    `${factor.velden.nummer}. ${factor.velden.naam}`,
    door.length > 0 ? door.map((i) => i.velden.titel) : 'geen enkele interventie',
  ]);
  return plainTable(
    'Beschermende factoren',
    ['Factor', 'Versterkt door'],
    rows,
    'Er zijn geen beschermende factoren vastgelegd.',
  );
}

const REACH = [
  ['universeel', 'Universeel: voor iedereen'],
  ['gericht', 'Gericht: voor groepen met meer risico'],
  ['persoonsgericht', 'Persoonsgericht: voor één persoon'],
  [undefined, 'Niet ingedeeld'],
] as const;

/** The interventions from broad to narrow reach. */
export function reachTable(records: readonly Interventie[]): Table {
  const rows = REACH.flatMap(([reach, label]) => {
    const titles = records.filter((r) => r.velden.reikwijdte === reach).map((r) => r.velden.titel);
    return titles.length === 0 && reach === undefined
      ? []
      : [[label, titles.length > 0 ? titles : 'geen interventie ingedeeld']];
  });
  return plainTable('Reikwijdte, van breed naar smal', ['Reikwijdte', 'Interventies'], rows, '');
}

/** What the programmes and interventions promise, and how much of it. */
export function promiseTable(
  programmas: readonly CterRecord<'programma'>[],
  records: readonly Interventie[],
): Table {
  const rows = [...programmas, ...records].flatMap((r) =>
    r.velden.afspraken
      .filter((a) => r.soort !== 'programma' || !isVanInterventie(a, records))
      .map((a) => [
        r.soort === 'programma' && programmas.length === 1 ? 'Het programma als geheel' : r.velden.titel,
        a.bezetting === undefined ? capital(a.vorm ?? a.van ?? a.id) : 'Bezetting',
        promised(a),
      ]),
  );
  return plainTable(
    'Afspraken',
    ['Waar', 'Wat', 'Hoeveel of hoe vaak'],
    rows,
    'Er zijn geen afspraken vastgelegd die te tellen zijn.',
  );
}

/** Every source once, with the interventions that lean on it. */
export function sources(records: readonly Interventie[]): readonly { bron: string; voor: string }[] {
  const titles = new Map<string, string[]>();
  for (const { velden } of records) {
    for (const o of velden.onderbouwing) {
      const source = [o.titel, o.uitgever, o.jaar].filter((x) => x !== undefined).join(', ');
      titles.set(source, [...(titles.get(source) ?? []), velden.titel]);
    }
  }
  return [...titles].map(([bron, voor]) => ({ bron, voor: listing(voor) }));
}
