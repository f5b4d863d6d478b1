/** Asks the question given as JSON (with a check when it asks for one) and prints the answer. */
import { terminalPrompt } from '../../../src/io/prompt.ts';
import type { Question } from '../../../src/ports.ts';

const questions = JSON.parse(process.argv[2] ?? '[]') as Question[];
const prompt = terminalPrompt(process.stdin, process.stderr);
const check = (answer: string): string | undefined =>
  answer.includes('fout') ? 'Dit antwoord mag niet. Kies een ander.' : undefined;
try {
  process.stdout.write(`TERMINAL ${prompt.interactive}\n`);
  for (const question of questions) {
    process.stdout.write(`ANTWOORD ${JSON.stringify(await prompt.ask({ ...question, check }))}\n`);
  }
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stdout.write(`${error.name}: ${error.message}\n`);
}
