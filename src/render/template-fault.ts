/** Says in plain Dutch what the template language has to say about a mistake. */
import { AssertionError } from 'liquidjs';
import { RenderError, TemplateError } from './render-error.ts';

/** A template and everything it may refer to, by name. */
export interface TemplateTexts {
  readonly name: string;
  readonly text: string;
  readonly others: Readonly<Record<string, string>>;
}

/** A part of a template, as liquidjs keeps it: `input` is the whole text of its file. */
export interface LiquidToken {
  readonly file?: string | undefined;
  readonly input: string;
  /** In a token that is text itself: how much of the blank space before it is left out. */
  readonly trimLeft?: number | boolean;
  getText(): string;
  getPosition(): readonly number[];
}

/** A place in the file of a template; counts from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What liquidjs throws, as far as it is used here. */
interface LiquidFault {
  readonly message: string;
  readonly token: LiquidToken;
  readonly originalError?: unknown;
}

/** For a template with too much inside each other. */
export const TOO_DEEP = 'Het sjabloon is te diep genest.';
/** For a template that goes on too long. */
export const TOO_MUCH = 'Het sjabloon is te groot of herhaalt te veel.';

const SENTENCES: readonly (readonly [RegExp, (found: string) => string])[] = [
  [
    /^undefined variable: (.+)/,
    (x) => `Het gegeven ‘${x}’ bestaat niet in dit document. Controleer de spelling.`,
  ],
  [
    /^undefined filter: (.+)/,
    (x) => `Het filter ‘${x}’ bestaat niet of mag in een sjabloon niet worden gebruikt.`,
  ],
  [
    /^tag "(.*?)" not found/,
    (x) => `De opdracht ‘${x}’ bestaat niet of mag in een sjabloon niet worden gebruikt.`,
  ],
  [
    /^tag "?\{%-?\s*(\w+).*? not closed/s,
    (x) =>
      `De opdracht ‘${x}’ is niet afgesloten. Zet ‘{% end${x} %}’ aan het eind, of controleer of ‘%}’ ontbreekt.`,
  ],
  [/^output "?(.+?)"? not closed/s, (x) => `Na ‘${x.slice(0, 40)}’ ontbreekt ‘}}’.`],
  [
    /^ENOENT: Failed to lookup "(.*)" in/,
    (x) => `Het sjabloon ‘${x}’ bestaat niet. Zet het in de map templates/layouts, of verander de naam.`,
  ],
  [/limit exceeded/, () => TOO_MUCH],
];

const UNCLEAR = 'Deze opdracht is niet te begrijpen. Controleer de haakjes, aanhalingstekens en spelling.';

/** Whether liquidjs has put something that went wrong at a part of a template. */
export function isLiquidFault(error: unknown): error is LiquidFault {
  return (
    error instanceof Error && 'token' in error && typeof error.token === 'object' && error.token !== null
  );
}

function sentenceOf(message: string): string {
  for (const [pattern, say] of SENTENCES) {
    const found = pattern.exec(message);
    if (found) return say(found[1] ?? '');
  }
  return UNCLEAR;
}

/** Where a part of a template stands; of one that is text itself, where the character with number `into` of it stands. */
export function placeOf(token: LiquidToken, into = 0): Place {
  const [line = 1, column = 1] = token.getPosition();
  const file = token.file ?? '';
  if (typeof token.trimLeft !== 'number') return { file, line, column };
  const before = token
    .getText()
    .slice(0, token.trimLeft + into)
    .split('\n');
  const last = before.at(-1)!.length + 1;
  return { file, line: line + before.length - 1, column: before.length > 1 ? last : column + last - 1 };
}

/** The beginning of a template, for a fault that has no place of its own. */
export const beginningOf = ({ name, text }: TemplateTexts): LiquidToken => ({
  file: name,
  input: text,
  getText: () => text,
  getPosition: () => [1, 1],
});

/** What was thrown first: liquidjs wraps it. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (isLiquidFault(cause) && cause.originalError !== undefined) cause = cause.originalError;
  return cause;
}

/** What went wrong in a sentence; undefined for what is no mistake in a template. */
function explain(cause: unknown, error: unknown): string | undefined {
  if (cause instanceof RangeError) return /call stack/i.test(cause.message) ? TOO_DEEP : TOO_MUCH;
  if (cause instanceof RenderError) return cause.message;
  // The limits of liquidjs know no place.
  if (!isLiquidFault(error) && !(cause instanceof AssertionError)) return undefined;
  // liquidjs appends the place to its own messages; the cause carries the bare one.
  return sentenceOf((cause as Error).message.replace(/, (file|line):.*$/s, ''));
}

/**
 * The error to throw for whatever went wrong while the part `at` of a template was at work; what is no mistake in
 * a template stays itself.
 */
export function templateFault(error: unknown, at: LiquidToken): unknown {
  const cause = causeOf(error);
  if (cause instanceof TemplateError) return cause;
  const sentence = explain(cause, error);
  if (sentence === undefined) return error;
  // A token without a file that is not of this text is of a text of a few words: it has no place.
  const own = isLiquidFault(error) && (error.token.file !== undefined || error.token.input === at.input);
  const { line, column } = placeOf(own ? error.token : at);
  const file = (own ? error.token.file : undefined) ?? at.file ?? '';
  return new TemplateError(file, line, column, sentence);
}
