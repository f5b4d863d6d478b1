/** The annual report as a whole, for the commands that show it or its figures. */
import type { Opened } from '../cter.ts';
import { type Report, report } from '../documents/report/report.ts';
import { type ReportSubject, verslagVan } from '../documents/report/scope.ts';
import { CannotError } from '../errors.ts';
import { eerderGepubliceerd, leesCijfers } from '../facts/gepubliceerd.ts';
import type { Ports } from '../ports.ts';
import { obstacles } from './adoption.ts';
import { origin } from './origin.ts';

/** What was published before. Throws `CannotError` for a file that cannot be read: without it small numbers are not safe. */
function publishedBefore({ published }: Opened) {
  const files = published.map(({ path, text }) => {
    const read = leesCijfers(text);
    if ('fout' in read)
      throw new CannotError(
        `Het bestand ${path} met de cijfers van een eerder verslag is niet te lezen. ${read.fout} Zet het terug zoals het was: zonder dat bestand kan een lezer kleine aantallen uitrekenen.`,
      );
    return read.bestand;
  });
  return eerderGepubliceerd(files);
}

/** The report of one municipality and year, its small figures protected with what was published before in mind; and what keeps it from being adopted. */
export function makeReport(
  ports: Ports,
  opened: Opened,
  subject: Pick<ReportSubject, 'gemeente' | 'jaar' | 'today'>,
): Report & { readonly belet: readonly string[] } {
  const { register, settings } = opened;
  const from = origin(ports, opened.roots, settings.naam);
  const belet = obstacles(opened, verslagVan(register, subject.gemeente.id, subject.jaar), subject.today);
  const made = report(
    register,
    { ...subject, origin: from, settings, belet: belet.length > 0 },
    publishedBefore(opened),
  );
  return { ...made, belet };
}
