/** Says in plain Dutch what the template language has to say about a mistake. */
import { RenderError, TemplateError } from './render-error.ts';

/** Texts of a template and everything it may refer to, by name. */
export interface TemplateTexts {
  readonly name: string;
  readonly text: string;
  readonly others: Readonly<Record<string, string>>;
}

/** A place in a template, as liquidjs keeps it: `input` is the whole text of its file. */
interface LiquidToken {
  readonly file?: string | undefined;
  readonly input: string;
  getPosition(): readonly number[];
}

/** What liquidjs throws, as far as it is used here. */
interface LiquidFault {
  readonly message: string;
  readonly token: LiquidToken;
  readonly originalError?: unknown;
}

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
    (x) => `Het sjabloon ‘${x}’ bestaat niet. Gebruik de naam van een sjabloon uit dezelfde map.`,
  ],
  [/limit exceeded/, () => 'Het sjabloon is te groot of herhaalt te veel.'],
];

const UNCLEAR = 'Deze opdracht is niet te begrijpen. Controleer de haakjes, aanhalingstekens en spelling.';

function isLiquidFault(error: unknown): error is LiquidFault {
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

/** Where a token stands. Most tokens know no file: that is found by its text. */
export function placeOf(
  token: LiquidToken,
  template: TemplateTexts,
): { file: string; line: number; column: number } {
  const [line = 1, column = 1] = token.getPosition();
  const other = Object.entries(template.others).find(([, text]) => text === token.input);
  const file = token.file ?? (token.input === template.text ? template.name : (other?.[0] ?? template.name));
  return { file, line, column };
}

/** The error to throw for whatever went wrong while a template ran; what is no template mistake stays itself. */
export function templateFault(error: unknown, template: TemplateTexts): unknown {
  if (error instanceof TemplateError) return error;
  if (error instanceof RangeError)
    return new TemplateError(template.name, 1, 1, 'Het sjabloon is te diep genest.');
  if (!isLiquidFault(error)) return error;
  let cause: unknown = error;
  while (isLiquidFault(cause) && cause.originalError !== undefined) cause = cause.originalError;
  if (cause instanceof TemplateError) return cause;
  if (cause instanceof RangeError) return templateFault(cause, template);
  const own = cause instanceof RenderError;
  // liquidjs appends the place to its own messages; the cause carries the bare one.
  const bare = (cause instanceof Error ? cause.message : error.message).replace(/, (file|line):.*$/s, '');
  const { file, line, column } = placeOf(error.token, template);
  return new TemplateError(file, line, column, own ? bare : sentenceOf(bare));
}
