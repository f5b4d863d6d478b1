/** Asks one question of a step, and saves each answer before the next is asked. */
import type { Choice } from '../ports.ts';
import type { FieldShape } from '../records/shape.ts';
import { askFields } from '../scaffold/ask-fields.ts';
import { type Asking, wordsOf } from '../scaffold/ask-single.ts';
import { sectionFault } from '../scaffold/body.ts';
import { askItem } from './ask-item.ts';
import type { Conversation } from './conversation.ts';
import { add, addParagraph, type Edit, type Keeper, type NewFile } from './keeper.ts';
import { isBeantwoord, type Vraag } from './vragen.ts';

/** What asking the questions of one step needs. */
export interface StepAsking {
  /** The id of the step. */
  readonly stap: string;
  readonly asking: Asking;
  readonly conversation: Conversation;
  readonly keeper: Keeper;
  /** The choices of a list of references, with what is ticked at first. */
  readonly choices: (field: FieldShape) => {
    readonly choices: readonly Choice[];
    readonly ticked: readonly string[];
  };
  /** Other ways to ask, by field; gives the edits and files of one answer at a time, undefined when done. */
  readonly ways: Readonly<Record<string, AskOnce>>;
}

/** One answer, as what it changes; undefined when there are no more. */
export type AskOnce = (
  index: number,
) => Promise<{ readonly edits: readonly Edit[]; readonly files?: readonly NewFile[] } | undefined>;

const listNow = ({ keeper }: StepAsking, naam: string): readonly unknown[] =>
  (keeper.stand().velden[naam] ?? []) as readonly unknown[];

/** Ticked values that are not there yet, in one go. */
async function askTicks(step: StepAsking, field: FieldShape): Promise<readonly Edit[]> {
  const { choices, ticked } = step.choices(field);
  const now = listNow(step, field.naam) as readonly string[];
  const words = {
    ...wordsOf(step.asking, field, [field.naam]),
    optional: true,
    default: [...now, ...ticked].join(','),
  };
  const answer = (await step.conversation.ask({ ...words, kind: 'choices', choices })) as readonly string[];
  return answer.filter((value) => !now.includes(value)).map((value) => add(field.naam, value, true));
}

const once =
  (ask: () => Promise<readonly Edit[]>): AskOnce =>
  async (index) =>
    index === 0 ? { edits: await ask() } : undefined;

function fieldWay(step: StepAsking, field: FieldShape): AskOnce {
  const { shape, naam } = field;
  if (shape.kind !== 'lijst')
    return once(async () => {
      const value = (await askFields(step.asking, [field], [], {}))[naam];
      return value === undefined ? [] : [add(naam, value, false)];
    });
  const { item } = shape;
  if (item.kind === 'keuze' || item.kind === 'verwijzing') return once(() => askTicks(step, field));
  return async (index) => {
    const value = await askItem(step.asking, field, listNow(step, naam), index === 0);
    return value === undefined ? undefined : { edits: [add(naam, value, true)] };
  };
}

/** Paragraph by paragraph. */
function sectionWay(step: StepAsking, { naam, uitleg }: Extract<Vraag, { kind: 'sectie' }>): AskOnce {
  return async (index) => {
    const now = step.keeper.stand().secties.get(naam) ?? '';
    const text = await step.conversation.ask({
      kind: 'text',
      name: `--sectie "${naam}"`,
      message: now === '' ? `Wat komt er onder ‘${naam}’?` : `Nog een alinea onder ‘${naam}’?`,
      ...(index === 0 && { explanation: uitleg }),
      optional: true,
      check: sectionFault,
    });
    return text === '' ? undefined : { edits: [addParagraph(naam, now, String(text))] };
  };
}

function freeWay(step: StepAsking, vraag: Vraag): AskOnce {
  return once(async () => {
    const answer = await step.conversation.ask({
      kind: 'text',
      name: '--antwoord',
      message: vraag.naam,
      optional: isBeantwoord(vraag, step.stap, step.keeper.stand()),
    });
    if (answer === '') return [];
    return [add('antwoorden', { stap: step.stap, vraag: vraag.naam, antwoord: String(answer) }, true)];
  });
}

const wayOf = (step: StepAsking, vraag: Vraag): AskOnce => {
  if (vraag.kind === 'veld') return step.ways[vraag.naam] ?? fieldWay(step, vraag.veld);
  return vraag.kind === 'sectie' ? sectionWay(step, vraag) : freeWay(step, vraag);
};

/** Asks until there are no more answers to this question. */
export async function askQuestion(step: StepAsking, vraag: Vraag): Promise<void> {
  const { conversation, keeper } = step;
  if (conversation.isKlaar(vraag.naam)) return;
  const ask = wayOf(step, vraag);
  const mark = conversation.mark();
  for (let index = 0; ; index += 1) {
    const answer = await ask(index);
    const notes = conversation.without(mark, ...(answer === undefined ? [vraag.naam] : []));
    if (answer && (answer.edits.length > 0 || answer.files)) keeper.save(answer.edits, notes, answer.files);
    else keeper.note(notes);
    conversation.settle(notes);
    if (answer === undefined) return;
  }
}
