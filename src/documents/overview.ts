/** The uitvoeringsoverzicht: what one municipality does in one year, for each line of action. Not what came of it. */
import { factorenMet } from '../facts/factoren.ts';
import { interventiesIn, jarenMetInterventies } from '../facts/interventies.ts';
import { type LijnBoom, lijnen, programmasVan } from '../facts/programma.ts';
import { isOpenbaar } from '../facts/vertrouwelijkheid.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { longDate } from '../text/dates.ts';
import { listing } from '../text/lists.ts';
import { cell, rolesOf, STANDARD } from './columns.ts';
import { districtTable } from './district-table.ts';
import { readableText, termsUsed } from './glossary.ts';
import { section } from './prose.ts';
import { type Origin, plainTable, type Table } from './table.ts';
import { capital, promised } from './wording.ts';

type Interventie = CterRecord<'interventie'>;
type Gemeente = CterRecord<'gemeente'>;

/** What the overview is about. */
export interface OverviewSubject {
  readonly gemeente: Gemeente;
  readonly jaar: number;
  readonly today: string;
  readonly origin: Origin;
  /** A register of made-up examples says so on every document. */
  readonly fictief: boolean;
}

function interventionTable(
  register: Register,
  title: string,
  columns: readonly string[],
  records: readonly Interventie[],
  empty: string,
): Table {
  const roles = rolesOf(columns);
  return {
    kind: 'table',
    title,
    columns,
    rowHeading: true,
    empty,
    rows: records.map((record) => ({ cells: roles.map((role) => cell(register, record, role)) })),
  };
}

/** One line with its parts and the lines below it; `diepte` counts from 0 at the top. */
function lineView(
  register: Register,
  { lijn, onder }: LijnBoom,
  records: readonly Interventie[],
  diepte: number,
): readonly unknown[] {
  const { nummer, titel, kolommen, onderdelen, aspecten } = lijn.velden;
  const own = records.filter((r) => r.velden.actielijn === lijn.id);
  const columns = kolommen.length > 0 ? kolommen : STANDARD;
  const known = new Set(onderdelen.map((o) => o.id));
  const loose = own.filter((r) => r.velden.onderdeel === undefined || !known.has(r.velden.onderdeel));
  const parts = onderdelen.map((o) => ({
    titel: o.titel,
    toelichting: section(register, lijn, o.titel),
    tabel: interventionTable(
      register,
      '',
      o.kolommen.length > 0 ? o.kolommen : columns,
      own.filter((r) => r.velden.onderdeel === o.id),
      'Bij dit onderdeel staat dit jaar geen interventie.',
    ),
  }));
  const view = {
    nummer,
    titel,
    diepte,
    toelichting: section(register, lijn, 'Toelichting'),
    aspecten: listing(aspecten),
    tabel:
      loose.length > 0 || (onderdelen.length === 0 && onder.length === 0)
        ? interventionTable(register, '', columns, loose, 'Hier staat dit jaar geen interventie.')
        : null,
    onderdelen: parts,
  };
  return [view, ...onder.flatMap((below) => lineView(register, below, records, diepte + 1))];
}

function factorTable(register: Register, records: readonly Interventie[]): Table {
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

function reachTable(records: readonly Interventie[]): Table {
  const rows = REACH.flatMap(([reach, label]) => {
    const titles = records.filter((r) => r.velden.reikwijdte === reach).map((r) => r.velden.titel);
    return titles.length === 0 && reach === undefined
      ? []
      : [[label, titles.length > 0 ? titles : 'geen interventie ingedeeld']];
  });
  return plainTable('Reikwijdte, van breed naar smal', ['Reikwijdte', 'Interventies'], rows, '');
}

function promiseTable(
  programmas: readonly CterRecord<'programma'>[],
  records: readonly Interventie[],
): Table {
  const rows = [...programmas, ...records].flatMap((r) =>
    r.velden.afspraken.map((a) => [
      r.soort === 'programma' ? 'Het programma als geheel' : r.velden.titel,
      capital(a.vorm ?? a.van ?? a.id),
      promised(a),
    ]),
  );
  return plainTable(
    'Toezeggingen',
    ['Waar', 'Wat', 'Hoeveel of hoe vaak'],
    rows,
    'Er zijn geen toezeggingen in telbare vorm vastgelegd.',
  );
}

/** Every source once, with the interventions that lean on it. */
function sources(records: readonly Interventie[]): readonly { bron: string; voor: string }[] {
  const titles = new Map<string, string[]>();
  for (const { velden } of records) {
    for (const o of velden.onderbouwing) {
      const source = [o.titel, o.uitgever, o.jaar].filter((x) => x !== undefined).join(', ');
      titles.set(source, [...(titles.get(source) ?? []), velden.titel]);
    }
  }
  return [...titles].map(([bron, voor]) => ({ bron, voor: listing(voor) }));
}

function programmeView(register: Register, programma: CterRecord<'programma'>) {
  const { titel, district, periode, regeling } = programma.velden;
  return {
    titel,
    district,
    periode: periode
      ? periode.tot === undefined
        ? `vanaf ${longDate(periode.van)}`
        : `${longDate(periode.van)} tot en met ${longDate(periode.tot)}`
      : null,
    doel: section(register, programma, 'Doel'),
    regeling: regeling
      ? [
          `${regeling.titel} (${regeling.identifier})`,
          regeling.bekendmaking,
          regeling.ondertekend && `ondertekend op ${longDate(regeling.ondertekend)}`,
          regeling['in-werking'] && `in werking sinds ${longDate(regeling['in-werking'])}`,
        ]
          .filter(Boolean)
          .join(', ')
      : null,
  };
}

/** The words the programmes use instead of the usual ones. */
function naming(programmas: readonly CterRecord<'programma'>[]) {
  const words = Object.assign({}, ...programmas.map((p) => p.velden.benamingen ?? {})) as Record<
    string,
    string
  >;
  const actielijn = words['actielijn'] ?? 'actielijn';
  return {
    actielijn,
    Actielijn: capital(actielijn),
    actielijnen: words['actielijnen'] ?? (words['actielijn'] === undefined ? 'actielijnen' : null),
  };
}

/** Lines that interventions of this municipality hang from although its programmes do not hold them. */
function strays(
  tree: readonly LijnBoom[],
  register: Register,
  records: readonly Interventie[],
): readonly LijnBoom[] {
  const known = new Set<string>();
  const note = (boom: LijnBoom): void => {
    known.add(boom.lijn.id);
    boom.onder.forEach(note);
  };
  tree.forEach(note);
  return register
    .all('actielijn')
    .filter((l) => !known.has(l.id) && records.some((r) => r.velden.actielijn === l.id))
    .map((lijn) => ({ lijn, onder: [] }));
}

/** The overview of one municipality and year as a view. A year without interventions gives a view that says so. */
export function overview(register: Register, subject: OverviewSubject) {
  const { gemeente, jaar, today, origin, fictief } = subject;
  const selected = interventiesIn(register, gemeente.id, jaar);
  const records = selected
    .filter((r) => isOpenbaar(register, r))
    .sort((a, b) => a.velden.titel.localeCompare(b.velden.titel, 'nl'));
  const programmas = programmasVan(register, gemeente.id).filter((p) => isOpenbaar(register, p));
  const tree = lijnen(register, programmas);
  const lines = [...tree, ...strays(tree, register, records)];
  const naam = gemeente.velden.naam;
  const aims = programmas.map((p) => section(register, p, 'Doel')?.markdown ?? '');
  const shown = [
    ...aims,
    ...[...lines.map((l) => l.lijn), ...records].map((r) => readableText(register, r)),
  ].join('\n');
  return {
    titel: `Uitvoeringsoverzicht ${naam} ${jaar}`,
    taal: 'nl' as const,
    maker: `Gemeente ${naam}`,
    datum: today,
    onderwerp: `Interventies per ${naming(programmas).actielijn} in ${jaar}`,
    ...(fictief && {
      banner: 'Dit is een verzonnen voorbeeld. Gemeenten, organisaties en gebeurtenissen bestaan niet echt.',
    }),
    data: {
      jaar,
      gemeente: naam,
      woorden: naming(programmas),
      aantal: records.length,
      vertrouwelijk: selected.length - records.length,
      jaren: listing(jarenMetInterventies(register, gemeente.id, today).map(String)),
      programmas: programmas.map((p) => programmeView(register, p)),
      lijnen: lines.flatMap((line) => lineView(register, line, records, 0)),
      factoren: factorTable(register, records),
      reikwijdte: reachTable(records),
      toezeggingen: promiseTable(programmas, records),
      district: programmas
        .filter((p) => p.velden.trekker === gemeente.id)
        .map((p) => ({
          naam: p.velden.district,
          tabel: districtTable(register, p, jaar, naming(programmas).Actielijn),
        })),
      bronnen: sources(records),
      begrippen: records.length === 0 ? [] : termsUsed(register, shown),
      herkomst: origin,
      opgemaakt: longDate(today),
    },
  };
}
