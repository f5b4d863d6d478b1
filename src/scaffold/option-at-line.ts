/** Which question a line of a new record belongs to. */

/** What a line answers: a field, a section, or nothing in particular. */
export interface Answerer {
  readonly veld?: string;
  /** The option that gives it another value. */
  readonly option: string;
}

/** The field (the nearest key above, in the frontmatter) or section (the nearest heading above) of a line, counted from 1. */
export function answererOf(text: string, line: number): Answerer {
  const lines = text.split('\n').slice(0, line);
  const inBody = lines.indexOf('---', 1) > 0;
  const pattern = inBody ? /^## (.*)$/ : /^'?([^\s':]+)'?:/;
  const found = lines.reverse().flatMap((l) => pattern.exec(l)?.[1] ?? [])[0];
  if (found === undefined) return { option: inBody ? '--sectie' : '--set' };
  return inBody ? { option: `--sectie "${found}=…"` } : { veld: found, option: `--set ${found}` };
}
