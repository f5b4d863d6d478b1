/** Joins a step of a circle to the world: the record on disk, the terminal, and the options of the command. */
import type { Opened } from '../../cter.ts';
import { Interrupted } from '../../errors.ts';
import type { Cirkelstand, PlanStap } from '../../facts/cirkelstand.ts';
import { contactcirkel } from '../../records/contactcirkel.ts';
import type { FieldShape } from '../../records/shape.ts';
import type { CterRecord } from '../../register/register.ts';
import { readGiven } from '../../scaffold/given.ts';
import { offeredBy } from '../../scaffold/offered.ts';
import type { StepAsking } from '../../steps/ask-question.ts';
import type { Conversation } from '../../steps/conversation.ts';
import { givenAnswers } from '../../steps/given-answers.ts';
import type { Uitkomst } from '../../steps/keeper.ts';
import { takeStep, type Wanted } from '../../steps/run.ts';
import { askSignals } from '../../steps/signals.ts';
import { vragenVan } from '../../steps/vragen.ts';
import type { FoundBook } from '../contact-book.ts';
import type { Call } from '../define.ts';
import { openNotes } from '../notes-file.ts';
import { resumed } from '../resumed.ts';
import { readSectionTexts } from '../section-texts.ts';
import { type CircleKeeper, circleKeeper } from './circle-keeper.ts';
import { memberChoices } from './member-choices.ts';
import { textOf } from './options.ts';
import { signalSource, withSignals } from './signal-options.ts';

/** The circle, where it stands, and the step to take. */
export interface CircleStep {
  readonly cirkel: CterRecord<'contactcirkel'>;
  readonly stand: Cirkelstand;
  readonly stap: PlanStap;
  /** How members can be reached, when the step asks for something that needs it. */
  readonly contacts?: FoundBook | undefined;
}

const type = contactcirkel;

function wantedOf({ options, general }: Call, stap: PlanStap): Wanted {
  const uitkomst = options['uitkomst'] as Wanted['uitkomst'] | undefined;
  const toelichting = textOf(options, 'toelichting');
  return {
    ...(uitkomst !== undefined && { uitkomst }),
    ...(toelichting !== undefined && { toelichting }),
    door: textOf(options, 'door') ?? stap.door,
    op: textOf(options, 'op') ?? general.today,
  };
}

/** Who can be reached; undefined when there is no contact book. */
const reachable = ({ contacts }: CircleStep): ((id: string) => boolean) | undefined =>
  contacts && 'book' in contacts ? (id) => contacts.book.get(id)?.email !== undefined : undefined;

function askingOf(
  call: Call,
  opened: Opened,
  step: CircleStep,
  keeper: CircleKeeper,
  conversation: Conversation,
): StepAsking {
  const { register } = opened;
  const { cirkel, stap } = step;
  const isReachable = reachable(step);
  const circle = { register, gemeente: cirkel.velden.gemeente, today: call.general.today, isReachable };
  const offered = offeredBy(register, opened.settings);
  const choices = (field: FieldShape) => {
    const { shape } = field;
    if (shape.kind !== 'lijst') return { choices: [], ticked: [] };
    if (shape.item.kind === 'keuze')
      return { choices: shape.item.opties.map((o) => ({ value: o, label: o })), ticked: [] };
    const soorten = shape.item.kind === 'verwijzing' ? shape.item.soorten : [];
    // Who was invited is most often who was there.
    const genodigden = (keeper.stand().velden['genodigden'] ?? []) as readonly string[];
    const ticked = field.naam === 'aanwezigen' ? genodigden : [];
    if (soorten.join() === 'netwerklid')
      return { choices: memberChoices(circle, [...genodigden, ...ticked]), ticked };
    return { choices: offered.records(soorten), ticked };
  };
  const asking = {
    prompt: conversation,
    type,
    given: { fields: {}, covers: () => 'niet' as const },
    offered,
    soFar: cirkel.velden,
  };
  const agreed = call.options['instemming'] === true;
  const ways = { signalen: askSignals(asking, signalSource(call, opened, step.cirkel), agreed) };
  return { stap: stap.id, asking, conversation, keeper, choices, ways };
}

const STOPPED = (id: string): string =>
  `Gestopt. Alles wat u tot hier antwoordde, is bewaard. Ga verder met: cter circle next ${id}`;

/** Takes the step; gives how it went and what was written. */
export async function takeCircleStep(
  call: Call,
  opened: Opened,
  step: CircleStep,
): Promise<{ readonly uitkomst: Uitkomst | 'open'; readonly keeper: CircleKeeper }> {
  const { ports, options } = call;
  const { cirkel, stap, stand } = step;
  const notes = openNotes(opened.tree, cirkel.id, stap.id);
  const keeper = circleKeeper(call, opened, cirkel.path, notes);
  const vragen = vragenVan(type, stap.vraagt, cirkel.velden);
  const answers = {
    given: readGiven(type, options['set'] as readonly string[]),
    texts: readSectionTexts(ports, options['sectie'] as readonly string[]),
    answers: options['antwoord'] as readonly string[],
  };
  const given = await withSignals(
    call,
    opened,
    cirkel,
    givenAnswers(type, answers, stap.id, vragen, keeper.stand()),
  );
  const telt = stand.mogelijk.some((s) => s.id === stap.id);
  const work = { stap, vragen, wanted: wantedOf(call, stap), telt, keeper, given };
  const asks = ports.prompt.interactive && options['yes'] !== true;
  if (!asks) return { uitkomst: await takeStep(work), keeper };
  const conversation = resumed(call, notes.notes, (n) => keeper.note(n));
  try {
    return { uitkomst: await takeStep(work, askingOf(call, opened, step, keeper, conversation)), keeper };
  } catch (error) {
    if (error instanceof Interrupted) throw new Interrupted(STOPPED(cirkel.id));
    throw error;
  }
}
