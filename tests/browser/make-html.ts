/** Documents as a user gets them on standard output. */
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { nodePorts } from '../../src/io/node-ports.ts';
import { main } from '../../src/main.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a command writes as a web page; `register` is a folder of this repository. */
export async function makeHtml(args: readonly string[], register: string, today: string): Promise<string> {
  const ports = nodePorts({ templates: `${root}/templates`, version: '0.0.0-test' });
  const written: string[] = [];
  const stdout = { isTerminal: false, columns: 80, write: (text: string) => void written.push(text) };
  const asked = [...args, '--format', 'html', '--today', today, '--register', `${root}/${register}`];
  expect(await main(asked, { ...ports, stdout })).toBe(0);
  return written.join('');
}
