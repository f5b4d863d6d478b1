import { describe, expect, it } from 'vitest';
import { achterstallig, afsprakenIn, type Stand } from '../../src/facts/afspraken.ts';
import { memoryTree } from '../../src/io/memory-tree.ts';
import { buildRegister } from '../../src/register/build.ts';

const PEIL = { today: '2021-06-01', termijnen: {} };

const interventie = (afspraken: string, rest = '') =>
  `---\ntitel: X\nactielijn: lijn\ngemeenten: [delft, rijswijk]\nlooptijd: { van: 2020-01-01, tot: 2020-12-31 }\nstatus: lopend\n${rest}afspraken:\n${afspraken}---\n`;
const uitvoering = (van: string, vorm: string, datum: string, status = 'uitgevoerd', rest = '') =>
  `---\ninterventie: ${van}\nvorm: ${vorm}\nstatus: ${status}\ndatum: ${datum}\n${rest}---\n`;

const BASIS = {
  'cter.yaml': 'formaat: 1\nnaam: Proef\n',
  'actielijnen/lijn.md': '---\nnummer: 1\ntitel: Lijn\nprogramma: p\n---\n',
};

const standen = (
  files: Record<string, string>,
  jaar = 2020,
  gemeente?: string,
  peil = PEIL,
): Record<string, Stand> =>
  Object.fromEntries(
    afsprakenIn(buildRegister(memoryTree('/r', { ...BASIS, ...files })), jaar, peil, gemeente).map((s) => [
      s.gemeente === undefined ? s.sleutel : `${s.sleutel} ${s.gemeente}`,
      s,
    ]),
  );
const refs = (list: readonly { ref: string }[] = []) => list.map((l) => l.ref);

describe('a promise of an intervention', () => {
  const SHOWS = {
    'interventies/toneel.md': interventie('  - { id: shows, vorm: voorstelling, aantal: 3, per: jaar }\n'),
  };

  it('counts by form and year; what was postponed or cancelled stands apart, with or without reason', () => {
    const { 'toneel/shows': stand } = standen({
      ...SHOWS,
      'uitvoeringen/2019-12-31-a.md': uitvoering('toneel', 'voorstelling', '2019-12-31'),
      'uitvoeringen/2020-01-01-b.md': uitvoering('toneel', ' Voorstelling ', '2020-01-01'),
      'uitvoeringen/2020-02-01-c.md': uitvoering('toneel', 'training', '2020-02-01'),
      'uitvoeringen/2020-03-01-d.md': uitvoering(
        'toneel',
        'voorstelling',
        '2020-03-01',
        'uitgesteld',
        'reden: ziek\n',
      ),
      'uitvoeringen/2020-04-01-e.md': uitvoering('toneel', 'voorstelling', '2020-04-01', 'vervallen'),
      'uitvoeringen/2020-05-01-f.md': uitvoering('toneel', 'voorstelling', '2020-05-01', 'gepland'),
    });
    expect(stand).toMatchObject({
      maat: 'aantal',
      beloofd: 3,
      verschuldigd: 3,
      tekort: 2,
      sinds: '2021-01-01',
      registratie: 'ja',
    });
    expect(refs(stand?.uitgevoerd)).toEqual(['uitvoering/2020-01-01-b']);
    expect(stand?.uitgesteld).toMatchObject([{ ref: 'uitvoering/2020-03-01-d', metReden: true }]);
    expect(stand?.vervallen).toMatchObject([{ ref: 'uitvoering/2020-04-01-e', metReden: false }]);
    expect(refs(stand?.gepland)).toEqual(['uitvoering/2020-05-01-f']);
  });

  it('tells nothing on record from nothing of this promise, and both from a counted nought', () => {
    expect(standen(SHOWS)['toneel/shows']).toMatchObject({ registratie: 'geen', tekort: 3 });
    const anders = {
      ...SHOWS,
      'uitvoeringen/2019-02-01-c.md': uitvoering('toneel', 'training', '2019-02-01'),
    };
    expect(standen(anders)['toneel/shows']).toMatchObject({ registratie: 'elders', tekort: 3 });
    const nul = {
      ...SHOWS,
      'uitvoeringen/2020-02-01-c.md': uitvoering('toneel', 'voorstelling', '2020-02-01', 'vervallen'),
    };
    expect(standen(nul)['toneel/shows']).toMatchObject({ registratie: 'ja', tekort: 3 });
  });

  it('is one promise for all its municipalities; a delivery can still be told per municipality', () => {
    const { 'toneel/shows': stand } = standen(
      {
        ...SHOWS,
        'uitvoeringen/2020-01-01-a.md': uitvoering(
          'toneel',
          'voorstelling',
          '2020-01-01',
          'uitgevoerd',
          'gemeenten: [delft]\n',
        ),
        'uitvoeringen/2020-01-02-b.md': uitvoering(
          'toneel',
          'voorstelling',
          '2020-01-02',
          'uitgevoerd',
          'gemeenten: [rijswijk]\n',
        ),
      },
      2020,
      'delft',
    );
    expect(stand?.tekort).toBe(1);
  });

  it('with a theme needs a delivery with that theme', () => {
    const met = (thema: string) =>
      standen({
        'interventies/werk.md': interventie(
          '  - { id: dag, vorm: dag, aantal: 1, per: jaar, thema: { 2020: de rol van een ander } }\n',
        ),
        'uitvoeringen/2020-01-01-a.md': uitvoering(
          'werk',
          'dag',
          '2020-01-01',
          'uitgevoerd',
          `thema: ${thema}\n`,
        ),
      })['werk/dag']?.thema;
    expect(met('De rol van een ander')).toEqual({ beloofd: 'de rol van een ander', gehaald: true });
    expect(met('iets anders')).toEqual({ beloofd: 'de rol van een ander', gehaald: false });
  });

  it('a theme meeting counts as a meeting, and one in three is counted of the meetings promised', () => {
    const alle = standen({
      'interventies/pool.md': interventie(
        '  - { id: bijeenkomst, vorm: bijeenkomst, elke: P3W }\n  - { id: thema, vorm: themabijeenkomst, een-op: 3, van: bijeenkomst }\n',
      ),
      'uitvoeringen/2020-01-10-a.md': uitvoering('pool', 'bijeenkomst', '2020-01-10'),
      'uitvoeringen/2020-02-01-b.md': uitvoering('pool', 'themabijeenkomst', '2020-02-01'),
    });
    expect(alle['pool/bijeenkomst']).toMatchObject({ beloofd: 17, tekort: 15, sinds: '2020-03-04' });
    expect(alle['pool/thema']).toMatchObject({ beloofd: 5, tekort: 4, sinds: '2020-05-06' });
  });

  it('a share of meetings without a number follows from those that were held', () => {
    const { 'pool/thema': stand } = standen({
      'interventies/pool.md': interventie(
        '  - { id: bijeenkomst, vorm: bijeenkomst }\n  - { id: thema, vorm: thema, een-op: 2, van: bijeenkomst }\n',
      ),
      'uitvoeringen/2020-01-10-a.md': uitvoering('pool', 'bijeenkomst', '2020-01-10'),
      'uitvoeringen/2020-02-10-b.md': uitvoering('pool', 'bijeenkomst', '2020-02-10'),
    });
    expect(stand).toMatchObject({ beloofd: 1, tekort: 1 });
  });

  it('a network has its size on the last day of a past year, and today in this one', () => {
    const lid = (rest: string) =>
      `---\nfunctie: X\nnetwerken: [contactcirkel]\ngemeenten: [delft]\n${rest}---\n`;
    const files = {
      'interventies/kring.md': interventie('  - { id: kring, bezetting: 3, van: contactcirkel }\n').replace(
        '2020-12-31',
        '2021-12-31',
      ),
      'netwerkleden/a.md': lid(''),
      'netwerkleden/b.md': lid('tot: 2021-03-01\n'),
      'netwerkleden/c.md': lid('').replace('delft', 'elders'),
    };
    expect(standen(files)['kring/kring']).toMatchObject({
      maat: 'bezetting',
      beloofd: 3,
      tekort: 1,
      sinds: undefined,
    });
    expect(refs(standen(files)['kring/kring']?.uitgevoerd)).toEqual(['netwerklid/a', 'netwerklid/b']);
    expect(refs(standen(files, 2021)['kring/kring']?.uitgevoerd)).toEqual(['netwerklid/a']);
  });

  it('a report per deployment is due after the deployment, and is there once its section has text', () => {
    const cirkel = (incident: string, dag: string, verslag: string) =>
      `---\nincident: ${incident}\ngemeente: delft\nstappenplan: x\nbijeenkomsten: [{ datum: ${dag} }]\n---\n\n## Verslag\n${verslag}`;
    const { 'kring/verslag': stand } = standen({
      'interventies/kring.md': interventie('  - { id: verslag, vorm: verslag, per: contactcirkel }\n'),
      'contactcirkels/a.md': cirkel('a', '2020-03-01', '\nGoed verlopen.\n'),
      'contactcirkels/b.md': cirkel('b', '2020-02-01', ''),
      'contactcirkels/c.md': cirkel('c', '2021-02-01', ''),
    });
    expect(stand).toMatchObject({ beloofd: 2, tekort: 1, sinds: '2020-03-03' });
    expect(refs(stand?.uitgevoerd)).toEqual(['contactcirkel/a']);
  });

  it('an analysis of that name counts, but not twice when it is a delivery too', () => {
    const analyse = (status: string) =>
      `---\nsoort: quickscan\nonderwerp: X\ninterventie: scan\nstatus: ${status}\nperiode: { van: 2020-03-01, tot: 2020-04-01 }\n---\n`;
    const files = {
      'interventies/scan.md': interventie('  - { id: scan, vorm: quickscan, aantal: 1, per: jaar }\n'),
      'analyses/a.md': analyse('afgerond'),
    };
    expect(refs(standen(files)['scan/scan']?.uitgevoerd)).toEqual(['analyse/a']);
    const ook = {
      ...files,
      'uitvoeringen/2020-03-05-scan.md': uitvoering('scan', 'quickscan', '2020-03-05'),
    };
    expect(refs(standen(ook)['scan/scan']?.uitgevoerd)).toEqual(['uitvoering/2020-03-05-scan']);
    expect(standen({ ...files, 'analyses/a.md': analyse('gestopt') })['scan/scan']).toMatchObject({
      tekort: 1,
    });
  });

  it('is explained by the report of that year and municipality', () => {
    const verslag = (gemeente: string, jaar: number) =>
      `---\njaar: ${jaar}\ngemeente: ${gemeente}\nstatus: concept\nraadsbrief: { onderwerp: X, aan: X, portefeuillehouder: X }\nverklaringen: [{ afspraak: toneel/shows, tekst: 'Uitleg ${gemeente}.' }]\n---\n`;
    const files = {
      ...SHOWS,
      'jaarverslagen/d.md': verslag('delft', 2020),
      'jaarverslagen/r.md': verslag('rijswijk', 2020),
      'jaarverslagen/l.md': verslag('delft', 2021),
    };
    expect(standen(files, 2020, 'delft')['toneel/shows']?.verklaringen).toEqual([
      { ref: 'jaarverslag/d', tekst: 'Uitleg delft.' },
    ]);
    expect(standen(files)['toneel/shows']?.verklaringen).toHaveLength(2);
  });
});

describe('a promise of a programme', () => {
  const programma = (afspraken: string, rest = '') =>
    `---\ntitel: P\ndistrict: D\ntrekker: delft\ngemeenten: [delft, rijswijk]\n${rest}afspraken:\n${afspraken}---\n`;

  it('is kept by the records of its kind', () => {
    const alle = standen({
      'programma/p.md': programma(
        '  - { id: verslag, vorm: jaarverslag, aantal: 1, per: jaar }\n  - { id: brief, vorm: nieuwsbrief, aantal: 2, per: jaar }\n  - { id: geld, vorm: aanvraag, aantal: 1, per: jaar }\n',
        'periode: { van: 2020-01-01, tot: 2021-12-31 }\n',
      ),
      'jaarverslagen/a.md':
        '---\njaar: 2020\ngemeente: delft\nstatus: concept\nraadsbrief: { onderwerp: X, aan: X, portefeuillehouder: X }\n---\n',
      'nieuwsbrieven/2020-1.md': '---\njaar: 2020\nnummer: 1\nverzonden: 2020-06-01\n---\n',
      'nieuwsbrieven/2020-2.md': '---\njaar: 2020\nnummer: 2\n---\n',
      'budgetten/a.md':
        '---\nperiode: { van: 2019-01-01, tot: 2021-12-31 }\ndistrict: D\nbron: versterkingsgelden\naangevraagd: 5\n---\n',
    });
    expect(alle['p/verslag delft']).toMatchObject({
      tekort: 0,
      verschuldigd: 0,
      gepland: [{ ref: 'jaarverslag/a' }],
    });
    expect(alle['p/brief']).toMatchObject({
      tekort: 1,
      uitgevoerd: [{ ref: 'nieuwsbrief/2020-1' }],
      gepland: [{ ref: 'nieuwsbrief/2020-2' }],
    });
    expect(alle['p/geld']).toMatchObject({ tekort: 0, uitgevoerd: [{ ref: 'budget/a' }] });
    expect(alle['p/verslag rijswijk']).toBeUndefined();
  });

  it('a report is due after its year, in the term that the register sets', () => {
    const files = {
      'programma/p.md': programma(
        '  - { id: verslag, vorm: jaarverslag, aantal: 1, per: jaar }\n',
        'periode: { van: 2020-01-01 }\n',
      ),
    };
    const op = (today: string, termijnen = {}) =>
      standen(files, 2020, 'rijswijk', { today, termijnen })['p/verslag rijswijk'];
    expect(op('2021-06-30')?.tekort).toBe(0);
    expect(op('2021-07-01')).toMatchObject({ tekort: 1, sinds: '2021-07-01' });
    expect(op('2021-03-01', { jaarverslag: { waarde: 2 } })).toMatchObject({
      tekort: 1,
      sinds: '2021-03-01',
    });
  });

  it('an overview of a municipality is there once something of its own is registered', () => {
    const overzicht = {
      'programma/p.md': programma('  - { id: overzicht, vorm: uitvoeringsoverzicht, per: gemeente }\n'),
    };
    const samen = { 'interventies/samen.md': interventie('  - { id: x, vorm: x }\n') };
    const eigen = {
      'interventies/eigen.md': interventie('  - { id: x, vorm: x }\n').replace('delft, rijswijk', 'delft'),
    };
    const tekorten = (files: Record<string, string>) =>
      Object.entries(standen({ ...overzicht, ...files }))
        .filter(([sleutel]) => sleutel.startsWith('p/'))
        .map(([sleutel, s]) => [sleutel, s.tekort]);
    expect(tekorten({ ...samen, ...eigen })).toEqual([
      ['p/overzicht delft', 0],
      ['p/overzicht rijswijk', 1],
    ]);
    expect(tekorten(samen)).toEqual([
      ['p/overzicht delft', 0],
      ['p/overzicht rijswijk', 0],
    ]);
  });

  it('without a period it holds from the signing for as long as an intervention runs', () => {
    const files = {
      'programma/p.md': programma(
        '  - { id: brief, vorm: nieuwsbrief, aantal: 2, per: jaar }\n',
        'regeling: { identifier: CVDR1, titel: R, ondertekend: 2020-02-12 }\n',
      ),
      'interventies/a.md': interventie('  - { id: x, vorm: x }\n').replace('2020-01-01', '2019-01-01'),
    };
    expect([2019, 2020, 2021].map((jaar) => standen(files, jaar)['p/brief']?.tijdvak)).toEqual([
      undefined,
      { van: '2020-02-12', tot: '2020-12-31' },
      undefined,
    ]);
  });
});

describe('what is overdue', () => {
  it('is told once, of all years up to today', () => {
    const register = buildRegister(
      memoryTree('/r', {
        ...BASIS,
        'interventies/a.md': interventie(
          '  - { id: jaarlijks, vorm: x, aantal: 1, per: jaar }\n  - { id: ooit, vorm: y, aantal: 1 }\n',
        ).replace('2020-01-01', '2018-07-01'),
      }),
    );
    const telaat = (today: string) =>
      achterstallig(register, { today, termijnen: {} }).map((s) => `${s.sleutel} ${s.jaar} ${s.sinds}`);
    expect(telaat('2020-06-01')).toEqual(['a/jaarlijks 2018 2019-01-01', 'a/jaarlijks 2019 2020-01-01']);
    expect(telaat('2026-06-01')).toEqual([
      'a/jaarlijks 2018 2019-01-01',
      'a/jaarlijks 2019 2020-01-01',
      'a/jaarlijks 2020 2021-01-01',
      'a/ooit 2020 2021-01-01',
    ]);
  });
});
