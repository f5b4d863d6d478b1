/** Signals that come out of a circle: about a phenomenon or a place, never a person, and only when the circle agrees. */
import { UsageError } from '../errors.ts';
import type { RecordType } from '../records/define.ts';
import { signaal } from '../records/signaal.ts';
import type { Register } from '../register/register.ts';
import { askFields } from '../scaffold/ask-fields.ts';
import type { Asking } from '../scaffold/ask-single.ts';
import { sectionFault } from '../scaffold/body.ts';
import { draftRecord } from '../scaffold/new-record.ts';
import type { Offered } from '../scaffold/offered.ts';
import { sameData } from '../source/plain-data.ts';
import { readValue } from '../source/value.ts';
import type { AskOnce } from './ask-question.ts';
import { personalFault } from './guarded-prompt.ts';
import { add, type Edit, type NewFile } from './keeper.ts';

/** What every signal of one circle has in common. */
export interface SignalSource {
  readonly register: Register;
  readonly offered: Offered;
  readonly gemeente: string;
  readonly datum: string;
  readonly random: (count: number) => Uint8Array;
  /** The template of the body, when there is one. */
  readonly template?: string;
}

type Values = Readonly<Record<string, unknown>>;
/** A new signal with its place in the circle. */
export interface NewSignal {
  readonly edits: readonly Edit[];
  readonly files: readonly NewFile[];
}

const ASKED = ['soort', 'veiligheid', 'gebied', 'fenomeen', 'bron-sector'];
const type: RecordType = signaal as unknown as RecordType;

async function makeSignal(source: SignalSource, given: Values, omschrijving: string): Promise<NewSignal> {
  const { register, offered, gemeente, datum, random, template } = source;
  const taken = (id: string): boolean =>
    register.byRef(`signaal/${id}`) !== undefined || register.failed(`signaal/${id}`);
  const fields = { datum, gemeente, status: 'ontvangen', ...given };
  const { id, path, text } = await draftRecord({
    type,
    offered,
    given: { fields, covers: () => 'heel' },
    ids: { today: datum, random, taken },
    texts: new Map([['Omschrijving', omschrijving]]),
    ...(template !== undefined && { template }),
  });
  return { edits: [add('signalen', id, true)], files: [{ path, text }] };
}

/** Asks for signals one after the other, once the circle is said to agree; an empty description ends it. */
export function askSignals(asking: Asking, source: SignalSource, agreed: boolean): AskOnce {
  const words = { ...asking, type };
  const fields = type.shape().filter((f) => ASKED.includes(f.naam));
  return async (index) => {
    const agrees =
      index > 0 ||
      agreed ||
      (await asking.prompt.ask({
        kind: 'confirm',
        name: '--instemming',
        message: 'Stemt de cirkel ermee in om signalen vast te leggen?',
        explanation:
          'Een signaal gaat over een verschijnsel of een plek. Het noemt nooit een persoon, en nooit wie iets zei.',
        default: false,
      }));
    if (agrees !== true) return undefined;
    const omschrijving = await asking.prompt.ask({
      kind: 'text',
      name: '--signaal',
      message: index === 0 ? 'Wat is het signaal?' : 'Nog een signaal?',
      ...(index === 0 && { example: 'Op het plein bij de school wordt ’s avonds opgeroepen tot vechten.' }),
      optional: true,
      check: sectionFault,
    });
    if (omschrijving === '') return undefined;
    return makeSignal(source, await askFields(words, fields, [], {}), String(omschrijving));
  };
}

/** Whether the circle has a signal that says the same. */
function isKnown(
  { register }: SignalSource,
  linked: readonly string[],
  given: Values,
  omschrijving: string,
): boolean {
  return linked.some((id) => {
    const record = register.find('signaal', id);
    if (!record) return false;
    const velden = record.velden as unknown as Values;
    const text = register.source(record).sections.find((s) => s.name === 'Omschrijving')?.text;
    return (
      text === omschrijving.trim() &&
      Object.entries(given).every(([naam, value]) => sameData(velden[naam], value))
    );
  });
}

/** The signals that were given as options. Throws `UsageError` when one is no signal, or the circle did not agree. */
export async function givenSignals(
  source: SignalSource,
  options: readonly string[],
  agreed: boolean,
  linked: readonly string[],
): Promise<readonly NewSignal[]> {
  if (options.length > 0 && !agreed)
    throw new UsageError(
      'Een signaal wordt alleen vastgelegd als de cirkel daarmee instemt. Is dat zo? Geef dan ook --instemming.',
    );
  const made: NewSignal[] = [];
  for (const option of options) {
    const read = readValue(option);
    const value = 'value' in read ? read.value : undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new UsageError(
        `--signaal: schrijf het als velden, bijvoorbeeld --signaal "{ omschrijving: Onrust op het plein., soort: zacht, veiligheid: sociaal, bron-sector: onderwijs }".`,
      );
    const { omschrijving = '', ...given } = value as Values;
    const text = String(omschrijving);
    const fault =
      text.trim() === '' ? 'er ontbreekt een omschrijving.' : (sectionFault(text) ?? personalFault(text));
    if (fault) throw new UsageError(`--signaal: ${fault}`);
    if (!isKnown(source, linked, given, text)) made.push(await makeSignal(source, given, text));
  }
  return made;
}
