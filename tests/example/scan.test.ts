/** The scan, counted again from the plain files without anything of the program. */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cter } from '../cli/run.ts';
import { DATA } from '../data/lees.ts';
import { type Kaal, kaal } from './naast.ts';
import { VANDAAG, VOORBEELD } from './voorbeeld.ts';

interface Punt {
  readonly onderwerp: string;
  readonly oordeel: string;
  readonly aanwezig: readonly { ref: string; deel?: string }[];
  readonly ontbreekt: readonly { ref: string; deel?: string }[];
}

function counted(register: string): Record<string, readonly [number, number]> {
  const map = (name: string) => kaal(register, name);
  const alleUitvoeringen = map('uitvoeringen');
  const interventies = map('interventies');
  const uitvoeringen = alleUitvoeringen.filter((u) => u['status'] === 'uitgevoerd');
  const evaluaties = map('evaluaties').filter((e) => e['status'] === 'vastgesteld');
  const lijst = (r: Kaal, naam: string): Kaal[] => r[naam] ?? [];
  const split = <T>(items: readonly T[], is: (item: T) => boolean) =>
    [items.filter(is).length, items.filter((i) => !is(i)).length] as const;
  const over = (e: Kaal): string =>
    String(e['over']).startsWith('uitvoering/')
      ? `interventie/${alleUitvoeringen.find((u) => `uitvoering/${u.id}` === e['over'])?.['interventie']}`
      : e['over'];
  const afspraken = [...map('programma'), ...interventies].flatMap((r) => lijst(r, 'afspraken'));
  const groepen = interventies.flatMap((i) =>
    lijst(i, 'doelgroepen')
      .filter((g) => g['direct'])
      .map((g) => ({ interventie: i.id, groep: g.id })),
  );
  return {
    'interventie-per-gemeente': split(map('gemeenten'), (g) =>
      interventies.some((i) => i['gemeenten'].includes(g.id)),
    ),
    'factor-versterkt': split(map('beschermende-factoren'), (f) =>
      interventies.some((i) => lijst(i, 'beschermende-factoren').includes(f.id as unknown as Kaal)),
    ),
    'maat-per-doel': split(
      interventies.flatMap((i) => lijst(i, 'doelen')),
      (d) => d['indicator'] !== undefined,
    ),
    'getal-per-afspraak': split(afspraken, (a) =>
      ['aantal', 'per', 'elke', 'een-op', 'bezetting'].some((key) => a[key] !== undefined),
    ),
    'bereik-per-doelgroep': split(groepen, ({ interventie, groep }) =>
      uitvoeringen.some(
        (u) =>
          u['interventie'] === interventie &&
          lijst(u, 'bereik').some((b) => b['doelgroep'] === groep && b['bereikt'] !== undefined),
      ),
    ),
    'effect-per-interventie': split(interventies, (i) =>
      evaluaties.some((e) => e['soort'] === 'effect' && over(e) === `interventie/${i.id}`),
    ),
    'uitvoering-per-lijn': split(map('actielijnen'), (l) =>
      [...uitvoeringen, ...map('analyses').filter((a) => a['status'] === 'afgerond')].some(
        (u) => interventies.find((i) => i.id === u['interventie'])?.['actielijn'] === l.id,
      ),
    ),
  };
}

const scanned = (register: string, today: string): readonly Punt[] => {
  const { code, out, err } = cter('/', [
    'scan',
    '--register',
    register,
    '--today',
    today,
    '--format',
    'json',
  ]);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out).punten;
};

describe.each([
  ['the example', VOORBEELD, VANDAAG],
  ['District E', DATA, '2021-03-01'],
])('the scan of %s', (_, register, today) => {
  it('counts what a stranger counts', () => {
    const punten = scanned(register, today);
    for (const [onderwerp, counts] of Object.entries(counted(register))) {
      const punt = punten.find((p) => p.onderwerp === onderwerp)!;
      expect([punt.aanwezig.length, punt.ontbreekt.length], onderwerp).toEqual(counts);
    }
  });

  it('calls strong only what lacks nothing, and names a record with everything', () => {
    const refs = new Set<string>();
    for (const { onderwerp, oordeel, aanwezig, ontbreekt } of scanned(register, today)) {
      const none = aanwezig.length + ontbreekt.length === 0;
      expect(oordeel, onderwerp).toBe(none ? 'onbekend' : ontbreekt.length > 0 ? 'blinde-vlek' : 'sterk');
      for (const { ref } of [...aanwezig, ...ontbreekt]) refs.add(ref);
    }
    const files = new Set(
      readdirSync(register, { recursive: true, encoding: 'utf8' }).map((f) => basename(f)),
    );
    expect([...refs].filter((ref) => !files.has(`${basename(ref)}.md`))).toEqual([]);
  });
});

it('says of District E what the source leaves open', () => {
  const { out } = cter(DATA, ['scan', '--today', '2021-03-01']);
  expect(out).toContain('In dit register staat geen enkele uitvoering.');
  expect(out).toContain('- Cognitieve vaardigheden (beschermende-factor/cognitieve-vaardigheden)');
  expect(out).toContain('- Schoolmotivatie (beschermende-factor/schoolmotivatie)');
  expect(out).toContain('Met een vastgestelde effectevaluatie: 0 van de 20 interventies.');
  expect(out).toContain('Intern werkdocument, niet om te publiceren.');
  expect(out).not.toMatch(/undefined|\bnull\b/);
});
