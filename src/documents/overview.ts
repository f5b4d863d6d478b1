/** The uitvoeringsoverzicht: what one municipality does in one year, for each line of action. Not what came of it. */
import { interventiesIn, jarenMetInterventies } from '../facts/interventies.ts';
import { openbaarRegister } from '../facts/openbaar-register.ts';
import { lijnen, lopend, programmasVan } from '../facts/programma.ts';
import { isOpenbaar } from '../facts/vertrouwelijkheid.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { longDate, period } from '../text/dates.ts';
import { listing } from '../text/lists.ts';
import { districtTable } from './district-table.ts';
import { termsUsed } from './glossary.ts';
import { lineView, strays } from './overview-lines.ts';
import { factorTable, promiseTable, reachTable, sources } from './overview-tables.ts';
import { section } from './prose.ts';
import type { Origin } from './table.ts';
import { naming } from './wording.ts';

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

function regulation(regeling: NonNullable<CterRecord<'programma'>['velden']['regeling']>): string {
  const { identifier, titel, bekendmaking, ondertekend } = regeling;
  const since = regeling['in-werking'];
  const parts = [
    `${titel} (${identifier})`,
    bekendmaking,
    ondertekend && `ondertekend op ${longDate(ondertekend)}`,
    since && `in werking sinds ${longDate(since)}`,
  ];
  return parts.filter(Boolean).join(', ');
}

function programmeView(register: Register, programma: CterRecord<'programma'>, naam: string) {
  const { titel, district, periode, regeling } = programma.velden;
  return {
    titel,
    // A municipality alone fills in its own name, and is no district of itself.
    district: district === naam || district === `Gemeente ${naam}` ? null : district,
    periode: periode ? period(periode) : null,
    doel: section(register, programma, 'Doel'),
    regeling: regeling ? regulation(regeling) : null,
  };
}

type Programmas = readonly CterRecord<'programma'>[];

/** What the overview shows: the public interventions and programmes, and the lines between them. */
function selection(register: Register, { gemeente, jaar }: OverviewSubject) {
  const running = interventiesIn(register, gemeente.id, jaar);
  const records = running
    .filter((r) => isOpenbaar(register, r))
    .sort((a, b) => a.velden.titel.localeCompare(b.velden.titel, 'nl'));
  const alle = programmasVan(register, gemeente.id).filter((p) => isOpenbaar(register, p));
  const programmas = lopend(alle, jaar);
  const tree = lijnen(register, programmas);
  return {
    records,
    programmas,
    lines: [...tree, ...strays(tree, register, records)],
    hidden: running.length - records.length,
  };
}

/** The municipalities side by side, for each programme that this one leads together with others. */
function districts(register: Register, programmas: Programmas, { gemeente, jaar }: OverviewSubject) {
  const led = programmas.filter((p) => p.velden.trekker === gemeente.id && p.velden.gemeenten.length > 1);
  return led.map((p) => ({
    naam: p.velden.district,
    tabel: districtTable(register, p, jaar, naming(programmas).Actielijn),
  }));
}

/** The overview of one municipality and year as a view. A year without interventions gives a view that says so. */
export function overview(whole: Register, subject: OverviewSubject) {
  const register = openbaarRegister(whole);
  const { gemeente, jaar, today, origin, fictief } = subject;
  const naam = gemeente.velden.naam;
  const { records, programmas, lines, hidden } = selection(register, subject);
  const inhoud = {
    programmas: programmas.map((p) => programmeView(register, p, naam)),
    lijnen: lines.flatMap((line) => lineView(register, line, records)),
    factoren: factorTable(register, records),
    reikwijdte: reachTable(records),
    toezeggingen: promiseTable(programmas, records),
    district: districts(register, programmas, subject),
  };
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
      vertrouwelijk: hidden,
      jaren: listing(jarenMetInterventies(register, gemeente.id, today).map(String)),
      ...inhoud,
      bronnen: sources(records),
      begrippen: records.length > 0 ? termsUsed(register, inhoud) : [],
      herkomst: origin,
      opgemaakt: longDate(today),
    },
  };
}
