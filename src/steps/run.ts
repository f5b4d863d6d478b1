/**
 * Takes one step of a checklist: asks what the step asks, saves after each answer, and records how it went. What
 * was given as options is not asked; without anybody to ask everything is saved at once or nothing is.
 */
import { UsageError } from '../errors.ts';
import { listing } from '../text/lists.ts';
import { askQuestion, type StepAsking } from './ask-question.ts';
import type { GivenAnswers } from './given-answers.ts';
import { add, type Edit, type Gedaan, type Keeper, type Uitkomst } from './keeper.ts';
import { isBeantwoord, magNietLeeg, type Vraag } from './vragen.ts';

/** A step of the checklist. */
export interface PlanStap {
  readonly id: string;
  readonly titel: string;
  readonly door: string;
  readonly 'mag-afwijken'?: boolean | undefined;
}

/** How the step goes, as far as that was said beforehand. */
export interface Wanted {
  /** `open` records answers and leaves the step to be taken. */
  readonly uitkomst?: Uitkomst | 'open';
  readonly toelichting?: string;
  readonly door: string;
  readonly op: string;
}

/** One step to be taken. */
export interface StepWork {
  readonly stap: PlanStap;
  readonly vragen: readonly Vraag[];
  readonly wanted: Wanted;
  /** False when the checklist does not lead here now: then answers are added and the step is not taken again. */
  readonly telt: boolean;
  readonly keeper: Keeper;
  /** What was given as options. */
  readonly given: GivenAnswers;
}

const DEVIATIONS: readonly string[] = ['aangepast', 'overgeslagen'];

const done = ({ stap, wanted }: StepWork, uitkomst: Uitkomst, toelichting?: string): Edit => {
  const entry: Gedaan = {
    stap: stap.id,
    op: wanted.op,
    door: wanted.door,
    uitkomst,
    ...(toelichting !== undefined && { toelichting }),
  };
  return add('gedaan', entry, true);
};

/** Throws `UsageError` saying why the step may not go as was said. */
function requireAllowed({ stap, wanted: { uitkomst }, telt }: StepWork): void {
  if (uitkomst === undefined || uitkomst === 'open' || uitkomst === 'gedaan') return;
  if (!telt)
    throw new UsageError(
      `De stap ‘${stap.id}’ is al gezet. U kunt er alleen nog antwoorden aan toevoegen, met --uitkomst open.`,
    );
  if (stap['mag-afwijken'] !== true)
    throw new UsageError(
      `De stap ‘${stap.id}’ kan niet als ‘${uitkomst}’ worden vastgelegd: het stappenplan laat bij deze stap geen afwijking toe.`,
    );
}

const optionFor = (vraag: Vraag): string => {
  if (vraag.kind === 'sectie') return `--sectie "${vraag.naam}=…"`;
  if (vraag.kind === 'vrij') return `--antwoord "…"  (${vraag.naam})`;
  return vraag.veld.shape.kind === 'lijst' && !magNietLeeg(vraag)
    ? `--set ${vraag.naam}=…  (of --set ${vraag.naam}=[] als er niets is)`
    : `--set ${vraag.naam}=…`;
};

/** The questions that need an answer and have none. */
const leegGebleven = ({ stap, vragen, keeper }: StepWork): readonly string[] =>
  vragen.filter((v) => magNietLeeg(v) && !isBeantwoord(v, stap.id, keeper.stand())).map((v) => v.naam);

/** Throws `UsageError` when what makes the step was given as empty, and the step is said to be done as planned. */
function requireFilled(work: StepWork): void {
  const { stap, wanted, given } = work;
  const leeg = leegGebleven(work).filter((naam) => given.leeg?.includes(naam));
  if (leeg.length === 0 || (wanted.uitkomst !== undefined && wanted.uitkomst !== 'gedaan')) return;
  const other =
    stap['mag-afwijken'] === true
      ? 'Ging het anders? Geef dan --uitkomst aangepast --toelichting "…".'
      : 'Is het nog niet zover? Geef dan --uitkomst open.';
  throw new UsageError(
    `De stap ‘${stap.id}’ is niet gedaan zolang ${listing(leeg)} leeg is. Geef ${leeg.map((n) => `--set ${n}=…`).join(' en ')}. ${other}`,
  );
}

/** Records the step from options alone. Throws `UsageError` naming every option that is missing. */
function takeUnasked(work: StepWork): Uitkomst | 'open' {
  const { stap, vragen, wanted, telt, keeper, given } = work;
  requireFilled(work);
  const others = stap['mag-afwijken'] === true ? DEVIATIONS : [];
  const missing =
    wanted.uitkomst === undefined ? [`--uitkomst gedaan  (of ${listing([...others, 'open'], 'of')})`] : [];
  if (wanted.uitkomst === undefined || wanted.uitkomst === 'gedaan')
    missing.push(
      ...vragen
        .filter((v) => !given.namen.includes(v.naam) && !isBeantwoord(v, stap.id, keeper.stand()))
        .map(optionFor),
    );
  if (
    wanted.uitkomst !== undefined &&
    DEVIATIONS.includes(wanted.uitkomst) &&
    wanted.toelichting === undefined
  )
    missing.push('--toelichting "…"  (waarom het anders ging)');
  if (missing.length > 0)
    throw new UsageError(
      `Hier is geen terminal om vragen te stellen. Voor de stap ‘${stap.id}’ ontbreekt nog:\n  ${missing.join('\n  ')}`,
    );
  const uitkomst = telt ? (wanted.uitkomst ?? 'open') : 'open';
  const end = uitkomst === 'open' ? [] : [done(work, uitkomst, wanted.toelichting)];
  keeper.save([...given.edits, ...end], null, given.files);
  return uitkomst;
}

async function askWhy({ conversation }: StepAsking, message: string): Promise<string> {
  const words = { name: '--toelichting', message, example: 'Iedereen is gebeld, want er was haast.' };
  return String(await conversation.ask({ ...words, kind: 'text' }));
}

/** How the step went; what stayed empty makes that it did not go as planned. */
async function askEnd(work: StepWork, step: StepAsking, leeg: readonly string[]): Promise<Uitkomst | 'open'> {
  const { wanted, stap } = work;
  const { uitkomst } = wanted;
  if (uitkomst !== undefined && (uitkomst !== 'gedaan' || leeg.length === 0)) return uitkomst;
  const choices = [
    ...(leeg.length === 0 ? [{ value: 'gedaan', label: 'gedaan zoals het stappenplan zegt' }] : []),
    ...(stap['mag-afwijken'] === true
      ? [{ value: 'aangepast', label: 'gedaan, maar anders dan het stappenplan zegt' }]
      : []),
    { value: 'open', label: 'nog niet klaar: laat de stap open' },
  ];
  const words = {
    name: '--uitkomst',
    message: `Hoe ging de stap ‘${stap.titel}’?${leeg.length > 0 ? ` U vulde niets in bij ${listing(leeg)}.` : ''}`,
  };
  return (await step.conversation.ask({ ...words, kind: 'choice', choices })) as Uitkomst | 'open';
}

async function asksToSkip({ stap }: StepWork, { conversation }: StepAsking): Promise<boolean> {
  const choices = [
    { value: 'zetten', label: 'deze stap zetten' },
    { value: 'overgeslagen', label: 'deze stap overslaan, met de reden' },
  ];
  const words = { name: '--uitkomst', message: `Wat doet u met de stap ‘${stap.titel}’?` };
  return (await conversation.ask({ ...words, kind: 'choice', choices })) === 'overgeslagen';
}

/** Takes the step with questions. */
async function takeAsking(work: StepWork, step: StepAsking): Promise<Uitkomst | 'open'> {
  const { stap, vragen, wanted, telt, keeper, given } = work;
  const { conversation } = step;
  const finish = async (uitkomst: Uitkomst, vraag: string): Promise<Uitkomst> => {
    const why = uitkomst === 'gedaan' ? undefined : (wanted.toelichting ?? (await askWhy(step, vraag)));
    keeper.save([done(work, uitkomst, why)], null);
    return uitkomst;
  };
  const maySkip = telt && stap['mag-afwijken'] === true && wanted.uitkomst === undefined;
  if (maySkip && (await asksToSkip(work, step)))
    return finish('overgeslagen', 'Waarom slaat u deze stap over?');
  if (wanted.uitkomst === 'overgeslagen') return finish('overgeslagen', '');
  if (given.edits.length > 0)
    keeper.save(given.edits, conversation.without(conversation.mark()), given.files);
  for (const vraag of vragen) if (!given.namen.includes(vraag.naam)) await askQuestion(step, vraag);
  const uitkomst = telt ? await askEnd(work, step, leegGebleven(work)) : 'open';
  if (uitkomst !== 'open') return finish(uitkomst, 'Wat ging er anders, en waarom?');
  keeper.save([], null);
  return 'open';
}

/** Takes the step; gives how it went. `step` is absent when there is nobody to ask. */
export async function takeStep(work: StepWork, step?: StepAsking): Promise<Uitkomst | 'open'> {
  requireAllowed(work);
  return step ? takeAsking(work, step) : takeUnasked(work);
}
