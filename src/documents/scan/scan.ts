/** The scan of the whole approach: strong points and blind spots, each with the records behind it. For internal use. */
import { type Meting, type Onderdeel, scan } from '../../facts/scan.ts';
import { recordType } from '../../records/index.ts';
import type { Instellingen } from '../../records/instellingen.ts';
import type { Register } from '../../register/register.ts';
import { longDate } from '../../text/dates.ts';
import type { Origin } from '../table.ts';
import { naming } from '../wording.ts';
import { scanWords } from './words.ts';

/** One part of the approach with its name. */
export interface ScanItem {
  readonly ref: string;
  readonly naam: string;
  readonly deel?: string;
}

/** One subject as it is shown: `sterk` when nothing is missing, `onbekend` when the register holds nothing to judge. */
export interface ScanPoint {
  readonly onderwerp: string;
  readonly titel: string;
  readonly oordeel: 'sterk' | 'blinde-vlek' | 'onbekend';
  /** `Versterkt door een interventie: 8 van de 10 beschermende factoren.` */
  readonly zin: string;
  readonly waarom: string;
  readonly aanwezig: readonly ScanItem[];
  readonly ontbreekt: readonly ScanItem[];
}

/** What a scan is made of. */
export interface ScanSubject {
  readonly today: string;
  readonly settings: Instellingen;
  readonly origin: Origin;
}

function named(register: Register, { ref, deel }: Onderdeel): ScanItem {
  const record = register.byRef(ref);
  const velden = (record?.velden ?? {}) as Readonly<Record<string, unknown>>;
  const over = record?.soort === 'evaluatie' ? register.byRef(String(velden['over'])) : undefined;
  const title = (soort: string, fields: Readonly<Record<string, unknown>>) =>
    String(fields[recordType(soort)?.titelveld ?? ''] ?? ref);
  const naam = over
    ? `Evaluatie van ${title(over.soort, over.velden as Readonly<Record<string, unknown>>)}`
    : title(record?.soort ?? '', velden);
  return { ref, naam, ...(deel !== undefined && { deel }) };
}

/** `Met een maat: 3 van de 4 doelen.` Of one nobody says that it is one of the one. */
function sentence({ met, een, wat }: ReturnType<typeof scanWords>, aanwezig: number, all: number): string {
  if (all === 0) return `Het register noemt geen ${wat}.`;
  if (all > 1) return `${met}: ${aanwezig} van de ${all} ${wat}.`;
  return `${met}: ${aanwezig === 1 ? 'ja' : 'nee'}. Er is maar één ${een}.`;
}

function point(register: Register, { onderwerp, aanwezig, ontbreekt }: Meting): ScanPoint {
  const words = scanWords(onderwerp, naming(register.all('programma')));
  const all = aanwezig.length + ontbreekt.length;
  const items = (list: readonly Onderdeel[]) => list.map((item) => named(register, item));
  return {
    onderwerp,
    titel: words.titel,
    oordeel: all === 0 ? 'onbekend' : ontbreekt.length === 0 ? 'sterk' : 'blinde-vlek',
    zin: sentence(words, aanwezig.length, all),
    waarom: words.waarom,
    aanwezig: items(aanwezig),
    ontbreekt: items(ontbreekt),
  };
}

/** Every subject, in the order of the chain. */
export const scanPoints = (register: Register, { today, settings }: ScanSubject): readonly ScanPoint[] =>
  scan(register, { today, termijnen: settings.termijnen }).map((meting) => point(register, meting));

/** One line for each record, with the parts of it that are meant. */
function lines(items: readonly ScanItem[]): readonly string[] {
  return [...new Set(items.map((item) => item.ref))].map((ref) => {
    const own = items.filter((item) => item.ref === ref);
    const parts = own.flatMap(({ deel }) => (deel === undefined ? [] : [deel.replace(/\.$/, '')]));
    return `${own[0]?.naam} (${ref})${parts.length > 0 ? `: ${parts.join('; ')}` : ''}`;
  });
}

const of = (points: readonly ScanPoint[], oordeel: ScanPoint['oordeel']) =>
  points
    .filter((p) => p.oordeel === oordeel)
    .map((p) => ({ ...p, aanwezig: lines(p.aanwezig), ontbreekt: lines(p.ontbreekt) }));

/** The scan as a view. */
export function scanView(register: Register, subject: ScanSubject) {
  const { today, settings, origin } = subject;
  const points = scanPoints(register, subject);
  return {
    titel: `Scan van de aanpak: ${settings.naam}`,
    taal: 'nl' as const,
    maker: settings.naam,
    datum: today,
    onderwerp: 'Sterke punten en blinde vlekken van de aanpak',
    banner: `Intern werkdocument, niet om te publiceren.${settings.fictief ? ' Dit is een verzonnen voorbeeld.' : ''}`,
    data: {
      register: settings.naam,
      uitvoeringen: register.all('uitvoering').length,
      evaluaties: register.all('evaluatie').length,
      sterk: of(points, 'sterk'),
      blind: of(points, 'blinde-vlek'),
      onbekend: of(points, 'onbekend'),
      herkomst: origin,
      opgemaakt: longDate(today),
    },
  };
}
