/** Promises, evaluations and lessons of the example, counted by hand from the files and held against cter. */
import { describe, expect, test } from 'vitest';
import { cter } from '../cli/run.ts';
import { type Kaal, kaal } from './naast.ts';
import { VANDAAG, VOORBEELD } from './voorbeeld.ts';

interface Punt {
  readonly sleutel: string;
  readonly tekst: string;
  readonly datum?: string;
  readonly refs: readonly string[];
}

const ran = cter(VOORBEELD, ['status', '--format', 'json', '--today', VANDAAG]);
const groepen: readonly { readonly naam: string; readonly punten: readonly Punt[] }[] = JSON.parse(
  ran.out,
).groepen;
const punten = (naam: string): readonly Punt[] => groepen.find((g) => g.naam === naam)?.punten ?? [];

const interventies = kaal(VOORBEELD, 'interventies');
const uitvoeringen = kaal(VOORBEELD, 'uitvoeringen');
const evaluaties = kaal(VOORBEELD, 'evaluaties');
const verslagen = kaal(VOORBEELD, 'jaarverslagen');

const jaarVan = (u: Kaal): number => Number(String(u['datum'] ?? u['periode'].van).slice(0, 4));
const gedaan = (id: string, vorm: string, jaar: number): number =>
  uitvoeringen.filter(
    (u) =>
      u['interventie'] === id && u['vorm'] === vorm && u['status'] === 'uitgevoerd' && jaarVan(u) === jaar,
  ).length;
const isUitgelegd = (sleutel: string, jaar: number): boolean =>
  verslagen.some(
    (v) =>
      v['jaar'] === jaar &&
      (v['verklaringen'] ?? []).some((x: { afspraak: string }) => x.afspraak === sleutel),
  );
/** The years of a run that are over on the day of the example. */
const voorbij = (i: Kaal): readonly number[] =>
  [2023, 2024, 2025].filter(
    (j) => String(i['looptijd'].van) <= `${j}-12-31` && String(i['looptijd'].tot) >= `${j}-01-01`,
  );

describe('status of the example', () => {
  test('names every promise of a number per year that was not kept and not explained, with the count', () => {
    const verwacht = interventies.flatMap((i) =>
      (i['afspraken'] ?? [])
        .filter((a: Kaal) => a['per'] === 'jaar')
        .flatMap((a: Kaal) => {
          const gemist = voorbij(i).filter(
            (j) => gedaan(i.id, a['vorm'], j) < a['aantal'] && !isUitgelegd(`${i.id}/${a.id}`, j),
          );
          return gemist.length === 0
            ? []
            : [[`afspraak/${i.id}/${a.id}`, gemist.map((j) => [j, gedaan(i.id, a['vorm'], j), a['aantal']])]];
        }),
    );
    expect(verwacht.length).toBeGreaterThan(5);
    const perJaar = new Set(verwacht.map(([sleutel]) => sleutel));
    const gezegd = punten('afspraken').filter((p) => perJaar.has(p.sleutel));
    expect(gezegd.map((p) => p.sleutel).sort()).toEqual([...perJaar].sort());
    for (const [sleutel, jaren] of verwacht) {
      const tekst = gezegd.find((p) => p.sleutel === sleutel)?.tekst ?? '';
      for (const [jaar, aantal, beloofd] of jaren as readonly (readonly [number, number, number])[]) {
        const zonderRecord = !uitvoeringen.some(
          (u) =>
            `afspraak/${u['interventie']}` === String(sleutel).replace(/\/[^/]+$/, '') && jaarVan(u) === jaar,
        );
        expect(tekst, String(sleutel)).toContain(String(jaar));
        expect(tekst, String(sleutel)).toContain(
          zonderRecord ? `niets geregistreerd, ${beloofd} beloofd` : `${aantal} van ${beloofd}`,
        );
      }
    }
  });

  test('names every interval of four months that was missed: three a year', () => {
    const p4m = interventies.flatMap((i) =>
      (i['afspraken'] ?? []).filter((a: Kaal) => a['elke'] === 'P4M').map((a: Kaal) => [i, a] as const),
    );
    expect(p4m.map(([i]) => i.id)).toEqual(['expertisepool', 'intervisie-jeugd']);
    for (const [i, a] of p4m) {
      // A theme meeting of the pool is one of its meetings.
      const keer = (j: number) =>
        gedaan(i.id, a['vorm'], j) + (i.id === 'expertisepool' ? gedaan(i.id, 'themabijeenkomst', j) : 0);
      const gemist = [2023, 2024, 2025].filter((j) => keer(j) < 3 && !isUitgelegd(`${i.id}/${a.id}`, j));
      const punt = punten('afspraken').find((p) => p.sleutel === `afspraak/${i.id}/${a.id}`);
      expect(punt?.tekst.match(/20\d\d: \d van 3/g) ?? [], i.id).toEqual(
        gemist.map((j) => `${j}: ${keer(j)} van 3`),
      );
    }
  });

  test('names every point of improvement that is open past its day, and no other', () => {
    const verwacht = evaluaties.flatMap((e) =>
      (e['verbeterpunten'] ?? []).flatMap((p: Kaal, n: number) =>
        (p['status'] === 'open' || p['status'] === 'lopend') && String(p['uiterlijk']) < VANDAAG
          ? [`actie/evaluatie/${e.id}/verbeterpunten/${n}`]
          : [],
      ),
    );
    expect(verwacht.length).toBeGreaterThan(8);
    const telaat = punten('acties').filter(
      (p) => (p.datum ?? '') < VANDAAG && p.sleutel.startsWith('actie/evaluatie/'),
    );
    expect(telaat.map((p) => p.sleutel).sort()).toEqual(verwacht.sort());
  });

  test('names every year of which a promised evaluation is not there', () => {
    const perJaar = interventies.filter((i) =>
      (i['evaluaties'] ?? []).some((a: Kaal) => a['per'] === 'jaar'),
    );
    expect(perJaar.length).toBeGreaterThan(8);
    for (const i of perJaar) {
      const [afspraak] = i['evaluaties'].filter((a: Kaal) => a['per'] === 'jaar');
      // Of 2025 three months are not over yet.
      const mist = voorbij(i).filter((j) => j < 2025 && !isGeevalueerd(i, afspraak, j));
      const punt = punten('evaluaties').find((p) => p.sleutel === `evaluatie/${i.id}/te-laat`);
      expect([...new Set(punt?.tekst.match(/20\d\d/g)?.map(Number) ?? [])], i.id).toEqual(mist);
    }
  });

  test('names the organisations that must have an aandachtsfunctionaris and have none', () => {
    const leden = kaal(VOORBEELD, 'netwerkleden').filter(
      (l) =>
        (l['rollen'] ?? []).includes('aandachtsfunctionaris') &&
        (l['tot'] === undefined || String(l['tot']) >= VANDAAG),
    );
    const zonder = kaal(VOORBEELD, 'organisaties').filter(
      (o) => o['aandachtsfunctionaris-vereist'] === true && !leden.some((l) => l['organisatie'] === o.id),
    );
    expect(zonder.length).toBe(4);
    expect(
      punten('netwerk')
        .filter((p) => p.sleutel.startsWith('netwerk/dekking/'))
        .map((p) => p.refs[0])
        .sort(),
    ).toEqual(zonder.map((o) => `organisatie/${o.id}`).sort());
  });
});

/** An adopted evaluation that covers the year as far as the intervention ran in it, or that ends in it. */
function isGeevalueerd(i: Kaal, afspraak: Kaal, jaar: number): boolean {
  const begin = [String(i['looptijd'].van), `${jaar}-01-01`].sort()[1] ?? '';
  return evaluaties.some(
    (e) =>
      e['over'] === `interventie/${i.id}` &&
      e['status'] === 'vastgesteld' &&
      (afspraak['soort'] === undefined || e['soort'] === afspraak['soort']) &&
      (String(e['periode'].tot).startsWith(String(jaar)) ||
        (String(e['periode'].van) <= begin && String(e['periode'].tot) >= `${jaar}-12-31`)),
  );
}
