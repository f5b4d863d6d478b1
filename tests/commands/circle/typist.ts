/** A person who answers the step of the small register, whatever was answered before. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { readDocument } from '../../../src/source/document.ts';
import { KEYS, type Terminal } from '../../io/pty.ts';
import { CIRCLE, ID } from './small-register.ts';

const EACH = 3;

/** What the record holds now. */
export function recordOf(root: string): Readonly<Record<string, unknown>> {
  const { document } = readDocument(CIRCLE, readFileSync(join(root, CIRCLE)));
  if (!document) throw new Error('the record cannot be read');
  return {
    ...document.fields,
    handelingskader: document.sections.find((s) => s.name === 'Handelingskader')?.text ?? '',
  };
}

/** Everything that is kept: the record and the notes. */
export function keptIn(root: string): string {
  const notes = join(root, `.cter/gesprek/${ID}.json`);
  return readFileSync(join(root, CIRCLE), 'utf8') + (existsSync(notes) ? readFileSync(notes, 'utf8') : '');
}

const countOf = (root: string, naam: string): number =>
  ((recordOf(root)[naam] ?? []) as readonly unknown[]).length;

const upTo = (count: number, word: string): string => (count < EACH ? `${word} ${count} é’` : '');

/** The words to type as an answer to a question; '' is just enter. */
export function answerTo(root: string, question: string): string {
  if (question.startsWith('Wat is de insteek?')) return 'Rust’s één';
  if (question.includes('Wat is de zorg?')) return upTo(countOf(root, 'zorgen'), 'Zorg');
  if (/behoeften/.test(question)) return upTo(countOf(root, 'behoeften'), 'Behoefte');
  if (question.includes('Wat moet er gebeuren?')) return upTo(countOf(root, 'acties'), 'Actie');
  if (question.startsWith('Wie doet het?')) return 'school';
  if (question.startsWith('Voor wanneer?')) return '2021-07-01';
  if (question.includes('Handelingskader')) {
    const paragraphs = String(recordOf(root)['handelingskader']).split('\n\n').filter(Boolean).length;
    return upTo(paragraphs, 'Alinea');
  }
  return '';
}

/** Waits for the next question after what was seen; undefined when the program has ended. */
export async function nextQuestion(
  terminal: Terminal,
  from: number,
  ended: () => boolean,
): Promise<string | undefined> {
  for (let i = 0; i < 3000; i += 1) {
    const fresh = stripVTControlCharacters(terminal.raw().slice(from));
    const shown = /(?:^|[\n\r])\? ([^\n\r]*)/.exec(
      from === 0 ? fresh : fresh.slice(Math.max(fresh.indexOf('✔'), 0)),
    );
    if (shown && (from === 0 || fresh.includes('✔'))) return shown[1];
    if (ended()) return undefined;
    await new Promise((done) => setTimeout(done, 5));
  }
  throw new Error(`no question:\n${stripVTControlCharacters(terminal.raw())}`);
}

/** Answers until the program ends, or until `stop` says so before or after an answer. Gives the answers that were confirmed. */
export async function typeAll(
  root: string,
  terminal: Terminal,
  stop: (index: number, keys: string) => Promise<boolean> = async () => false,
): Promise<readonly string[]> {
  let ended = false;
  terminal.closed.then(() => {
    ended = true;
  });
  const confirmed: string[] = [];
  let from = 0;
  let typed = '';
  for (let index = 0; ; index += 1) {
    const question = await nextQuestion(terminal, from, () => ended);
    if (typed !== '') confirmed.push(typed);
    if (question === undefined) return confirmed;
    typed = answerTo(root, question);
    from = terminal.raw().length;
    const keys = `${typed}${KEYS.enter}`;
    if (await stop(index, keys)) return confirmed;
    terminal.write(keys);
  }
}
