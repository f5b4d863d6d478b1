/** Incidents and the contact circle: the public wording only, and how quickly and how well it went. */
import { dagenVanCirkel, isCirkelGeevalueerd } from '../../facts/contactcirkels.ts';
import { vertrouwelijkheid } from '../../facts/vertrouwelijkheid.ts';
import type { CterRecord, Register } from '../../register/register.ts';
import { daysBetween, longDate, yearOf } from '../../text/dates.ts';
import { counted } from '../../text/lists.ts';
import { plainTable } from '../table.ts';
import { type Boek, samen } from './figure.ts';
import { inWords } from './figure-words.ts';
import type { Cijfers } from './protect-figures.ts';
import type { Scope } from './scope.ts';
import { type Telling, tally } from './tally.ts';

type Cirkel = CterRecord<'contactcirkel'>;

const incidentenIn = (register: Register, gemeente: string, jaar: number) => {
  const own = register.all('incident').filter((i) => i.velden.gemeente === gemeente);
  return own.some((i) => yearOf(i.velden.datum) <= jaar)
    ? own.filter((i) => yearOf(i.velden.datum) === jaar)
    : undefined;
};

const cirkelVan = (register: Register, incident: CterRecord<'incident'>): Cirkel | undefined =>
  register.all('contactcirkel').find((c) => c.velden.incident === incident.id);

/** What is counted: name, label, definition. */
const KOPPEN = {
  incidenten: ['incidenten.aantal', 'Incidenten', 'Incidenten met een datum in het jaar.'],
  ingezet: [
    'contactcirkels.ingezet',
    'Inzet van de contactcirkel',
    'Incidenten uit het jaar waarvoor de contactcirkel is ingezet.',
  ],
  geevalueerd: [
    'contactcirkels.geevalueerd',
    'Geëvalueerd',
    'Inzetten van de contactcirkel met een vastgestelde evaluatie.',
  ],
  gedaan: [
    'contactcirkels.acties.gedaan',
    'Acties gedaan',
    'Afgesproken acties van de contactcirkel die zijn gedaan.',
  ],
  open: [
    'contactcirkels.acties.open',
    'Acties open',
    'Afgesproken acties van de contactcirkel die nog niet zijn gedaan.',
  ],
} as const;

function tellingen({ register }: Scope): readonly Telling[] {
  const make = (
    kop: keyof typeof KOPPEN,
    count: (incidenten: readonly CterRecord<'incident'>[]) => readonly CterRecord[],
  ): Telling => {
    const [naam, label, definitie] = KOPPEN[kop];
    const records: Telling['records'] = (gemeente, jaar) => {
      const incidenten = incidentenIn(register, gemeente, jaar);
      return incidenten && count(incidenten);
    };
    return { naam, label, definitie, records, telt: 'activiteiten' };
  };
  const cirkels = (incidenten: readonly CterRecord<'incident'>[]): readonly Cirkel[] =>
    incidenten.flatMap((i) => cirkelVan(register, i) ?? []);
  const acties = (incidenten: readonly CterRecord<'incident'>[], ...standen: readonly string[]) =>
    cirkels(incidenten).flatMap((c) =>
      c.velden.acties.filter((a) => standen.includes(a.status)).map(() => c),
    );
  return [
    make('incidenten', (incidenten) => incidenten),
    make('ingezet', cirkels),
    make('geevalueerd', (incidenten) => cirkels(incidenten).filter((c) => isCirkelGeevalueerd(register, c))),
    make('gedaan', (incidenten) => acties(incidenten, 'gedaan')),
    make('open', (incidenten) => acties(incidenten, 'open', 'lopend')),
  ];
}

/** The figures about incidents and circles. They are events, not persons: shown as they are. */
export const circleFigures = (scope: Scope): Boek => samen(...tellingen(scope).map((t) => tally(scope, t)));

/** In a cell to which the question of its column does not apply, or not yet. */
const GEEN = 'n.v.t.';

function row({ register }: Scope, incident: CterRecord<'incident'>): readonly string[] {
  const { datum, besluit } = incident.velden;
  const cirkel = cirkelVan(register, incident);
  const eerste =
    cirkel && cirkel.velden.bijeenkomsten.length > 0 ? dagenVanCirkel(register, cirkel)?.eerste : undefined;
  const besloten = besluit?.inzet === 'geen' ? 'niet ingezet' : 'nog niet besloten';
  const acties = cirkel?.velden.acties.filter((a) => a.status !== 'vervallen') ?? [];
  const gedaan = acties.filter((a) => a.status === 'gedaan').length;
  return [
    `${incident.velden['publieke-omschrijving']} (${longDate(datum)})`,
    cirkel ? 'ingezet' : besloten,
    eerste === undefined ? GEEN : counted(Math.max(0, daysBetween(datum, eerste)), 'dag', 'dagen'),
    acties.length === 0 ? GEEN : `${gedaan} van de ${acties.length}`,
    cirkel ? (isCirkelGeevalueerd(register, cirkel) ? 'ja' : 'nee') : GEEN,
  ];
}

/** What the report shows about incidents and circles. An incident that is confidential is only counted. */
export function circlePart(scope: Scope, cijfers: Cijfers) {
  const { register, eigen, jaar } = scope;
  const alle = incidentenIn(register, eigen.id, jaar);
  const toonbaar = (alle ?? []).filter((i) => vertrouwelijkheid(register, i).niveau !== 'vertrouwelijk');
  const one = (naam: string) => inWords(cijfers.get(`${naam}.${eigen.id}.${jaar}`));
  return {
    geregistreerd: alle !== undefined,
    incidenten: one('incidenten.aantal'),
    ingezet: one('contactcirkels.ingezet'),
    geevalueerd: one('contactcirkels.geevalueerd'),
    verborgen: (alle?.length ?? 0) - toonbaar.length,
    tabel: plainTable(
      '',
      ['Incident', 'Contactcirkel', 'Tijd tot de eerste bijeenkomst', 'Acties gedaan', 'Geëvalueerd'],
      toonbaar.map((i) => row(scope, i)),
      `In ${jaar} is geen incident geregistreerd.`,
    ),
  };
}
