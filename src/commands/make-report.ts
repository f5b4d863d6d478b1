/** The annual report as a whole, for the commands that show it or its figures. */
import type { Opened } from '../cter.ts';
import type { Eerder } from '../documents/report/protect-figures.ts';
import { type Report, report } from '../documents/report/report.ts';
import { type ReportSubject, verslagVan } from '../documents/report/scope.ts';
import { CannotError } from '../errors.ts';
import { eerderGepubliceerd, eerderPrecies, leesCijfers } from '../facts/gepubliceerd.ts';
import type { Ports } from '../ports.ts';
import type { Cijferbestand } from '../records/cijferbestand.ts';
import { CIJFERS } from '../register/classify.ts';
import type { CterRecord } from '../register/register.ts';
import { safeLine } from '../text/safe.ts';
import { obstacles } from './adoption.ts';
import { origin } from './origin.ts';

/** What lies in the folder with published figures, or the folder itself; of a second register below its name. */
const IN_CIJFERS = new RegExp(`(^|/)${CIJFERS}(/|$)`);

const unreadable = (path: string, why: string): CannotError =>
  new CannotError(
    `Het bestand ${path} met de cijfers van een eerder verslag is niet te lezen. ${why} Zet het terug zoals het was: zonder dat bestand kan een lezer kleine aantallen uitrekenen.`,
  );

/**
 * The files with figures that were published before. Throws `CannotError` for a file that cannot be read, whatever the
 * cause: without it small numbers are not safe.
 */
function keptFiles({ published, register }: Opened) {
  const failed = register.diagnostics.find((d) => d.severity === 'fout' && IN_CIJFERS.test(d.file));
  if (failed) throw unreadable(safeLine(failed.file), failed.message);
  return published.map(({ path, text }) => {
    const read = leesCijfers(text);
    if ('fout' in read) throw unreadable(path, read.fout);
    return { path, bestand: read.bestand };
  });
}

function knownFrom(files: ReturnType<typeof keptFiles>): Eerder {
  const bestanden = files.map((f) => f.bestand);
  return { personen: eerderGepubliceerd(bestanden), precies: eerderPrecies(bestanden) };
}

/** What readers know from the reports that were published before. Throws as `keptFiles` does. */
export const publishedBefore = (opened: Opened): Eerder => knownFrom(keptFiles(opened));

/** A report with what keeps it from being adopted, and the figures that are kept of it. */
export type Made = Report & {
  readonly belet: readonly string[];
  readonly bewaard: { readonly path: string; readonly bestand: Cijferbestand } | undefined;
  /** Other reports that are adopted, but of which nobody kept the figures. */
  readonly onbekend: readonly CterRecord<'jaarverslag'>[];
};

/** The report of one municipality and year, its small figures protected with what was published before in mind; and what keeps it from being adopted. */
export function makeReport(
  ports: Ports,
  opened: Opened,
  subject: Pick<ReportSubject, 'gemeente' | 'jaar' | 'today'>,
): Made {
  const { register, settings } = opened;
  const from = origin(ports, opened.roots, settings.naam);
  const belet = obstacles(opened, verslagVan(register, subject.gemeente.id, subject.jaar), subject.today);
  const files = keptFiles(opened);
  const made = report(
    register,
    { ...subject, origin: from, settings, belet: belet.length > 0 },
    knownFrom(files),
  );
  const keptOf = (gemeente: string, jaar: number) =>
    files.find(({ bestand: b }) => b.gemeente === gemeente && b.jaar === jaar);
  const bewaard = keptOf(subject.gemeente.id, subject.jaar);
  const onbekend = register
    .all('jaarverslag')
    .filter(({ velden: v }) => v.status === 'vastgesteld' && !keptOf(v.gemeente, v.jaar))
    .filter(({ velden: v }) => v.gemeente !== subject.gemeente.id || v.jaar !== subject.jaar);
  return { ...made, belet, bewaard, onbekend };
}
