import { describe, expect, it } from 'vitest';
import { cter, run } from '../../cli/run.ts';
import { runCommand } from '../../commands/run-command.ts';
import { VANDAAG, VOORBEELD } from '../../example/voorbeeld.ts';
import { workspace } from '../../workspace.ts';

const DATA = new URL('../../../data', import.meta.url).pathname;
const report = (jaar: number, gemeente: string, register = VOORBEELD) =>
  cter('/', ['report', String(jaar), '--gemeente', gemeente, '--register', register, '--today', VANDAAG]).out;

describe('the report of the example', () => {
  const text = report(2025, 'klaverbeek');

  it('does not count itself among the promises', () => {
    expect(text).toContain('| Jaarverslag | 1 per jaar | 1 van de 1 | 1 van de 1 | dit verslag |');
    expect(text).not.toMatch(/: jaarverslag \|/);
  });

  it('says of each evaluation which year it is about', () => {
    expect(text).toMatch(/Van de evaluaties die over 2025 gaan, zijn er vastgesteld: \d+ van de \d+\./);
    expect(text).toContain('| Interventie | Soort | Over | Oordeel | Besluit |');
    expect(text).not.toContain('.; ');
  });

  it('says that the size of a network is that of all municipalities', () => {
    expect(text).toMatch(/bezetting in alle gemeenten samen \| .* \d+ van de \d+ geregistreerd/);
  });
});

it('a newsletter that programme and intervention both promise counts once', () => {
  const text = report(2020, 'delft', DATA);
  expect(text).toContain('In 2020 golden er 9 afspraken met een aantal.');
  expect(text.match(/^\|[^|]*: nieuwsbrief \| niet geregistreerd \| nog geen/gm)).toHaveLength(1);
  expect(text).toContain(
    'Voor 2020 zijn wel evaluaties afgesproken, maar er is geen evaluatie geregistreerd.',
  );
});

it('without promises there is a sentence of its own', async () => {
  const { out, err } = await runCommand(['report', '2019'], { files: workspace(), today: '2021-06-01' });
  expect(out).toContain('In 2019 golden er geen afspraken met een aantal.');
  expect(out.match(/golden (er )?geen afspraken met een aantal\./g)).toHaveLength(2);
  expect(out).toContain('Voor 2019 zijn geen evaluaties afgesproken.');
  expect(err).toContain('In 2019 loopt er in deze gemeente geen interventie.');
});

it('a year that has not begun is refused', async () => {
  expect(await run(['report', '2027', '--register', VOORBEELD, '--today', VANDAAG])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('2027 is nog niet begonnen.'),
  });
});

it('a request for an earlier year tells the threat level of that year', () => {
  const text = cter('/', ['funding', '2020', '--register', DATA, '--today', VANDAAG]).out;
  expect(text).toContain('Op 31 december 2020 was het landelijke dreigingsniveau 3 (aanzienlijk).');
});
