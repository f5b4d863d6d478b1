/** The contact book: YAML outside git, with how to reach each member of the network by their id. */
import { UsageError } from '../errors.ts';
import { type Contactgegevens, contactgegevens } from '../records/contactgegevens.ts';
import { ID } from '../records/fields.ts';
import { type FieldIssue, readFields } from '../records/read.ts';
import { readSettings } from '../source/document.ts';
import { placeOf } from '../source/position.ts';

/** Id of a netwerklid → how to reach them. */
export type ContactBook = ReadonlyMap<string, Contactgegevens>;

/** What a book says of someone may be personal, so a message never repeats a value. */
const told = ({ code, path, message }: FieldIssue): string =>
  code === 'veld-bekend' || code === 'veld-verplicht'
    ? message
    : `Het veld ‘${String(path.at(-1))}’ heeft niet de goede vorm.`;

/** The book in these bytes. Throws `UsageError` naming every place that is wrong; `shown` is its path for messages. */
export function parseContactBook(shown: string, bytes: Uint8Array): ContactBook {
  const { fields, text, diagnostics } = readSettings(shown, bytes);
  const faults = diagnostics.map(
    (d) => `${shown}:${d.line}:${d.column}  Deze regel is niet te lezen. ${d.hint}`,
  );
  const book = new Map<string, Contactgegevens>();
  const refuse = (path: readonly (string | number)[], part: 'key' | 'value', message: string): void => {
    const { line, column } = placeOf({ text }, path, part);
    faults.push(`${shown}:${line}:${column}  ${message}`);
  };
  for (const [id, value] of Object.entries(fields ?? {})) {
    if (!ID.test(id))
      refuse([id], 'key', 'Hier hoort de id van een netwerklid te staan, met een dubbele punt erachter.');
    else if (typeof value !== 'object' || value === null || Array.isArray(value))
      refuse([id], 'value', 'Onder een id horen ‘naam’ en ‘email’ te staan.');
    else {
      const result = readFields(contactgegevens, value as Readonly<Record<string, unknown>>);
      if ('velden' in result) book.set(id, result.velden as Contactgegevens);
      else for (const issue of result.issues) refuse([id, ...issue.path], issue.part, told(issue));
    }
  }
  if (faults.length === 0) return book;
  throw new UsageError(
    `Het contactenboek klopt niet:\n${faults.map((f) => `  ${f}`).join('\n')}\nHet boek hoort eruit te zien als:\n  wijkagent:\n    naam: A. Voorbeeld\n    email: iemand@example.org`,
  );
}
