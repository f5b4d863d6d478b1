import { describe, expect, it } from 'vitest';
import { ACTIELIJNEN, BEGRIPPEN, FACTOREN, GEMEENTEN } from './bron.ts';
import { alles, map, type Velden } from './lees.ts';

const programma = map('programma')[0]!;
const { velden } = programma;
const zonderOpmaak = (tekst: string) => tekst.replace(/\s+/g, ' ').toLowerCase();

describe('the programme', () => {
  it('keeps the registered title apart from what it is', () => {
    expect(map('programma')).toHaveLength(1);
    expect(velden['titel']).not.toContain('Jihadisme');
    expect(velden['regeling']).toEqual({
      identifier: 'CVDR681193',
      titel: 'Uitvoeringsprogramma Gewelddadig Jihadisme 2015-2019',
      ondertekend: '2020-02-12',
      bekendmaking: 'gmb-2022-408155',
      kenmerk: '4179223',
      'in-werking': '2022-09-13',
    });
  });

  it('is of four municipalities, with Delft in the lead, and names no period', () => {
    expect(velden['district']).toBe('District E');
    expect(velden['trekker']).toBe('delft');
    expect(velden['gemeenten']).toEqual(map('gemeenten').map((g) => g.id));
    expect(velden).not.toHaveProperty('periode');
    expect(Object.fromEntries(map('gemeenten').map((g) => [g.velden['naam'], g.velden['code']]))).toEqual(
      GEMEENTEN,
    );
  });

  it('promises an overview per municipality, a report and a request a year, and two newsletters', () => {
    expect(
      velden['afspraken'].map(({ vorm, aantal, per }: Record<string, unknown>) => [vorm, aantal, per]),
    ).toEqual([
      ['uitvoeringsoverzicht', undefined, 'gemeente'],
      ['jaarverslag', 1, 'jaar'],
      ['nieuwsbrief', 2, 'jaar'],
      ['aanvraag', 1, 'jaar'],
    ]);
  });

  it('touches the seven policies the source lists', () => {
    expect(velden['samenhang']).toHaveLength(7);
    for (const woord of [
      'Contraterrorismestrategie 2016-2020',
      'Actieprogramma',
      'Bestuursprogramma 2018-2022',
      'deel I, II en III',
      'Sociale Visie',
      'Veiligheidsplan',
      'Integratie en emancipatie',
    ])
      expect(velden['samenhang'].join('\n')).toContain(woord);
  });

  it('tells its principles, steering, money and communication', () => {
    const tekst = zonderOpmaak(programma.tekst);
    for (const woord of [
      '### samenwerken',
      '### maatwerk',
      '### evalueren',
      'planevaluatie',
      'procesevaluatie',
      'effectevaluatie',
      'signaleren',
      'voorkomen',
      'ingrijpen',
    ])
      expect(tekst).toContain(woord);
    for (const woord of [
      'veiligheidsportefeuille',
      'onderwijs, jeugd, integratie en welzijn',
      'trekker',
      'versterkingsgelden',
      'nctv',
      'elk jaar',
      'twee keer per jaar',
      'gemeenteraad',
    ])
      expect(tekst).toContain(woord);
    expect(tekst).toContain('universele preventie');
    expect(tekst).toContain('gerichte preventie');
  });
});

describe('the lines of action', () => {
  it('have the titles, aspects, parts and columns of the plan', () => {
    const shown = [...map('actielijnen')].sort((a, b) => a.velden['nummer'] - b.velden['nummer']);
    expect(
      shown.map(({ id, velden: lijn }) => ({
        nummer: lijn['nummer'],
        titel: lijn['titel'],
        aspecten: lijn['aspecten'],
        tabellen: (lijn['onderdelen'] ?? [undefined]).map(
          (o: { id: string; titel: string; kolommen: string[] } | undefined) => ({
            ...(o && { onderdeel: o.titel }),
            kolommen: o?.kolommen ?? lijn['kolommen'],
            aantal: map('interventies').filter(
              (i) => i.velden['actielijn'] === id && i.velden['onderdeel'] === o?.id,
            ).length,
          }),
        ),
      })),
    ).toEqual(ACTIELIJNEN);
  });

  it('explain themselves and each part', () => {
    for (const { tekst, velden: lijn } of map('actielijnen'))
      for (const kop of ['Toelichting', ...(lijn['onderdelen'] ?? []).map((o: { titel: string }) => o.titel)])
        expect(tekst).toContain(`## ${kop}\n\n`);
  });
});

describe('the lists', () => {
  it('hold the ten factors in order', () => {
    const shown = [...map('beschermende-factoren')].sort((a, b) => a.velden['nummer'] - b.velden['nummer']);
    expect(shown.map((f) => f.velden['naam'])).toEqual(FACTOREN);
    expect(shown.map((f) => f.velden['nummer'])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('hold the thirteen terms, and two more that explain the words of the person-centred approach', () => {
    expect(BEGRIPPEN).toHaveLength(13);
    const terms = map('begrippen').map((b) => b.velden['term']);
    expect(terms.filter((t) => (BEGRIPPEN as readonly string[]).includes(t)).sort()).toEqual([...BEGRIPPEN]);
    expect(terms.filter((t) => !(BEGRIPPEN as readonly string[]).includes(t)).sort()).toEqual([
      'Indicatoren bij duiding',
      'Triggerfactoren',
    ]);
  });

  it('never offer indicators as a list to tick for a person', () => {
    for (const id of ['indicatoren-duiding', 'triggerfactoren']) {
      const { tekst } = map('begrippen').find((b) => b.id === id)!;
      expect(tekst).toContain('nooit een lijst om voor een persoon af te vinken');
      expect(tekst).not.toContain('[ ]');
    }
  });

  it('explain resilience by its four indicators', () => {
    const { tekst } = map('begrippen').find((b) => b.id === 'weerbaarheid')!;
    for (const woord of ['denken', 'voelen', 'doen', 'praktisch']) expect(tekst).toContain(`**${woord}**`);
  });
});

describe('the threat levels', () => {
  it('know DTN51 and what followed', () => {
    const shown = map('dreigingsbeelden').map(({ velden: v }) => [
      v['datum'],
      v['niveau'],
      v['gebied'],
      v['tot'],
    ]);
    expect(shown).toEqual([
      ['2019-03-18', 5, 'provincie Utrecht', '2019-03-18'],
      ['2019-12-09', 3, 'Nederland', '2023-12-11'],
      ['2023-12-12', 4, 'Nederland', undefined],
    ]);
    expect(map('dreigingsbeelden')[1]!.velden['nummer']).toBe(51);
  });

  it('name phenomena then and now', () => {
    const namen = map('fenomenen').map((f) => f.velden['naam']);
    for (const nu of [
      'Jihadisme',
      'Rechts-terrorisme en -extremisme',
      'Anti-institutioneel extremisme',
      'Links-extremisme',
      'Nihilistisch geweld',
      'Online radicalisering van minderjarigen',
    ])
      expect(namen).toContain(nu);
    for (const toen of [
      'Gewelddadig jihadisme',
      'Rechts-extremisme en extreemrechts',
      'Links-extremisme en extreemlinks',
      'Problematisch gedrag',
      'Ongewenste buitenlandse inmenging',
    ])
      expect(namen).toContain(toen);
    const cijfers = map('fenomenen').find((f) => f.id === 'gewelddadig-jihadisme')!.tekst;
    for (const cijfer of ['300', '120', '205', '2014', '2017', '2020']) expect(cijfers).toContain(cijfer);
  });
});

describe('the checklists', () => {
  const stappen = (id: string): Velden[] => map('stappenplannen').find((s) => s.id === id)!.velden['stappen'];

  it('give the contact circle five steps of the netwerkregisseur, with room to deviate', () => {
    const cirkel = stappen('contactcirkel');
    expect(cirkel).toHaveLength(5);
    expect(cirkel.every((s) => s['mag-afwijken'] === true && s['door'] === 'netwerkregisseur')).toBe(true);
    expect(cirkel.map((s) => s['na'] ?? [])).toEqual([[], ...cirkel.slice(0, 4).map((s) => [s['id']])]);
  });

  it('lead a case from report to destruction, each step after one that may precede it', () => {
    const pga = new Map(stappen('pga').map((s) => [s['id'], s]));
    expect([...pga.keys()].sort()).toEqual([
      'afgesloten',
      'casusoverleg',
      'doorverwezen',
      'heropend',
      'lokaal',
      'melding',
      'monitoring',
      'niet-opgenomen',
      'overgedragen',
      'vernietigd',
      'weging',
    ]);
    const weg = ['melding', 'weging', 'casusoverleg', 'monitoring', 'afgesloten', 'vernietigd'];
    weg.slice(1).forEach((stap, i) => {
      expect(pga.get(stap)!['na']).toContain(weg[i]);
    });
    for (const uitWeging of ['lokaal', 'niet-opgenomen', 'doorverwezen'])
      expect(pga.get(uitWeging)!['na']).toEqual(['weging']);
    expect(pga.get('melding')!['na']).toBeUndefined();
    expect(
      stappen('pga')
        .flatMap((s) => s['na'] ?? [])
        .every((id) => pga.has(id)),
    ).toBe(true);
  });
});

describe('every record', () => {
  it('is free of names of persons and of words that lost a space', () => {
    const geplakt =
      /vanmaatschappelijke|onrusten|rondomfysieke|rondomsyrië|underpressure|vanrechts|vanhet|vandit|doorde|wordtvanuit|zijnsinds|trendsen|linkseen|aantalorganisaties|Bijsterveldt/i;
    for (const record of alles()) expect(record.alles, `${record.soort}/${record.id}`).not.toMatch(geplakt);
  });

  it('names network members by function alone', () => {
    expect(map('netwerkleden').map((n) => n.velden['functie'])).toEqual([
      'Burgemeester',
      'Informatieanalist',
      'Netwerkregisseur',
      'Procesregisseur',
    ]);
  });
});
