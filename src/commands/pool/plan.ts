import { relative, resolve } from 'node:path';
import { type Opened, openRegister, registerDir } from '../../cter.ts';
import { UsageError } from '../../errors.ts';
import { type Ritme, ritmeVan, type Voorstel, voorstellen } from '../../facts/bijeenkomsten.ts';
import { uitvoering } from '../../records/uitvoering.ts';
import { freeId } from '../../scaffold/id.ts';
import { composeDocument } from '../../source/compose.ts';
import { isIsoDate, longDate } from '../../text/dates.ts';
import { counted, listing } from '../../text/lists.ts';
import { oneLine, quote, safeLine } from '../../text/safe.ts';
import { slug } from '../../text/slug.ts';
import { created, type PlannedFile, saveChanges } from '../change.ts';
import { type Call, defineAction } from '../define.ts';
import { tell } from '../edit-record.ts';
import { mayAsk } from '../form.ts';
import { collect, requireAnswer } from '../options.ts';
import { recordNamed } from '../record-named.ts';
import { outputDir, saveFiles } from '../write-document.ts';

function day(option: string, value: unknown): string {
  const text = String(value);
  if (isIsoDate(text)) return text;
  throw new UsageError(`${option}: ${quote(text)} is geen dag. Schrijf jjjj-mm-dd, zoals 2026-01-15.`);
}

/** Single days, and stretches such as `2026-07-13..2026-08-23`. */
function skipped(options: readonly string[]): (dag: string) => boolean {
  const stretches = options.map((option) => {
    const [van, tot = van] = option.split('..');
    return { van: day('--overslaan', van), tot: day('--overslaan', tot) };
  });
  return (dag) => stretches.some(({ van, tot }) => van <= dag && dag <= tot);
}

/** The intervention that meets in a rhythm: the one that is named, or the only one that still runs. */
function rhythmOf({ ports, options }: Call, opened: Opened, vanaf: string): Ritme {
  if (options['interventie'] !== undefined) {
    const named = recordNamed(ports, opened, String(options['interventie']), ['interventie']);
    const ritme = ritmeVan(named);
    if (ritme) return ritme;
    throw new UsageError(
      `${named.ref} heeft geen afspraak met een ritme. Zet bij de afspraak ‘elke’, zoals elke: P3W.`,
    );
  }
  const running = opened.register
    .all('interventie')
    .filter(({ velden: { looptijd } }) => looptijd.tot === undefined || looptijd.tot >= vanaf);
  const found = running.flatMap((i) => ritmeVan(i) ?? []);
  const pools = found.filter((r) => r.thema !== undefined);
  const [only, ...others] = pools.length > 0 ? pools : found;
  if (only && others.length === 0) return only;
  throw new UsageError(
    only
      ? `Kies met --interventie waarvoor u plant: ${listing(
          [only, ...others].map((r) => r.interventie.id),
          'of',
        )}.`
      : `Op ${longDate(vanaf)} loopt er geen interventie met een afspraak in een ritme (‘elke’). Kies er een met --interventie.`,
  );
}

function fileFor(ritme: Ritme, { datum, vorm }: Voorstel, taken: (id: string) => boolean): PlannedFile {
  const { id, velden } = ritme.interventie;
  const name = freeId(`${datum}-${slug(`${id} ${vorm}`)}`, taken);
  const fields = { interventie: id, vorm, status: 'gepland', datum, gemeenten: velden.gemeenten };
  return created(`${uitvoering.map}/${name}.md`, composeDocument(fields, ''));
}

async function calendar(
  { ports, general, options }: Call,
  opened: Opened,
  ritme: Ritme,
  nieuw: readonly Voorstel[],
) {
  const { calendarText } = await import('../../exchange/ics.ts');
  const { titel } = ritme.interventie.velden;
  const time = options['tijd'] === undefined ? undefined : String(options['tijd']);
  const events = nieuw.map(({ datum, vorm }) => ({
    key: `${ritme.interventie.ref}/${datum}`,
    ...{ date: datum, time, minutes: 120, title: `${titel}: ${vorm}` },
    location: options['plaats'] === undefined ? undefined : String(options['plaats']),
  }));
  const file = `${ritme.interventie.id}-${nieuw[0]?.datum}.ics`;
  const content = calendarText(opened.settings.naam, titel, events, general.today);
  return { dir: outputDir(ports, opened, options['out'] as string | undefined), file, content };
}

const lineOf = ({ datum, vorm, inPlaatsVan }: Voorstel): string =>
  `  ${datum}  ${oneLine(vorm)}${inPlaatsVan === undefined ? '' : ` (in plaats van ${inPlaatsVan})`}\n`;

function periodOf({ general, options }: Call) {
  const vanaf = options['vanaf'] === undefined ? general.today : day('--vanaf', options['vanaf']);
  const tot = options['tot'] === undefined ? `${vanaf.slice(0, 4)}-12-31` : day('--tot', options['tot']);
  if (tot < vanaf) throw new UsageError('--tot ligt voor --vanaf. Kies een latere dag.');
  if (options['tijd'] !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(String(options['tijd'])))
    throw new UsageError('Schrijf bij --tijd een tijd als uu:mm, zoals 14:00.');
  return { vanaf, tot, isOvergeslagen: skipped(options['overslaan'] as readonly string[]) };
}

async function mayWrite(call: Call, nieuw: readonly Voorstel[]): Promise<boolean> {
  const { ports, general } = call;
  const asks = mayAsk(call);
  if (asks || !general.quiet) ports.stderr.write(nieuw.map(lineOf).join(''));
  requireAnswer(call);
  const message = `${counted(nieuw.length, 'bijeenkomst', 'bijeenkomsten')} vastleggen als gepland?`;
  return (
    !asks || (await ports.prompt.ask({ kind: 'confirm', name: '--yes', message, default: true })) === true
  );
}

async function write(call: Call, opened: Opened, ritme: Ritme, nieuw: readonly Voorstel[]): Promise<void> {
  const { ports } = call;
  const taken = (id: string) =>
    opened.register.byRef(`uitvoering/${id}`) !== undefined || opened.tree.has(`uitvoeringen/${id}.md`);
  const files = nieuw.map((voorstel) => fileFor(ritme, voorstel, taken));
  const { dir, file, content } = await calendar(call, opened, ritme, nieuw);
  saveChanges(call, opened, files, `Gepland: ${nieuw.length} keer ${ritme.interventie.ref}`);
  for (const { path } of files)
    ports.stdout.write(`${safeLine(relative(ports.cwd, resolve(opened.tree.root, path)))}\n`);
  saveFiles(ports, dir, [{ file, content }]);
}

async function run(call: Call): Promise<number> {
  const { ports, general, options } = call;
  const asked = periodOf(call);
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  const ritme = rhythmOf(call, opened, asked.vanaf);
  const tot = [ritme.interventie.velden.looptijd.tot ?? asked.tot, asked.tot].sort()[0] as string;
  const { nieuw, vervallen } = voorstellen(opened.register, ritme, { ...asked, tot });
  for (const dag of vervallen)
    tell(call, `Geen bijeenkomst in de periode vanaf ${longDate(dag)}: die dagen slaat u over.`);
  if (nieuw.length === 0)
    tell(call, 'Er is niets nieuws te plannen: alles staat er al, of de looptijd is voorbij.');
  else if (options['dryRun'] === true) ports.stdout.write(nieuw.map(lineOf).join(''));
  else if (await mayWrite(call, nieuw)) await write(call, opened, ritme, nieuw);
  else return 1;
  return 0;
}

/** `cter pool plan`: the coming meetings, as records and in a calendar. */
export const plan = defineAction({
  name: 'plan',
  summary: 'plan de komende bijeenkomsten, in het afgesproken ritme',
  examples: [
    ['cter pool plan --vanaf 2026-01-15', 'de rest van dat jaar, vanaf die dag'],
    [
      'cter pool plan --vanaf 2026-01-15 --overslaan 2026-05-05 --overslaan 2026-07-13..2026-08-23',
      'sla een dag en een vakantie over; een bijeenkomst schuift dan een week op, of vervalt',
    ],
    [
      'cter pool plan --vanaf 2026-01-15 --tijd 14:00 --plaats stadhuis --yes',
      'met tijd en plaats in de agenda',
    ],
  ],
  configure: (c) =>
    c
      .option('--vanaf <datum>', 'de dag van de eerste bijeenkomst (standaard: vandaag)')
      .option('--tot <datum>', 'tot en met deze dag (standaard: het einde van dat jaar)')
      .option('--interventie <id>', 'waarvoor, als er meer zijn met een ritme')
      .option(
        '--overslaan <dagen>',
        'een dag, of een periode als 2026-07-13..2026-08-23; mag vaker',
        collect,
        [],
      )
      .option('--tijd <tijd>', 'hoe laat, voor de agenda')
      .option('--plaats <plaats>', 'waar, voor de agenda')
      .option('--out <map>', 'map voor het agendabestand (standaard: uitvoer)')
      .option('--yes', 'stel geen vragen')
      .option('--dry-run', 'laat zien wat er zou komen en sla niets op')
      .option(
        '--commit',
        'leg de nieuwe bestanden meteen vast in git; in de boodschap staat alleen het aantal',
      ),
  run,
});
