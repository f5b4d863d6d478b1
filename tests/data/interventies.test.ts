import { describe, expect, it } from 'vitest';
import { type Bron, INTERVENTIES } from './bron.ts';
import { type Bestand, map, naam, type Velden } from './lees.ts';

const records = map('interventies');
const find = (titel: string): Bestand => {
  const found = records.filter((r) => r.velden['titel'] === titel);
  expect(found, titel).toHaveLength(1);
  return found[0]!;
};
const ALLE = ['delft', 'midden-delfland', 'rijswijk', 'westland'];
const FOLDERS: Record<string, string> = { organisatie: 'organisaties', netwerklid: 'netwerkleden' };
const partij = (ref: string): string => {
  const [soort, id] = ref.split('/') as [string, string];
  return naam(FOLDERS[soort]!, id);
};

function afspraak(a: Record<string, unknown>): string {
  const thema = Object.entries((a['thema'] ?? {}) as Record<string, string>).map(
    ([jaar, t]) => `${jaar}: ${t}`,
  );
  const [aantal, per, vorm] = [a['aantal'], a['per'], a['vorm']];
  return [
    aantal === undefined ? '' : `${aantal} per ${per}`,
    a['elke'],
    a['een-op'] === undefined ? '' : `een op ${a['een-op']} ${a['van']}`,
    a['bezetting'] === undefined ? '' : `${a['bezetting']} in ${a['van']}`,
    vorm,
    aantal === undefined && per !== undefined ? `per ${per}` : '',
    thema.join(', '),
  ]
    .filter(Boolean)
    .join(' ');
}

function evaluatie(e: Record<string, unknown>): string {
  const bij = (e['bij'] ?? []) as string[];
  const samen = ((e['samen-met'] ?? []) as string[]).map(partij);
  return [
    e['soort'] ?? 'soort niet genoemd',
    `per ${e['per']}`,
    bij.length > 0 ? `bij ${bij.join(', ')}` : '',
    e['door'] === undefined ? '' : `door ${partij(e['door'] as string)}`,
    samen.length > 0 ? `samen met ${samen.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const groepen = (record: Bestand, direct: boolean): string[] =>
  ((record.velden['doelgroepen'] ?? []) as Velden[])
    .filter((g) => g['direct'] === direct)
    .map((g) => `${g['naam']} ${g['leeftijd'] ? `${g['leeftijd'].van}-${g['leeftijd'].tot}` : ''}`);

function fits(shown: readonly string[], wanted: readonly string[]): void {
  expect(shown).toHaveLength(wanted.length);
  wanted.forEach((words, i) => {
    for (const word of words.split(/ (?=\d)/)) expect(shown[i]).toContain(word);
  });
}

describe.each(INTERVENTIES.map((bron): [string, Bron] => [bron.titel, bron]))('%s', (titel, bron) => {
  const record = find(titel);
  const { velden } = record;

  it('stands in its line and part', () => {
    const lijn = map('actielijnen').find((l) => l.id === velden['actielijn'])!;
    expect(lijn.velden['nummer']).toBe(bron.actielijn);
    const onderdeel = (lijn.velden['onderdelen'] ?? []).find(
      (o: { id: string }) => o.id === velden['onderdeel'],
    );
    expect(onderdeel?.titel).toBe(bron.onderdeel);
  });

  it('runs where and when the plan says', () => {
    expect(velden['gemeenten']).toEqual(bron.district ? ALLE : ['delft']);
    const [van, tot] = bron.looptijd ?? ['2020-01-01', '2020-12-31'];
    expect(velden['looptijd']).toEqual({ van, tot });
    expect(velden['status']).toBe(bron.status ?? 'gepland');
  });

  it('is done by the parties the plan names', () => {
    expect(((velden['uitvoerders'] ?? []) as string[]).map((id) => naam('organisaties', id)).sort()).toEqual(
      [...(bron.partijen ?? [])].sort(),
    );
    expect(velden['regie']).toBe(bron.regie);
    expect(velden['rol-gemeente']).toBe(bron.rol);
    expect(velden['stappenplan'] && naam('stappenplannen', velden['stappenplan'])).toBe(bron.stappenplan);
  });

  it('hangs together with what the plan names', () => {
    const shown = ((velden['relaties'] ?? []) as Record<string, string>[]).map(
      (r) => `${r['soort']} ${r['interventie'] ? naam('interventies', r['interventie']) : r['naam']}`,
    );
    expect(shown).toEqual(bron.relaties ?? []);
  });

  it('is for the groups of the plan, with their ages', () => {
    fits(groepen(record, true), bron.direct);
    fits(groepen(record, false), bron.indirect ?? []);
  });

  it('serves the factors of the plan', () => {
    const numbers = ((velden['beschermende-factoren'] ?? []) as string[]).map(
      (id) => map('beschermende-factoren').find((f) => f.id === id)!.velden['nummer'],
    );
    expect(numbers).toEqual(bron.factoren ?? []);
  });

  it('promises what the plan promises', () => {
    expect((velden['afspraken'] ?? []).map(afspraak)).toEqual(bron.afspraken);
  });

  it('is evaluated as the plan says, with a kind only where it names one', () => {
    expect((velden['evaluaties'] ?? []).map(evaluatie)).toEqual(bron.evaluaties);
  });

  it('rests on the sources of the plan', () => {
    const shown = ((velden['onderbouwing'] ?? []) as Record<string, string>[]).map((o) =>
      [o['titel'], o['jaar']].filter(Boolean).join(', '),
    );
    expect(shown).toEqual(bron.onderbouwing ?? []);
  });

  it('tells the rest in its text', () => {
    for (const word of bron.tekst)
      expect(record.alles.replace(/\s+/g, ' ').toLowerCase()).toContain(word.toLowerCase());
    expect((velden['doelen'] ?? []).length).toBeGreaterThan(0);
    for (const kop of ['Doelstelling', 'Doelgroep', 'Uitvoering'])
      expect(record.tekst).toMatch(new RegExp(`## ${kop}\\n\\n\\S`));
  });
});

describe('the twenty together', () => {
  it('are the only ones', () => {
    expect(INTERVENTIES).toHaveLength(20);
    expect(records.map((r) => r.velden['titel']).sort()).toEqual(INTERVENTIES.map((b) => b.titel).sort());
  });

  it('hold six that name no kind of evaluation', () => {
    const without = records.filter((r) =>
      r.velden['evaluaties'].every((e: { soort?: string }) => e.soort === undefined),
    );
    expect(without.map((r) => r.id)).toEqual([
      'behr-driedaagse',
      'behr-terugkomdag',
      'ror-basistraining',
      'ror-jeugd',
      'ror-links-en-rechtsextremisme',
      'ror-pge',
    ]);
  });

  it('promise no effect evaluation', () => {
    expect(
      records.flatMap((r) => r.velden['evaluaties']).filter((e: { soort?: string }) => e.soort === 'effect'),
    ).toEqual([]);
  });

  it('serve every factor but 8 and 9', () => {
    const served = new Set(records.flatMap((r) => r.velden['beschermende-factoren'] ?? []));
    const gaps = map('beschermende-factoren').filter((f) => !served.has(f.id));
    expect(gaps.map((f) => f.velden['nummer']).sort()).toEqual([8, 9]);
  });
});
