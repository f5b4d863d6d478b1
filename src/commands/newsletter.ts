import { type Opened, openRegister, registerDir } from '../cter.ts';
import { documents } from '../documents/index.ts';
import { newsletter } from '../documents/newsletter/newsletter.ts';
import { CannotError, UsageError } from '../errors.ts';
import { opVolgorde, volgende } from '../facts/nieuwsbrieven.ts';
import { isOpenbaar } from '../facts/vertrouwelijkheid.ts';
import { recordType } from '../records/index.ts';
import type { CterRecord } from '../register/register.ts';
import { setValue } from '../source/edit.ts';
import { isIsoDate } from '../text/dates.ts';
import { listing } from '../text/lists.ts';
import { quote } from '../text/safe.ts';
import { readForEdit } from './change.ts';
import { type Call, defineCommand } from './define.ts';
import { endEdit } from './edit-record.ts';
import { warnOfFailures } from './failures.ts';
import { documentOptions, readDocumentOptions } from './subject.ts';
import { writeDocuments } from './write-document.ts';

function chosen({ register }: Opened, asked: string | undefined): CterRecord<'nieuwsbrief'> {
  const all = opVolgorde(register);
  const last = volgende(register);
  if (!last)
    throw new UsageError(
      'Er staat nog geen nieuwsbrief in dit register. Maak er een met ‘cter new nieuwsbrief’.',
    );
  if (asked === undefined) return last;
  const found = all.find((n) => n.id === asked || `${n.velden.jaar}-${n.velden.nummer}` === asked);
  if (found) return found;
  const known = all.map((n) => `${n.velden.jaar}-${n.velden.nummer}`);
  throw new UsageError(`Er is geen nieuwsbrief ${quote(asked)}. Er zijn: ${listing(known)}.`);
}

/** The sections without text that a newsletter must have before it goes out, by name. */
const emptySections = (
  { velden, secties }: CterRecord<'nieuwsbrief'>,
  verzonden: string,
): readonly string[] =>
  (recordType('nieuwsbrief')?.secties({ ...velden, verzonden }) ?? [])
    .filter((s) => s.verplicht && secties.get(s.naam) !== true)
    .map((s) => quote(s.naam));

/** Throws `CannotError` while a section is empty: what was sent is not made up afterwards. */
function requireFilled(brief: CterRecord<'nieuwsbrief'>, day: string): void {
  const empty = emptySections(brief, day);
  if (empty.length > 0)
    throw new CannotError(
      `De nieuwsbrief is niet af: onder ${listing(empty)} staat nog niets. Schrijf eerst die tekst in ${brief.path}.`,
    );
}

/** To how many addresses it went; asked when somebody can answer. Empty: not counted. */
async function recipients({ ports, options }: Call): Promise<string | undefined> {
  if (options['ontvangers'] !== undefined) return String(options['ontvangers']);
  if (!ports.prompt.interactive) return undefined;
  const answer = await ports.prompt.ask({
    kind: 'text',
    name: '--ontvangers',
    message: 'Naar hoeveel adressen is de nieuwsbrief gegaan?',
    explanation: 'Laat leeg als het niet is geteld.',
    optional: true,
    check: (text) => (text === '' || /^\d{1,7}$/.test(text) ? undefined : 'Schrijf een aantal, zoals 140.'),
  });
  return answer === '' ? undefined : String(answer);
}

/** Records that the newsletter was sent, and to how many. Whom is kept nowhere. */
async function recordSending(call: Call, opened: Opened, brief: CterRecord<'nieuwsbrief'>): Promise<number> {
  const { path, ref } = brief;
  const { verzonden } = call.options;
  if (!isIsoDate(String(verzonden)))
    throw new UsageError(`${quote(verzonden)} is geen bestaande datum. Schrijf --verzonden als jjjj-mm-dd.`);
  requireFilled(brief, String(verzonden));
  const ontvangers = await recipients(call);
  if (ontvangers !== undefined && !/^\d{1,7}$/.test(String(ontvangers)))
    throw new UsageError(
      'Schrijf bij --ontvangers een aantal, zoals 140. Namen en adressen horen niet in het register.',
    );
  const file = readForEdit(opened, path);
  const sent = setValue(file.text, ['verzonden'], String(verzonden));
  const text = ontvangers === undefined ? sent : setValue(sent, ['aantal-ontvangers'], Number(ontvangers));
  return endEdit(call, { opened, file }, text, `Verzonden: ${ref}`);
}

async function run(call: Call): Promise<number> {
  const { ports, general, args, options } = call;
  const asked = readDocumentOptions(options);
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  const { register, settings } = opened;
  const brief = chosen(opened, args[0] as string | undefined);
  if (options['verzonden'] !== undefined) return recordSending(call, opened, brief);
  if (options['ontvangers'] !== undefined || options['commit'] === true)
    throw new UsageError('De opties --ontvangers en --commit horen bij --verzonden.');
  if (!isOpenbaar(register, brief))
    throw new CannotError(
      `De nieuwsbrief ${brief.id} is in het register niet openbaar. Haal ‘vertrouwelijkheid’ weg uit ${brief.path} als hij verstuurd mag worden.`,
    );
  warnOfFailures(ports, register, general);
  const afmelden = options['afmelden'] === undefined ? undefined : String(options['afmelden']);
  const { naam, template } = documents.newsletter;
  const { jaar, nummer, verzonden } = brief.velden;
  const isFinal = options['definitief'] === true;
  if (isFinal) requireFilled(brief, general.today);
  const empty = emptySections(brief, general.today);
  if (empty.length > 0 && !general.quiet)
    ports.stderr.write(`Onder ${listing(empty)} staat nog niets. Schrijf die tekst in ${brief.path}.\n`);
  await writeDocuments(ports, opened, {
    view: newsletter(register, {
      brief,
      today: general.today,
      settings,
      afmelden,
      concept: verzonden === undefined && !isFinal,
    }),
    template,
    name: `${naam}-${jaar}-${nummer}`,
    ...asked,
  });
  return 0;
}

/** `cter newsletter [jaar-nummer]`: the newsletter for partners. */
export const command = defineCommand({
  name: 'newsletter',
  examples: [
    ['cter newsletter', 'toon de nieuwsbrief die nog verstuurd moet worden'],
    [
      'cter newsletter 2025-2 --format eml --definitief',
      'maak een e-mail die u in uw mailprogramma opent en verstuurt',
    ],
    ['cter newsletter 2025-2 --verzonden 2025-12-16 --ontvangers 171', 'leg vast dat die is verstuurd'],
  ],
  configure: (c) =>
    documentOptions(
      c.argument('[jaar-nummer]', 'welke nieuwsbrief (standaard: de eerste die nog niet is verstuurd)'),
    )
      .option('--afmelden <waar>', 'het adres waar iemand zich afmeldt (standaard: door te antwoorden)')
      .option('--definitief', 'zonder CONCEPT erop, om te versturen; kan als elke sectie tekst heeft')
      .option('--verzonden <datum>', 'leg vast op welke dag de nieuwsbrief is verstuurd, en maak niets')
      .option('--ontvangers <aantal>', 'bij --verzonden: naar hoeveel adressen')
      .option('--commit', 'bij --verzonden: leg de wijziging meteen vast in git'),
  run,
});
