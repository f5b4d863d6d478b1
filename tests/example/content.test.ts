/** The example holds everything that later documents have to show: every kind of record and every state of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordType, type Soort, soorten } from '../../src/records/index.ts';
import type { FieldShape } from '../../src/records/shape.ts';
import type { CterRecord } from '../../src/register/register.ts';
import { JAREN, VOORBEELD, voorbeeld } from './voorbeeld.ts';

const { register, settings } = voorbeeld;
const all = <S extends Soort>(soort: S): readonly CterRecord<S>[] => register.all(soort);
const gemeenten = all('gemeente').map((g) => g.id);
const yearOf = ({ velden: { datum, periode } }: CterRecord<'uitvoering'>): number =>
  Number((datum ?? periode?.van ?? '').slice(0, 4));

/** The choices of a field, `a.b` for a field of a group or of the items of a list. */
function choices(soort: Soort, path: string): readonly string[] {
  let fields: readonly FieldShape[] = recordType(soort)?.shape() ?? [];
  let options: readonly string[] = [];
  for (const part of path.split('.')) {
    const found = fields.find((f) => f.naam === part)?.shape;
    const shape = found?.kind === 'lijst' ? found.item : found;
    fields = shape?.kind === 'groep' ? shape.velden : [];
    options = shape?.kind === 'keuze' ? shape.opties : [];
  }
  return options;
}

/** Every value found at a path, through groups and lists. */
function valuesAt(value: unknown, parts: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, parts));
  const [part, ...rest] = parts;
  if (part === undefined) return value === undefined ? [] : [value];
  return valuesAt((value as Readonly<Record<string, unknown>> | undefined)?.[part], rest);
}

const used = (soort: Soort, path: string): Set<unknown> =>
  new Set(all(soort).flatMap((r) => valuesAt(r.velden, path.split('.'))));

describe('the example register', () => {
  test('says that it is made up, and holds more than 300 records', () => {
    expect(settings.fictief).toBe(true);
    expect(settings.casuistiek).toBeDefined();
    expect(register.counts.records).toBeGreaterThanOrEqual(300);
    expect(register.counts.records).toBeLessThanOrEqual(400);
  });

  test.each(soorten)('has a %s', (soort) => {
    expect(all(soort).length).toBeGreaterThan(0);
  });

  test.each([
    ['uitvoering', 'status'],
    ['interventie', 'status'],
    ['interventie', 'reikwijdte'],
    ['interventie', 'rol-gemeente'],
    ['interventie', 'relaties.soort'],
    ['evaluatie', 'soort'],
    ['evaluatie', 'status'],
    ['evaluatie', 'door'],
    ['evaluatie', 'besluit'],
    ['evaluatie', 'verbeterpunten.status'],
    ['signaal', 'status'],
    ['signaal', 'soort'],
    ['signaal', 'veiligheid'],
    ['signaal', 'verificatie.uitkomst'],
    ['signaal', 'wegingen.uitkomst'],
    ['analyse', 'soort'],
    ['analyse', 'status'],
    ['analyse', 'aanbevelingen.status'],
    ['incident', 'besluit.inzet'],
    ['contactcirkel', 'gedaan.uitkomst'],
    ['contactcirkel', 'acties.status'],
    ['casus', 'ingebracht-via'],
    ['verzoek', 'besluit'],
    ['budget', 'bron'],
    ['jaarverslag', 'status'],
    ['netwerklid', 'rollen'],
    ['netwerklid', 'netwerken'],
  ] as const)('uses every choice of %s %s', (soort, path) => {
    const options = choices(soort, path);
    expect(options.length).toBeGreaterThan(1);
    const seen = used(soort, path);
    expect(options.filter((o) => !seen.has(o))).toEqual([]);
  });

  test('has a case in every phase; of the destroyed one only the proof is left', () => {
    const phases = register.find('stappenplan', 'pga')?.velden.stappen.map((s) => s.id) ?? [];
    const seen = used('casus', 'verloop.fase');
    expect(phases.length).toBeGreaterThan(9);
    expect(phases.filter((p) => !seen.has(p))).toEqual(['vernietigd']);
    expect(all('vernietiging').map((v) => register.find('casus', v.velden.casus))).toEqual([undefined]);
  });

  test('has evaluations without a kind, and an incident about which nothing was decided', () => {
    expect(all('evaluatie').some((e) => e.velden.soort === undefined)).toBe(true);
    expect(all('incident').some((i) => i.velden.besluit === undefined)).toBe(true);
  });
});

describe('three years of the example', () => {
  const done = all('uitvoering').filter((u) => u.velden.status === 'uitgevoerd');

  test.each(JAREN)('%i has deliveries, a budget and a report in every municipality', (jaar) => {
    for (const gemeente of gemeenten) {
      expect(
        done.some((u) => yearOf(u) === jaar && u.velden.gemeenten.includes(gemeente)),
        gemeente,
      ).toBe(true);
      expect(register.find('jaarverslag', `${gemeente}-${jaar}`)?.velden, gemeente).toMatchObject({
        jaar,
        gemeente,
      });
      expect(register.find('budget', `${gemeente}-${jaar}`)?.velden, gemeente).toMatchObject({ gemeente });
    }
    expect(done.filter((u) => yearOf(u) === jaar).length).toBeGreaterThan(20);
  });

  test('reach runs from too small to show to hundreds, and is sometimes not counted', () => {
    const reached = all('uitvoering').flatMap((u) => u.velden.bereik.map((b) => b.bereikt));
    expect(reached.filter((n) => n !== undefined && n >= 1 && n <= 9).length).toBeGreaterThan(10);
    expect(reached.some((n) => n !== undefined && n > 100)).toBe(true);
    expect(done.some((u) => u.velden.bereik.some((b) => b.bereikt === undefined))).toBe(true);
    expect(reached.some((n) => n === 0)).toBe(false);
  });

  test('signals of one municipality in one year are mostly too few to show, not always', () => {
    const counts = gemeenten.flatMap((g) =>
      JAREN.map(
        (j) =>
          all('signaal').filter((s) => s.velden.gemeente === g && s.velden.datum.startsWith(`${j}`)).length,
      ),
    );
    expect(counts.filter((n) => n >= 1 && n <= 9).length).toBeGreaterThan(6);
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(10);
  });

  test('one newsletter was never made, one is not sent yet', () => {
    const sent = all('nieuwsbrief').filter((n) => n.velden.verzonden !== undefined);
    expect(JAREN.map((j) => sent.filter((n) => n.velden.jaar === j).length)).toEqual([2, 1, 2]);
    expect(all('nieuwsbrief').length - sent.length).toBe(1);
  });

  test('reports of finished years are adopted with all agreements; those of the last year are drafts', () => {
    for (const { id, velden } of all('jaarverslag')) {
      expect(velden.status, id).toBe(velden.jaar === 2025 ? 'concept' : 'vastgesteld');
      expect(velden.akkoorden.length >= 4, id).toBe(velden.status === 'vastgesteld');
      expect(velden['vastgesteld-op'] !== undefined, id).toBe(velden.status === 'vastgesteld');
    }
  });

  test('every explanation is about a promise that exists', () => {
    for (const { velden } of all('jaarverslag')) {
      for (const { afspraak } of velden.verklaringen) {
        const [over = '', id] = afspraak.split('/');
        const record = register.find('interventie', over) ?? register.find('programma', over);
        expect(
          record?.velden.afspraken.map((a) => a.id),
          afspraak,
        ).toContain(id);
      }
    }
  });

  test('settled grants add up', () => {
    const settled = all('budget').filter((b) => b.velden.vastgesteld !== undefined);
    expect(settled.map((b) => b.id)).toEqual(['versterkingsgelden-2023', 'versterkingsgelden-2024']);
    for (const { id, velden } of settled) {
      const begroot = velden.posten.reduce((sum, p) => sum + p.begroot, 0);
      const besteed = velden.posten.reduce((sum, p) => sum + (p.besteed ?? 0), 0);
      expect([velden.toegekend, velden.vastgesteld, velden.terugbetaald], id).toEqual([
        begroot,
        besteed,
        begroot - besteed,
      ]);
    }
  });
});

describe('ids of the example', () => {
  const CROCKFORD = '[0-9a-hjkmnp-tv-z]';

  test('signals and requests are a date and four random characters, cases eight', () => {
    const dated = new RegExp(`^\\d{4}-\\d{2}-\\d{2}-${CROCKFORD}{4}$`);
    for (const { id, velden } of all('signaal'))
      expect([dated.test(id), id.slice(0, 10)], id).toEqual([true, velden.datum]);
    for (const { id, velden } of all('verzoek'))
      expect([dated.test(id), id.slice(0, 10)], id).toEqual([true, velden['ontvangen-op']]);
    for (const { id } of all('casus')) expect(id).toMatch(new RegExp(`^${CROCKFORD}{8}$`));
  });

  test('a case is a stub with its dossier elsewhere', () => {
    for (const { path, velden } of all('casus')) {
      expect(velden.dossier).toBe('elders');
      expect(readFileSync(join(VOORBEELD, path), 'utf8')).toMatch(/\n---\n$/);
    }
  });
});
