/** The request for money, added up again from the plain files without anything of the program. */
import { describe, expect, it } from 'vitest';
import { example } from '../../src/checks/example-register.ts';
import { cter, run } from '../cli/run.ts';
import { runCommand } from '../commands/run-command.ts';
import type { Figure } from '../documents/report/published.ts';
import { placesOf, workspace } from '../workspace.ts';

import { type Kaal, kaal } from './naast.ts';

import { VANDAAG, VOORBEELD } from './voorbeeld.ts';

const euro = (n: number) => `€ ${String(n).replace(/\B(?=(\d{3})+$)/g, '.')}`;
const budgetten = kaal(VOORBEELD, 'budgetten').filter((b) => b['bron'] === 'versterkingsgelden');
const inYear = (year: number) => budgetten.filter((b) => b['periode'].van === `${year}-01-01`);
const posts = (year: number): { categorie: string; begroot: number; besteed?: number }[] =>
  inYear(year).flatMap((b) => b['posten']);
const total = (items: readonly { begroot: number }[]) => items.reduce((sum, p) => sum + p.begroot, 0);
const made = (year: number) =>
  cter('/', ['funding', String(year), '--register', VOORBEELD, '--today', VANDAAG]).out;

describe.each([2023, 2024, 2025])('the request for %d', (year) => {
  it('adds up each category, and the total', () => {
    const text = made(year);
    for (const name of new Set(posts(year).map((p) => p.categorie))) {
      const asked = euro(total(posts(year).filter((p) => p.categorie === name)));
      expect(text).toContain(`| ${name} | ${asked} |`);
    }
    expect(text).toContain(`**Gevraagd bedrag:** ${euro(inYear(year)[0]!['aangevraagd'])}`);
  });

  it('leaves no cell of a table empty', () => {
    expect(made(year)).toContain('| Waarvoor |');
    expect(made(year)).not.toMatch(/\| *\|/);
  });

  it('gives the lines together what the items are together', () => {
    const perLine = [...made(year).matchAll(/\*\*Gevraagd voor \d+:\*\* € ([\d.]+)/g)].map((m) =>
      Number(m[1]!.replaceAll('.', '')),
    );
    expect(perLine.reduce((a, b) => a + b, 0)).toBe(total(posts(year)));
  });

  it('puts what was settled and paid back beside what was granted', () => {
    const text = made(year);
    for (const b of budgetten.filter((x) => x['periode'].van <= `${year}-01-01`)) {
      const cells = ['aangevraagd', 'toegekend'].map((n) => euro(b[n])).join(' | ');
      const ends = ['vastgesteld', 'terugbetaald'].map((n) =>
        b[n] === undefined ? 'niet geregistreerd' : euro(b[n]),
      );
      expect(text).toMatch(
        new RegExp(
          `\\| ${b['periode'].van.slice(0, 4)} \\| ${cells} \\| [^|]+ \\| ${ends.join(' \\| ')} \\|`.replaceAll(
            '.',
            '\\.',
          ),
        ),
      );
    }
  });
});

/** What the report of a year publishes about the reach of interventions in the whole district, by their title. */
function reachPublished(year: number): ReadonlyMap<string, string> {
  const argv = ['export', 'json', 'cijfers', '--jaar', String(year), '--gemeente', 'elzerdam'];
  const ran = cter('/', [...argv, '--register', VOORBEELD, '--today', VANDAAG]);
  const { cijfers }: { cijfers: Figure[] } = JSON.parse(ran.out);
  const told = ({ vorm, waarde, onder }: Figure): string => {
    if (vorm === 'niet-getoond') return 'bereik niet getoond';
    return `${vorm === 'klein' ? `minder dan ${onder}` : `ongeveer ${waarde}`} keer iemand bereikt`;
  };
  return new Map(
    kaal(VOORBEELD, 'interventies').flatMap(({ id, titel }): [string, string][] => {
      const c = cijfers.find((x) => x.id === `interventie.${id}.bereikt.district-woudmeren.${year}`);
      return c === undefined || c.vorm === 'niet-geregistreerd' ? [] : [[String(titel), told(c)]];
    }),
  );
}

it('tells of the people reached what the reports of that year tell, and withholds what they withhold', () => {
  const forms: string[] = [];
  for (const year of [2024, 2025, 2026]) {
    const published = reachPublished(year - 1);
    for (const [, titel, result] of made(year).matchAll(/^\| ([^|]+) \|.*\| ([^|]*bereik[^|]*) \|$/gm)) {
      const said = result!.split('; ').filter((part) => part.includes('bereik'));
      expect([titel, said]).toEqual([titel, [published.get(titel!) ?? 'bereik niet geteld']]);
      forms.push(...said.map((s) => s.replace(/\d+/, 'N')));
    }
  }
  expect([...new Set(forms)].sort()).toEqual([
    'bereik niet getoond',
    'minder dan N keer iemand bereikt',
    'ongeveer N keer iemand bereikt',
  ]);
  expect(forms.length).toBe(10);
});

it.each([2024, 2025, 2026])('counts for %d what was carried out the year before, studies too', (year) => {
  const before = String(year - 1);
  const done = kaal(VOORBEELD, 'uitvoeringen').filter(
    (u) => u['status'] === 'uitgevoerd' && String(u['datum'] ?? u['periode'].van).startsWith(before),
  );
  const studies = kaal(VOORBEELD, 'analyses').filter(
    (a) =>
      a['status'] === 'afgerond' &&
      a['periode'].van.startsWith(before) &&
      !done.some((u) => u['interventie'] === a['interventie'] && u['vorm'] === a['soort']),
  );
  const of = (list: readonly Kaal[], id: string) => list.filter((x) => x['interventie'] === id).length;
  const text = made(year);
  let rows = 0;
  for (const { id, titel } of kaal(VOORBEELD, 'interventies')) {
    const row = new RegExp(`^\\| ${titel} \\|.*\\| ([^|]*) \\|$`, 'm').exec(text)?.[1];
    if (row === undefined) continue;
    rows += 1;
    const n = of(done, id);
    const s = of(studies, id);
    expect([titel, /(\d+) keer uitgevoerd/.exec(row)?.[1]]).toEqual([titel, n === 0 ? undefined : String(n)]);
    expect([titel, /(\d+) onderzoek/.exec(row)?.[1]]).toEqual([titel, s === 0 ? undefined : String(s)]);
    expect(row.includes('geen uitvoering')).toBe(n + s === 0);
  }
  expect(rows).toBeGreaterThan(2);
});

it('counts a study that stands on record as an analysis alone, once', async () => {
  const files = workspace({
    'budgetten/2022.md':
      '---\nperiode: { van: 2022-01-01, tot: 2022-12-31 }\nbron: versterkingsgelden\naangevraagd: 500\nposten: [{ over: interventie/weerbaar-opvoeden, begroot: 500 }]\n---\n',
    'uitvoeringen/2021-04-08-bijeenkomst.md': null,
    ...example('analyses/sfeer-in-de-wijk.md', {
      status: 'afgerond',
      periode: '{ van: 2021-04-01, tot: 2021-05-01 }',
    }),
  });
  const result = async (more: Record<string, string> = {}) =>
    (await run(['funding', '2022'], { files: { ...files, ...more } })).out;
  expect(await result()).toContain('| 1 onderzoek afgerond |');
  const scan = await run(['scan', '--format', 'json'], { files });
  const lines = JSON.parse(scan.out).punten.find(
    (p: { onderwerp: string }) => p.onderwerp === 'uitvoering-per-lijn',
  );
  expect(lines.aanwezig).toHaveLength(1);
  const both =
    '---\ninterventie: weerbaar-opvoeden\nvorm: quickscan\nstatus: uitgevoerd\ndatum: 2021-04-20\ngemeenten: [voorbeeldstad]\n---\n';
  const once = await result({ 'uitvoeringen/2021-04-20-quickscan.md': both });
  expect(once).toContain('1 keer uitgevoerd');
  expect(once).not.toContain('onderzoek afgerond');
});

it('a year without a request is told, not made up', async () => {
  const { code, out } = await run(['funding', '2021'], { files: workspace() });
  expect(code).toBe(0);
  expect(out).toContain('In het register staat voor 2021 geen aanvraag.');
  expect(out).not.toContain('€');
});

const budget = (rest: string) =>
  `---\nperiode: { van: 2021-01-01, tot: 2021-12-31 }\nbron: versterkingsgelden\n${rest}\n---\n`;

describe('amounts that contradict each other', () => {
  it.each([
    ['aangevraagd: 100\ntoegekend: 110', 5],
    ['toegekend: 100\nposten: [{ begroot: 60 }, { begroot: 50 }]', 5],
    ['toegekend: 100\nvastgesteld: 110', 5],
    ['vastgesteld: 90\nposten: [{ begroot: 50, besteed: 50 }, { begroot: 50, besteed: 45 }]', 4],
    ['toegekend: 100\nvastgesteld: 90\nterugbetaald: 5', 6],
  ])('%j is found', async (rest, line) => {
    const files = { 'budgetten/v.md': budget(rest) };
    expect(placesOf('bedragen-kloppen', files)).toEqual([`budgetten/v.md:${line}:1`]);
    const { err } = await runCommand(['funding', '2021'], { files: workspace(files) });
    expect(err).toContain('budgetten/v.md spreken elkaar tegen');
  });

  it.each([
    'aangevraagd: 100\ntoegekend: 100\nvastgesteld: 99.7\nterugbetaald: 0.3',
    'toegekend: 100\nposten: [{ begroot: 33.4 }, { begroot: 33.3 }, { begroot: 33.3 }]',
    'vastgesteld: 90\nposten: [{ begroot: 50, besteed: 50 }, { begroot: 50 }]',
    'terugbetaald: 10',
  ])('%j is not', (rest) => {
    expect(placesOf('bedragen-kloppen', { 'budgetten/v.md': budget(rest) })).toEqual([]);
  });
});
