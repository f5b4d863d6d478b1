/** Documents without figures about people stay as they are when every such figure changes: so they tell none. */
import { expect, test } from 'vitest';
import { runCommand } from '../commands/run-command.ts';
import { exampleFiles } from '../example/in-memory.ts';
import { VANDAAG } from '../example/voorbeeld.ts';

/** Every count of people changed, and every signal, case and request there twice. */
const other = Object.fromEntries(
  Object.entries(exampleFiles).flatMap(([path, text]): [string, string][] => {
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
  const before = await made(exampleFiles);
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
  expect(await made(exampleFiles)).toMatch(/Mensen bereikt: 3\d\d\..*Signalen ontvangen: 15\./s);
  expect(await made(other)).toMatch(/Mensen bereikt: 1[.]\d{3}\..*Signalen ontvangen: \d\d\./s);
});
