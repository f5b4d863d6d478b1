/** The history of a record, and the difference between two versions of a register, as documents. */
import type { Change } from '../history/change.ts';
import type { Moment } from '../history/record-history.ts';
import type { FileDifference } from '../history/revision-diff.ts';
import { writtenValue } from '../records/written.ts';
import { longDate } from '../text/dates.ts';
import { changedLines, eventWords, momentWords, personWords, signatureWords } from './change-wording.ts';
import { plainTable, type Table } from './table.ts';

/** What such a document says of itself. */
export interface HistorySubject {
  readonly register: string;
  readonly fictief: boolean;
  readonly today: string;
  /** Whether older commits are missing here. */
  readonly shallow: boolean;
}

const SIDES = { van: '- ', naar: '+ ' } as const;

/** The value before or after; of a text only the lines that differ. */
function cell(change: Change, side: 'van' | 'naar'): string | readonly string[] {
  const value = change[side];
  if (change.sectie === undefined) return value === undefined ? '' : writtenValue(value);
  const lines = changedLines(String(change.van ?? ''), String(change.naar ?? ''));
  return lines.filter((l) => l.startsWith(SIDES[side])).map((l) => l.slice(2));
}

const changesTable = (changes: readonly Change[]): Table | null =>
  changes.length === 0
    ? null
    : plainTable(
        '',
        ['Waar', 'Wat', 'Van', 'Naar'],
        changes.map((c) => [c.naam, c.soort, cell(c, 'van'), cell(c, 'naar')]),
        '',
      );

const faultWords = ({ message, line, column }: NonNullable<Moment['fault']>): string =>
  `regel ${line}, kolom ${column}: ${message}`;

function meta({ register, fictief, today }: HistorySubject, titel: string) {
  return {
    titel,
    taal: 'nl' as const,
    maker: register,
    datum: today,
    banner: fictief
      ? 'Alleen voor intern gebruik. Dit register is een verzonnen voorbeeld.'
      : 'Alleen voor intern gebruik: hierin staan namen van medewerkers.',
  };
}

/** The history of one record, oldest first. `path` is relative to the work tree. */
export function historyView(
  subject: HistorySubject,
  { ref, path, exists }: { readonly ref: string; readonly path: string; readonly exists: boolean },
  moments: readonly Moment[],
) {
  return {
    ...meta(subject, `Geschiedenis van ${ref}`),
    data: {
      pad: path,
      bestaat: exists,
      ondiep: subject.shallow,
      opgemaakt: longDate(subject.today),
      momenten: moments.map((moment) => ({
        wanneer: momentWords(moment.commit.recorded),
        auteur: personWords(moment.commit.author),
        commit: moment.commit.id.slice(0, 12),
        boodschap: moment.commit.subject,
        handtekening: signatureWords(moment.signature),
        gebeurtenis: eventWords(moment),
        fout: moment.fault ? faultWords(moment.fault) : null,
        tabel: moment.gebeurtenis === 'verwijderd' ? null : changesTable(moment.changes),
      })),
    },
  };
}

/** What differs between two versions of a register; `van` and `tot` as they were asked for. */
export function differenceView(
  subject: HistorySubject,
  { van, tot }: { readonly van: string; readonly tot: string },
  differences: readonly FileDifference[],
) {
  return {
    ...meta(subject, `Verschil tussen ${van} en ${tot}`),
    data: {
      opgemaakt: longDate(subject.today),
      bestanden: differences.map((d) => ({
        naam: d.ref ?? d.path,
        pad: d.path,
        'pad-ervoor': d.from ?? null,
        gebeurtenis: d.gebeurtenis,
        fout: d.fault ? `de ${d.fault.versie} versie, ${faultWords(d.fault)}` : null,
        tabel: d.gebeurtenis === 'verwijderd' ? null : changesTable(d.changes),
      })),
    },
  };
}
