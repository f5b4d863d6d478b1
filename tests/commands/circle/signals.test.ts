/** Signals from a circle: only with its agreement, never about a person, in the same write as their link. */
import { expect, test } from 'vitest';
import { remembering } from './registers.ts';
import { voorbeeld } from './voorbeeld-files.ts';

const TODAY = '2026-03-01';
const ID = '2025-11-27-rellen';
const CIRCLE = `contactcirkels/${ID}.md`;
const SIGNAL =
  '{ omschrijving: Op het plein wordt ’s avonds opgeroepen tot vechten., soort: zacht, veiligheid: sociaal, bron-sector: onderwijs }';
const next = ['circle', 'next', ID, '--uitkomst', 'open'];

const signalsIn = (paths: readonly string[]) =>
  paths.filter((path) => /^signalen\/2026-03-01-\w{4}\.md$/.test(path));

test('a signal is recorded and linked once the circle agrees', async () => {
  const r = remembering(voorbeeld, TODAY);
  const ran = await r.cter(...next, '--instemming', '--signaal', SIGNAL);
  expect(ran, ran.err).toMatchObject({ code: 0 });
  const [path = ''] = signalsIn(r.paths());
  expect(r.text(path)).toContain('status: ontvangen');
  expect(r.text(path)).toContain('gemeente: elzerdam');
  expect(r.text(path)).toContain('## Omschrijving\n\nOp het plein wordt');
  expect(r.text(CIRCLE)).toContain(path.slice('signalen/'.length, -'.md'.length));
  expect(await r.faults()).toEqual([]);
  await r.cter(...next, '--instemming', '--signaal', SIGNAL);
  expect(signalsIn(r.paths())).toEqual([path]);
});

test.each([
  ['a new one', ['--signaal', SIGNAL], '--instemming'],
  ['one that is there', ['--set', 'signalen=[2025-11-28-s1hy]'], '--instemming'],
  [
    'one with a telephone number',
    [
      '--instemming',
      '--signaal',
      '{ omschrijving: Bel 06-12345678., soort: zacht, veiligheid: sociaal, bron-sector: onderwijs }',
    ],
    'een telefoonnummer',
  ],
  [
    'one that says who said it',
    [
      '--instemming',
      '--signaal',
      '{ omschrijving: Onrust., soort: zacht, veiligheid: sociaal, bron: de imam }',
    ],
    'bron',
  ],
  [
    'one without a sector',
    ['--instemming', '--signaal', '{ omschrijving: Onrust., soort: zacht, veiligheid: sociaal }'],
    'bron-sector',
  ],
])('%s is refused, and nothing is written', async (_what, options, said) => {
  const r = remembering(voorbeeld, TODAY);
  const before = r.text(CIRCLE);
  const ran = await r.cter(...next, ...options);
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain(said);
  expect(r.text(CIRCLE)).toBe(before);
  expect(signalsIn(r.paths())).toEqual([]);
});
