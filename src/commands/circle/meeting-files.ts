/** A calendar file and a mail for each coming meeting of a circle. Both may hold names, so git must not take them up. */
import { join, relative, resolve } from 'node:path';
import type { Opened } from '../../cter.ts';
import { UsageError } from '../../errors.ts';
import { mailText } from '../../exchange/eml.ts';
import type { Ports } from '../../ports.ts';
import type { CterRecord } from '../../register/register.ts';
import { commandLine } from '../../status/command-line.ts';
import { contentHash } from '../../text/content-hash.ts';
import { longDate } from '../../text/dates.ts';
import { safeLine } from '../../text/safe.ts';
import type { FoundBook } from '../contact-book.ts';
import type { Call } from '../define.ts';
import { takenUpBy } from '../outside-git.ts';
import { invitation, type Meeting, nameOf, textFrom } from './invitation.ts';
import { textOf } from './options.ts';

type Cirkel = CterRecord<'contactcirkel'>;

// Long enough to hear everybody, short enough for an evening after work.
const MINUTES = 90;

/** Where the files go: `--out`, else `uitvoer` in the register; undefined when git would take up the latter. Throws `UsageError` for the former. */
export function meetingFolder({ ports, options }: Call, { tree }: Opened): string | undefined {
  const out = textOf(options, 'out');
  const dir = out === undefined ? join(tree.root, 'uitvoer') : resolve(ports.cwd, out);
  if (takenUpBy(ports, join(dir, 'bijeenkomst.eml')) === undefined) return dir;
  if (out === undefined) return undefined;
  throw new UsageError(
    `De map ${safeLine(out)} wordt door git bewaard. De mail kan namen en adressen bevatten. Kies met --out een map buiten git, of zet de map in .gitignore.`,
  );
}

/** The addresses of those invited, and the ids of those whose address is not known. */
function addresses(found: FoundBook, genodigden: readonly string[]) {
  const known = genodigden.map((id) => ({ id, entry: 'book' in found ? found.book.get(id) : undefined }));
  return {
    to: known.flatMap(({ entry }) =>
      entry?.email === undefined ? [] : [{ name: entry.naam, address: entry.email }],
    ),
    unknown: known.filter(({ entry }) => entry?.email === undefined).map(({ id }) => id),
  };
}

interface Made {
  readonly file: string;
  readonly text: string;
}

/** A meeting as an entry in an agenda. */
const eventOf = ({ id }: Cirkel, { datum, tijd, plaats }: Meeting, title: string, description: string) => ({
  key: `contactcirkel/${id}/${datum}`,
  date: datum,
  time: tijd,
  minutes: MINUTES,
  title,
  description,
  location: plaats ?? 'online',
});

async function filesFor(
  { ports, general }: Call,
  opened: Opened,
  cirkel: Cirkel,
  meeting: Meeting,
  to: ReturnType<typeof addresses>['to'],
): Promise<readonly Made[]> {
  const { calendarText } = await import('../../exchange/ics.ts');
  const gemeente = nameOf(opened, cirkel.velden.gemeente);
  const { datum, tijd, plaats } = meeting;
  const data = { gemeente, datum, tijd, plaats };
  const when = await textFrom(ports, opened, 'bijeenkomst-contactcirkel.txt.liquid', data);
  const title = `Contactcirkel ${gemeente}`;
  const event = eventOf(cirkel, meeting, title, when);
  const calendar = calendarText(opened.settings.naam, title, [event], general.today);
  const type = 'text/calendar; charset=utf-8; method=PUBLISH';
  const mail = mailText({
    subject: `Uitnodiging contactcirkel ${gemeente}, ${longDate(datum)}`,
    text: `${(await invitation(ports, opened, cirkel)).trimEnd()}\n\n${when}`,
    to,
    attachments: [{ name: `bijeenkomst-${datum}.ics`, type, text: calendar }],
  });
  const name = `bijeenkomst-${cirkel.id}-${datum}`;
  return [
    { file: `${name}.ics`, text: calendar },
    { file: `${name}.eml`, text: mail },
  ];
}

function save(ports: Ports, dir: string, files: readonly Made[]): void {
  const tree = ports.tree(dir);
  ports.writer.makeRoot(dir);
  ports.writer.write(
    dir,
    files.map(({ file, text }) => ({
      path: join(dir, file),
      content: new TextEncoder().encode(text),
      expected: tree.has(file) ? contentHash(tree.read(file)) : null,
    })),
  );
}

/** Makes the files for the meetings from today on, and says where they are and who has no address. */
export async function makeMeetingFiles(
  call: Call,
  opened: Opened,
  cirkel: Cirkel,
  found: FoundBook,
  dir: string | undefined,
  stap: string,
): Promise<void> {
  const { ports, general } = call;
  const meetings = cirkel.velden.bijeenkomsten.filter((b) => b.datum >= general.today);
  if (meetings.length === 0) return;
  const say = (sentence: string): void => {
    if (!general.quiet) ports.stderr.write(`${sentence}\n`);
  };
  const again = commandLine('circle', 'next', cirkel.id, '--stap', stap, '--uitkomst', 'open', '--yes');
  if (dir === undefined)
    return say(
      `De agenda en de mail zijn niet gemaakt: git zou de map ‘uitvoer’ bewaren, en in de mail staan adressen. Zet ‘uitvoer/’ in .gitignore, en maak ze dan alsnog met: ${again}. Of geef daar --out bij, met een map buiten git.`,
    );
  const { to, unknown } = addresses(found, cirkel.velden.genodigden);
  const files = (await Promise.all(meetings.map((m) => filesFor(call, opened, cirkel, m, to)))).flat();
  save(ports, dir, files);
  for (const { file } of files) ports.stdout.write(`${safeLine(relative(ports.cwd, join(dir, file)))}\n`);
  say('Open de mail, kijk hem na en verstuur hem zelf: cter verstuurt niets.');
  if ('absent' in found) say(`${found.absent} Vul de ontvangers zelf in.`);
  else if (unknown.length > 0)
    say(`Zonder e-mailadres in het contactenboek, dus niet in de mail: ${unknown.join(', ')}.`);
}
