/** Prints far more than a pipe holds, then a last word on standard error. */
import { openOutput } from '../../../src/io/terminal.ts';

const stdout = openOutput(process.stdout);
const stderr = openOutput(process.stderr);
for (let i = 0; i < 20_000; i += 1) stdout.write(`regel ${i} ${'x'.repeat(80)}\n`);
stderr.write('klaar\n');
