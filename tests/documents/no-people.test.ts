/** Documents without figures about people stay as they are when every such figure changes: so they tell none. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../commands/run-command.ts';
import { VANDAAG, VOORBEELD } from '../example/voorbeeld.ts';

const files: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(VOORBEELD, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(VOORBEELD, path), readFileSync(path, 'utf8')]),
);

/** Every count of people changed, and every signal, case and request there twice. */
const other = Object.fromEntries(
  Object.entries(files).flatMap(([path, text]): [string, string][] => {
    const changed = text.replace(
      /\b(bereikt|respons|uitval: \{ aantal): (\d+)/g,
      (_, what, n) => `${what}: ${Number(n) * 3 + 7}`,
    );
    const again = path.replace(/[0-9a-z]{4}\.md$/, (end) => (end.startsWith('zz') ? 'yy00.md' : 'zz00.md'));
    const twice = /^(signalen|casussen|verzoeken)\//.test(path);
    return [[path, changed], ...(twice ? [[again, changed] as [string, string]] : [])];
  }),
);

test.each([
  ['overview', 'elzerdam', '--jaar', '2024'],
  ['overview', 'zeedrecht', '--jaar', '2025'],
  ['newsletter', '2024-1'],
  ['newsletter', '2025-2'],
  ['scan'],
])('%s %s', async (...argv) => {
  const made = async (world: Readonly<Record<string, string>>) =>
    (await runCommand([...argv, '--today', VANDAAG], { files: world })).out;
  const before = await made(files);
  expect(before.length).toBeGreaterThan(1000);
  expect(await made(other)).toBe(before);
});

test('what is changed is a lot: the report of the year is another', async () => {
  const argv = ['report', '2025', '--gemeente', 'elzerdam', '--today', VANDAAG];
  // Without what was published before: that would not fit any more, and hold everything back.
  const fresh = (world: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(world).filter(([path]) => !path.startsWith('cijfers/')));
  const made = async (world: Readonly<Record<string, string>>) =>
    (await runCommand(argv, { files: fresh(world) })).out;
  expect(await made(files)).toMatch(/Mensen bereikt: 3\d\d\..*Signalen ontvangen: 15\./s);
  expect(await made(other)).toMatch(/Mensen bereikt: 1[.]\d{3}\..*Signalen ontvangen: \d\d\./s);
});
