import type { Opened } from '../../cter.ts';
import { UsageError } from '../../errors.ts';
import { evaluatiesVan } from '../../facts/evaluaties.ts';
import { overlapt, type Periode } from '../../facts/periode.ts';
import { interventieAchter } from '../../facts/versie.ts';
import type { Prompt } from '../../ports.ts';
import { EVALUATIESOORTEN } from '../../records/afspraak.ts';
import type { CterRecord } from '../../register/register.ts';
import { freeId } from '../../scaffold/id.ts';
import { yearOf } from '../../text/dates.ts';
import { listing } from '../../text/lists.ts';
import { safeText } from '../../text/safe.ts';
import type { Call } from '../define.ts';
import { tell } from '../edit-record.ts';
import { mayAsk } from '../form.ts';
import { makeRecord } from '../new.ts';
import { oneOf } from '../options.ts';
import { DEMANDED, type Kind, knownAnswers, periodOf } from './answers.ts';
import type { AlsoSaved } from './keep-answers.ts';
import { knownLines } from './known.ts';
import { answers, givenSets, mergeSets } from './sets.ts';

/** The kind of evaluation; a provider's own may have none. */
async function kindOf(call: Call, promised: readonly (string | undefined)[]): Promise<Kind | undefined> {
  const { options, ports } = call;
  if (options['soort'] !== undefined)
    return oneOf(String(options['soort']), EVALUATIESOORTEN, '--soort') as Kind;
  if (options['door'] === 'aanbieder') return undefined;
  if (!mayAsk(call))
    throw new UsageError(
      `Welke soort evaluatie is het? Geef --soort met ${listing(EVALUATIESOORTEN, 'of')}.`,
    );
  const answer = await ports.prompt.ask({
    kind: 'choice',
    name: '--soort',
    message: 'Welke soort evaluatie is het?',
    choices: EVALUATIESOORTEN.map((value) => ({
      value,
      label: promised.includes(value) ? `${value} (afgesproken)` : value,
    })),
  });
  return answer as Kind;
}

/** Refuses a second evaluation of the same kind, thing and days while the first is not finished. */
function requireNone(
  { options }: Call,
  { register }: Opened,
  over: string,
  kind: Kind | undefined,
  periode: Periode,
): void {
  const busy = register
    .all('evaluatie')
    .find(
      ({ velden }) =>
        velden.over === over &&
        velden.soort === kind &&
        velden.status !== 'vastgesteld' &&
        overlapt(velden.periode, periode),
    );
  if (busy && options['nieuw'] !== true)
    throw new UsageError(
      `Er is al een evaluatie begonnen. Ga daarmee verder: cter evaluate ${busy.ref}. Met --nieuw begint u toch een andere.`,
    );
}

/** Out of order is allowed, and told; Toolkit Evidence-Based Werken (NCTV and SZW, 2019). */
function tellOrder(
  call: Call,
  { register }: Opened,
  interventie: CterRecord<'interventie'>,
  kind: Kind,
): void {
  const done = new Set(
    evaluatiesVan(register, interventie.id)
      .filter((e) => e.velden.status === 'vastgesteld')
      .map((e) => e.velden.soort),
  );
  const before = EVALUATIESOORTEN.slice(0, EVALUATIESOORTEN.indexOf(kind)).filter(
    (soort) => !done.has(soort),
  );
  if (before.length > 0)
    tell(
      call,
      `Let op: er is nog geen vastgestelde ${listing(
        before.map((s) => `${s}evaluatie`),
        'of',
      )}. Dat mag; de uitkomst zegt dan minder.`,
    );
  if (kind === 'plan' && interventie.velden.looptijd.van <= call.general.today)
    tell(
      call,
      'Let op: de interventie loopt al. Een planevaluatie mag ook nu; de verbeteringen komen dan later.',
    );
  if (!interventie.velden.evaluaties.some((e) => e.soort === undefined || e.soort === kind))
    tell(call, `Een ${kind}evaluatie is voor deze interventie niet afgesproken. Dat mag.`);
}

/** Some questions may not be left empty, though the schema lets them be absent. */
const demanding = (prompt: Prompt, fields: readonly string[]): Prompt => ({
  ...prompt,
  ask: (question) =>
    prompt.ask(
      fields.some((f) => question.name === `--set oordeel.${f}`)
        ? { ...question, optional: false }
        : question,
    ),
});

/** Throws `UsageError` naming the options that nobody can be asked for here. */
function requireAnswers(sets: readonly string[], fields: readonly string[]): void {
  if (!answers(sets, 'door'))
    throw new UsageError(
      'Wie maakt de evaluatie? Geef --door met intern, extern of aanbieder, zoals: --door intern',
    );
  const missing = fields.filter((naam) => !answers(sets, `oordeel.${naam}`));
  if (missing.length > 0)
    throw new UsageError(
      `Deze vragen horen bij de evaluatie. Geef deze opties erbij, of --gepland als er nog geen oordeel is:\n${missing.map((f) => `  --set "oordeel.${f}=…"`).join('\n')}`,
    );
}

/** The day on which the outcome was fixed; asked first, because the status follows from it. */
async function fixedOn(call: Call, sets: readonly string[]): Promise<readonly string[]> {
  if (call.options['gepland'] === true) return ['status=gepland'];
  const given = sets.find((s) => s.startsWith('vastgesteld-op='));
  const asked = given === undefined && mayAsk(call);
  const day = asked
    ? String(
        await call.ports.prompt.ask({
          kind: 'text',
          name: '--vastgesteld-op',
          message: 'Staat de uitkomst al vast? Zo ja, sinds wanneer?',
          explanation: 'Als jjjj-mm-dd. Laat leeg zolang dat niet zo is.',
          optional: true,
        }),
      )
    : (given?.slice('vastgesteld-op='.length) ?? '');
  return [
    `status=${day === '' ? 'lopend' : 'vastgesteld'}`,
    ...(given === undefined ? [`vastgesteld-op=${day}`] : []),
  ];
}

/** A new evaluation of a record: what is known is shown and filled in, the rest is asked as in `cter new`. */
export async function newEvaluation(
  call: Call,
  opened: Opened,
  record: CterRecord,
  also: AlsoSaved,
): Promise<number> {
  const { ports, general, options } = call;
  const { register, settings, tree } = opened;
  const over = record.ref;
  const interventie = interventieAchter(register, over);
  const kind = await kindOf(call, interventie?.velden.evaluaties.map((e) => e.soort) ?? []);
  const planned = options['gepland'] === true;
  const peil = { today: general.today, termijnen: settings.termijnen };
  const normal = periodOf(register, record, kind, peil, planned);
  const tot = options['tot'] ?? normal.tot;
  const periode = {
    van: String(options['van'] ?? normal.van),
    ...(tot !== undefined && { tot: String(tot) }),
  };
  requireNone(call, opened, over, kind, periode);
  if (interventie) {
    tell(call, safeText(knownLines(register, interventie, over, periode, peil).join('\n')));
    if (kind) tellOrder(call, opened, interventie, kind);
  }
  const given = givenSets(options);
  const known = knownAnswers(register, over, { kind, periode, planned });
  const set = mergeSets(given, [...(await fixedOn(call, given)), ...known]);
  const demanded = kind && !planned && options['door'] !== 'aanbieder' ? DEMANDED[kind] : [];
  if (!mayAsk(call)) requireAnswers(set, demanded);
  const taken = (id: string) =>
    register.byRef(`evaluatie/${id}`) !== undefined || tree.has(`evaluaties/${id}.md`);
  const id =
    options['id'] ??
    freeId(`${record.id}-${kind ?? 'evaluatie'}-${yearOf(periode.tot ?? periode.van)}`, taken);
  const asked = { ...call, ports: { ...ports, prompt: demanding(ports.prompt, demanded) } };
  const code = await makeRecord({ ...asked, args: ['evaluatie'], options: { ...options, set, id } }, also);
  if (code === 0 && options['dryRun'] !== true && !planned)
    tell(call, `Ga verder met: cter evaluate evaluatie/${id}`);
  return code;
}
