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

  it('tells of what was promised per line how much nobody wrote down', () => {
    const elzerdam = report(2025, 'elzerdam');
    expect(elzerdam).toContain('Rust en verbinding: 2 van de 6 (1 niet geregistreerd);');
    expect(elzerdam).toContain('| Spoor | Beloofd | Geleverd | Niet geregistreerd |');
    expect(elzerdam).toContain('| 1. Rust en verbinding | 6 | 2 | 1 |');
    expect(report(2020, 'delft', DATA)).not.toContain('| Geleverd | Niet geregistreerd |');
  });

  it('says which tables about signals are too small to show', () => {
    const signals = (jaar: number): string =>
      report(jaar, 'elzerdam').split('## 7. Signalen')[1]!.split('\n## ')[0]!;
    expect(signals(2024)).toContain(
      'Niet in dit verslag, omdat de aantallen te klein zijn om te tonen, ook in District Woudmeren als geheel: hoe ver signalen kwamen, of ze samen zijn gewogen, wat er uit de weging kwam, of ze hard of zacht waren en uit welke sectoren ze kwamen.',
    );
    expect(signals(2025)).toContain('als geheel: wat er uit de weging kwam.');
  });

  it('says that the size of a network is that of all municipalities', () => {
    expect(text).toMatch(/bezetting in alle gemeenten samen \| .* \d+ van de \d+ geregistreerd/);
  });
});

it('of District E it tells only what is known: a newsletter that programme and intervention both promise counts once', () => {
  const text = report(2020, 'delft', DATA);
  expect(text).toContain('In 2020 golden er 9 afspraken met een aantal.');
  expect(text.match(/^\|[^|]*: nieuwsbrief \| niet geregistreerd \| nog geen/gm)).toHaveLength(1);
  expect(text).toContain('| Jaarverslag | 1 per jaar | gold niet | gold niet | dit verslag |');
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

it('the promise of a report stands in its first report as well', async () => {
  const programma = `---
titel: Samen sterker
district: Voorbeeldstad
trekker: voorbeeldstad
gemeenten: [voorbeeldstad]
periode: { van: 2021-01-01, tot: 2024-12-31 }
afspraken:
  - { id: jaarverslag, vorm: jaarverslag, aantal: 1, per: jaar }
---

## Doel

Een voorbeeld.
`;
  const files = workspace({ 'programma/aanpak.md': programma });
  const { out } = await runCommand(['report', '2021'], { files, today: '2022-03-01' });
  expect(out).toContain('| Jaarverslag | 1 per jaar | gold niet | gold niet | dit verslag |');
  expect(out).not.toContain('noemt geen afspraken');
});

describe('a municipality that goes from one programme to the next', () => {
  const programma = (titel: string, periode: string, woord: string): string => `---
titel: ${titel}
district: District Voorbeeld
trekker: voorbeeldstad
gemeenten: [voorbeeldstad, voorbeelddorp]
periode: ${periode}
benamingen: { actielijn: ${woord} }
afspraken:
  - { id: brief, vorm: nieuwsbrief, aantal: 2, per: jaar }
---

## Doel

Het doel van ${titel}.
`;
  const lijn = `---
nummer: 1
titel: Samen verder
programma: zz-nieuw
---

## Toelichting

Een voorbeeld.
`;
  const files = workspace({
    'programma/aanpak.md': programma('Nieuwe aanpak', '{ van: 2022-01-01, tot: 2025-12-31 }', 'speerpunt'),
    'programma/zz-nieuw.md': programma('Oude aanpak', '{ van: 2018-01-01, tot: 2021-12-31 }', 'pijler'),
    'actielijnen/samen.md': lijn,
  });
  const made = async (...argv: readonly string[]) =>
    (await runCommand([...argv], { files, today: '2023-06-01' })).out;

  it('shows in an overview the programme of the year, in its own words', async () => {
    const nu = await made('overview', 'voorbeeldstad', '--jaar', '2022');
    expect(nu).toContain('**Programma:** Nieuwe aanpak');
    expect(nu).not.toMatch(/Oude aanpak|Samen verder|[Pp]ijler/);
    const toen = await made('overview', 'voorbeeldstad', '--jaar', '2021');
    expect(toen).toContain('**Programma:** Oude aanpak');
    expect(toen).not.toContain('Nieuwe aanpak');
  });

  it('names in a report which programme promised what, and speaks as that of its year', async () => {
    const text = await made('report', '2022');
    expect(text).toContain('| Oude aanpak: nieuwsbrief | 2 per jaar |');
    expect(text).toContain('| Nieuwe aanpak: nieuwsbrief | 2 per jaar | gold niet | gold niet |');
    expect(text).toContain('## 3. Wat er per speerpunt is gedaan');
  });
});

it('says what a function without a replacement means only where there is one', async () => {
  const told = async (files = workspace()) =>
    /^- Regiefuncties zonder vervanger: (.*)$/m.exec(
      (await runCommand(['report', '2020'], { files })).out,
    )![1];
  const none = Object.keys(workspace()).filter((path) => path.startsWith('netwerkleden/'));
  expect(await told()).toBe('0.');
  expect(await told(workspace(Object.fromEntries(none.map((path) => [path, null]))))).toBe(
    'niet geregistreerd.',
  );
  expect(report(2020, 'delft', DATA)).toContain(
    'Regiefuncties zonder vervanger: 2. Daar hangt het werk van één persoon af.',
  );
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
