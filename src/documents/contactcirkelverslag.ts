/** The report of one deployment of the contact circle, for those who were there. Internal: nobody is named, nothing is left out. */
import { cirkelstand } from '../facts/cirkelstand.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { hoursBetween, longDate } from '../text/dates.ts';
import { counted } from '../text/lists.ts';
import { internalSection } from './prose.ts';
import { type Origin, plainTable, type Table } from './table.ts';
import { capital } from './wording.ts';

type Cirkel = CterRecord<'contactcirkel'>;
type Incident = CterRecord<'incident'>;

/** What the report is about. */
export interface CircleSubject {
  readonly cirkel: Cirkel;
  readonly today: string;
  readonly origin: Origin;
  readonly fictief: boolean;
}

const day = (iso: string | undefined): string => (iso === undefined ? 'niet bekend' : longDate(iso));

function incidentView(register: Register, incident: Incident | undefined) {
  if (!incident) return null;
  const { datum, tijd, plaats, besluit } = incident.velden;
  return {
    wat: incident.velden['publieke-omschrijving'],
    wanneer: `${longDate(datum)}${tijd === undefined ? '' : ` om ${tijd}`}`,
    plaats,
    omschrijving: internalSection(register, incident, 'Omschrijving'),
    besluit: besluit && {
      reden: besluit.reden,
      afgestemd: besluit['afgestemd-met'],
      op: longDate(besluit.op),
    },
  };
}

/** From the incident to the first meeting, when both times are known. */
function until(incident: Incident | undefined, { velden }: Cirkel): string | null {
  const [first] = [...velden.bijeenkomsten].sort((a, b) => (a.datum < b.datum ? -1 : 1));
  const tijd = incident?.velden.tijd;
  if (!incident || tijd === undefined || first?.tijd === undefined) return null;
  const hours = hoursBetween(
    { date: incident.velden.datum, time: tijd },
    { date: first.datum, time: first.tijd },
  );
  return hours < 0 ? null : counted(hours, 'uur', 'uur');
}

function steps(register: Register, cirkel: Cirkel): Table {
  const plan = cirkelstand(register, cirkel)?.plan;
  const titelVan = (id: string) => plan?.velden.stappen.find((s) => s.id === id)?.titel ?? id;
  const open = plan?.velden.stappen.filter((s) => !cirkel.velden.gedaan.some((g) => g.stap === s.id)) ?? [];
  const rows = [
    ...cirkel.velden.gedaan.map((g) => [
      titelVan(g.stap),
      g.uitkomst,
      longDate(g.op),
      g.door,
      g.toelichting ?? '',
    ]),
    ...open.map((s) => [s.titel, 'niet gezet', '', s.door, '']),
  ];
  return plainTable(
    'De stappen',
    ['Stap', 'Hoe het ging', 'Wanneer', 'Wie', 'Waarom anders'],
    rows,
    'Er zijn nog geen stappen gezet.',
  );
}

function present(register: Register, ids: readonly string[]): readonly string[] {
  return ids.map((id) => {
    const lid = register.find('netwerklid', id);
    const organisatie =
      lid?.velden.organisatie === undefined
        ? undefined
        : register.find('organisatie', lid.velden.organisatie);
    return `${lid?.velden.functie ?? id}${organisatie ? `, ${organisatie.velden.naam}` : ''}`;
  });
}

function signals(register: Register, ids: readonly string[]): Table {
  const rows = ids.map((id) => {
    const signaal = register.find('signaal', id)?.velden;
    return [id, signaal?.soort ?? '', signaal?.veiligheid ?? '', signaal?.gebied ?? ''];
  });
  return plainTable(
    'Signalen',
    ['Signaal', 'Hard of zacht', 'Veiligheid', 'Gebied'],
    rows,
    'De cirkel heeft geen signalen laten vastleggen.',
  );
}

function tables(register: Register, cirkel: Cirkel) {
  const { bijeenkomsten, zorgen, acties, antwoorden, signalen } = cirkel.velden;
  return {
    stappen: steps(register, cirkel),
    bijeenkomsten: plainTable(
      'Bijeenkomsten',
      ['Dag', 'Tijd', 'Waar'],
      bijeenkomsten.map((b) => [longDate(b.datum), b.tijd ?? 'niet bekend', b.plaats ?? 'online']),
      'Er was geen bijeenkomst.',
    ),
    zorgen: plainTable(
      'Zorgen',
      ['Zorg', 'Veiligheid'],
      zorgen.map((z) => [z.tekst, z.soort]),
      'Er zijn geen zorgen vastgelegd.',
    ),
    antwoorden: antwoorden.map((a) => ({ vraag: a.vraag, antwoord: a.antwoord })),
    signalen: signals(register, signalen),
    acties: plainTable(
      'Acties',
      ['Actie', 'Wie', 'Uiterlijk', 'Stand'],
      acties.map((a) => [a.wat, a.wie ?? 'niemand', day(a.uiterlijk), a.status]),
      'Er zijn geen acties afgesproken.',
    ),
  };
}

/** The report as a view. */
export function circleReport(register: Register, { cirkel, today, origin, fictief }: CircleSubject) {
  const { velden } = cirkel;
  const incident = register.find('incident', velden.incident);
  const gemeente = register.find('gemeente', velden.gemeente)?.velden.naam ?? velden.gemeente;
  return {
    titel: `Verslag contactcirkel ${gemeente}`,
    taal: 'nl' as const,
    maker: `Gemeente ${gemeente}`,
    datum: today,
    onderwerp: incident?.velden['publieke-omschrijving'] ?? velden.incident,
    banner: `Voor intern gebruik en voor wie erbij waren, niet om te publiceren.${fictief ? ' Dit is een verzonnen voorbeeld.' : ''}`,
    stempel: 'INTERN',
    data: {
      gemeente,
      incident: incidentView(register, incident),
      duur: until(incident, cirkel),
      ...tables(register, cirkel),
      genodigden: present(register, velden.genodigden),
      aanwezigen: present(register, velden.aanwezigen),
      aangevuld: velden.aangevuld.map(capital),
      behoeften: velden.behoeften,
      handelingskader: internalSection(register, cirkel, 'Handelingskader'),
      verslag: internalSection(register, cirkel, 'Verslag'),
      herkomst: origin,
      opgemaakt: longDate(today),
    },
  };
}
