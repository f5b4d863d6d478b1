import { describe, expect, it } from 'vitest';
import { workspace } from '../workspace.ts';
import { type Ran, runCommand } from './run-command.ts';

const INTERVENTIE = `---
titel: Toneel in de klas
actielijn: weerbaarheid
onderdeel: ouders
gemeenten: [voorbeeldstad, voorbeelddorp]
looptijd: { van: 2021-01-01, tot: 2021-12-31 }
status: lopend
doelgroepen: [{ id: leerlingen, naam: leerlingen van klas 2, direct: true }, { id: docenten, naam: docenten, direct: false }]
beschermende-factoren: [sociale-binding]
afspraken: [{ id: shows, vorm: voorstelling, aantal: 4, per: jaar }]
evaluaties: [{ soort: proces, per: interventie }]
---

## Doelstelling

X.

## Doelgroep

X.

## Uitvoering

X.
`;

const HEAD = 'Interventie;Activiteit;Datum;Gemeente;Doelgroep;Beoogd;Bereikt';
const importing = (
  csv: string | Uint8Array,
  extra: readonly string[] = ['--yes'],
  files = {},
): Promise<Ran> =>
  runCommand(['import', 'uitvoeringen', '../lijst.csv', ...extra], {
    files: { ...workspace({ 'interventies/toneel.md': INTERVENTIE }), '/lijst.csv': csv, ...files },
  });
const bodies = (ran: Ran) =>
  Object.fromEntries(Object.entries(ran.made).filter(([path]) => path.startsWith('uitvoeringen/')));

describe('cter import uitvoeringen', () => {
  it('reads what Excel with Dutch settings saves', async () => {
    const ran = await importing(
      `\ufeff${HEAD};Cijfer;Schaal;Respons;Opbrengst\r\ntoneel;voorstelling;8-4-2021;Voorbeeldstad;leerlingen;1.200;80;7,8;10;24;"Een; ""mooie""\r\ndag"\r\n`,
    );
    expect(ran).toMatchObject({ code: 0, out: 'uitvoeringen/2021-04-08-voorstelling.md\n' });
    expect(bodies(ran)).toEqual({
      'uitvoeringen/2021-04-08-voorstelling.md': `---
interventie: toneel
vorm: voorstelling
status: uitgevoerd
datum: 2021-04-08
gemeenten: [voorbeeldstad]
bereik:
  - doelgroep: leerlingen
    beoogd: 1200
    bereikt: 80
waardering:
  gemiddelde: 7.8
  schaal: 10
  respons: 24
---

## Opbrengst

Een; "mooie"
dag
`,
    });
  });

  it('knows interventions, municipalities, groups and partners by their names too', async () => {
    const ran = await importing(
      'interventie,vorm,datum,gemeente,doelgroep,bereikt,partners\n"Toneel in de klas",voorstelling,2021-04-08,"VOORBEELDSTAD, voorbeelddorp",Leerlingen van klas 2,12,Politie\n',
    );
    expect(ran.code).toBe(0);
    expect(ran.made['uitvoeringen/2021-04-08-voorstelling.md']).toContain('interventie: toneel\n');
    expect(ran.made['uitvoeringen/2021-04-08-voorstelling.md']).toContain(
      'gemeenten: [voorbeeldstad, voorbeelddorp]\n',
    );
    expect(ran.made['uitvoeringen/2021-04-08-voorstelling.md']).toContain('organisaties: [politie]\n');
  });

  it('takes the only direct group, and leaves out what was not counted', async () => {
    const ran = await importing(
      'interventie;vorm;datum;beoogd;bereikt\ntoneel;voorstelling;8 april 2021;30;\ntoneel;voorstelling;9-apr-2021;;\n',
    );
    expect(ran.made['uitvoeringen/2021-04-08-voorstelling.md']).toContain(
      'bereik:\n  - doelgroep: leerlingen\n    beoogd: 30\n---',
    );
    expect(ran.made['uitvoeringen/2021-04-09-voorstelling.md']).not.toContain('bereik');
  });

  it('calls something of a day to come planned', async () => {
    const ran = await importing('interventie;vorm;datum\ntoneel;voorstelling;01-12-2021\n');
    expect(ran.made['uitvoeringen/2021-12-01-voorstelling.md']).toContain('status: gepland\n');
  });

  it('names every wrong row with its line, and writes nothing', async () => {
    const ran = await importing(
      `${HEAD}\ntoneel;voorstelling;8-4-2021;Voorbeeldstad;leerlingen;;80\ntonel;voorstelling;31-02-2021;Nergens;leerlingen;;8,5\n\ntoneel;;8-4-2021;Voorbeeldstad;kleuters;;80\ntoneel;voorstelling;9-4-2021;Voorbeeldstad;leerlingen;;80;te veel\n`,
    );
    expect([ran.code, ran.out, bodies(ran)]).toEqual([1, '', {}]);
    expect(ran.err.split('\n').filter((l) => l.startsWith('  regel'))).toEqual([
      '  regel 3: ‘interventie’: ‘tonel’ staat niet in het register. Bedoelde u ‘toneel’?',
      '  regel 3: ‘datum’: ‘31-02-2021’ is geen bestaande datum. Schrijf een datum als 08-10-2020 of 2020-10-08.',
      '  regel 3: ‘gemeenten’: ‘Nergens’ staat niet in het register.',
      '  regel 3: ‘bereik.bereikt’: ‘8,5’ is geen heel getal.',
      '  regel 5: ‘bereik.doelgroep’: noem een doelgroep van toneel: leerlingen of docenten.',
      '  regel 6: deze regel heeft meer kolommen dan er koppen zijn.',
    ]);
  });

  it('names a row that fits by itself but not in the register', async () => {
    const ran = await importing(
      'interventie;vorm;datum;status\ntoneel;voorstelling;1-5-2021;uitgevoerd\ntoneel;voorstelling;1-7-2021;uitgevoerd\n',
    );
    expect([ran.code, bodies(ran)]).toEqual([1, {}]);
    expect(ran.err).toContain('regel 3: ');
    expect(ran.err).toContain('(datum-niet-in-toekomst)');
  });

  it('adds nothing twice; two equal rows are two deliveries', async () => {
    const csv = `${HEAD}\ntoneel;voorstelling;8-4-2021;Voorbeeldstad;leerlingen;;80\ntoneel;voorstelling;8-4-2021;Voorbeeldstad;leerlingen;;90\n`;
    const first = await importing(csv);
    expect(Object.keys(bodies(first))).toEqual([
      'uitvoeringen/2021-04-08-voorstelling-2.md',
      'uitvoeringen/2021-04-08-voorstelling.md',
    ]);
    const again = await importing(csv, ['--yes'], bodies(first));
    expect([again.code, again.out, bodies(again)]).toEqual([0, '', {}]);
    expect(again.err).toContain('0 nieuwe uitvoeringen, 2 al in het register.');
    const grown = await importing(
      `${csv}toneel;voorstelling;8-4-2021;Voorbeeldstad;leerlingen;;70\n`,
      ['--yes'],
      bodies(first),
    );
    expect(Object.keys(bodies(grown))).toEqual(['uitvoeringen/2021-04-08-voorstelling-3.md']);
  });

  it('leaves a known delivery as it is, and says when the file says something else', async () => {
    const first = await importing(`${HEAD}\ntoneel;voorstelling;8-4-2021;Voorbeeldstad;leerlingen;;80\n`);
    const again = await importing(
      `${HEAD}\ntoneel;voorstelling;8-4-2021;Voorbeeldstad;leerlingen;;81\n`,
      ['--yes'],
      bodies(first),
    );
    expect(bodies(again)).toEqual({});
    expect(again.err).toContain('met andere gegevens; het bestaande blijft zoals het is');
  });

  it('takes back what cter export csv gave, without a difference', async () => {
    const files = { ...workspace({ 'interventies/toneel.md': INTERVENTIE }) };
    const full = await runCommand(['export', 'csv', 'uitvoeringen'], { files });
    const back = await importing(full.out);
    expect([back.code, bodies(back)]).toEqual([0, {}]);
    expect(back.err).toContain('bestaat al   2021-04-08-bijeenkomst\n');
  });

  it('keeps text that looks like a formula as text, and takes off the apostrophe of a spreadsheet', async () => {
    const ran = await importing(
      "interventie;vorm;datum;thema\ntoneel;voorstelling;8-4-2021;=1+1\ntoneel;voorstelling;9-4-2021;'=cmd()\n",
    );
    expect(ran.made['uitvoeringen/2021-04-08-voorstelling.md']).toContain("thema: '=1+1'\n");
    expect(ran.made['uitvoeringen/2021-04-09-voorstelling.md']).toContain("thema: '=cmd()'\n");
  });

  it('refuses what would reach a terminal as a command, or a file as a heading', async () => {
    const ran = await importing(
      'interventie;vorm;datum;thema;verslag\ntoneel;voorstelling;8-4-2021;a\u001b[31m;b\ntoneel;voorstelling;9-4-2021;a;"x\n## Doelstelling\ny"\n',
    );
    expect([ran.code, bodies(ran)]).toEqual([1, {}]);
    expect(ran.err).toContain('regel 2: ‘thema’: hier staat een onzichtbaar teken in.');
    expect(ran.err).toContain('regel 3: ‘Verslag’: In de tekst staat zelf een kop met ##.');
    expect(ran.err).not.toContain('\u001b');
  });

  it('asks what an unknown heading is, and can be told', async () => {
    const csv =
      'Interventie;vorm;datum;Aantal leerlingen;Opmerkingen\ntoneel;voorstelling;8-4-2021;80;fijn\n';
    const refused = await importing(csv);
    expect([refused.code, bodies(refused)]).toEqual([1, {}]);
    expect(refused.err).toContain('regel 1: de kop ‘Aantal leerlingen’ is niet bekend.');
    const told = await importing(csv, [
      '--yes',
      '--kolom',
      'Aantal leerlingen=bereik.bereikt',
      '--zonder',
      'Opmerkingen',
    ]);
    expect(told.made['uitvoeringen/2021-04-08-voorstelling.md']).toContain('    bereikt: 80\n');
    expect((await importing(csv, ['--yes', '--kolom', 'x=nietbestaand'])).code).toBe(2);
    expect((await importing('datum\n8-4-2021\n')).err).toContain('er is geen kolom ‘interventie’');
  });

  it('drops nothing that stands under no heading, and knows a title above the table for what it is', async () => {
    const ran = await importing(
      'Interventie;vorm;datum;\ntoneel;voorstelling;8-4-2021;\ntoneel;voorstelling;9-4-2021;heel fijn\n',
    );
    expect([ran.code, bodies(ran)]).toEqual([1, {}]);
    expect(ran.err).toContain('  regel 3: in kolom 4 staat iets, maar die kolom heeft geen kop.\n');
    expect(ran.err).not.toContain('regel 2');
    const titled = await importing(`Overzicht 2021;;;;;;\n\n${HEAD}\n`);
    expect(titled.err).toContain(
      '  regel 1: hier staan geen koppen. Haal weg wat er boven de koppen staat.\n',
    );
    expect(titled.err).not.toContain('--kolom');
  });

  it('shows first, and writes only after yes', async () => {
    const csv = `${HEAD}\ntoneel;voorstelling;8-4-2021;Voorbeeldstad;leerlingen;;80\n`;
    const dry = await importing(csv, ['--dry-run']);
    expect([dry.code, bodies(dry)]).toEqual([0, {}]);
    expect(dry.out).toContain(
      'regel 2  nieuw        2021-04-08-voorstelling  uitgevoerd · toneel · voorbeeldstad · leerlingen 80\n1 nieuwe uitvoering, 0 al in het register.\n',
    );
    expect(await importing(csv, [])).toMatchObject({ code: 2, out: '' });
    const files = { ...workspace({ 'interventies/toneel.md': INTERVENTIE }), '/lijst.csv': csv };
    const no = await runCommand(['import', 'uitvoeringen', '/lijst.csv'], {
      files,
      answers: { '--yes': false },
    });
    expect([no.code, bodies(no)]).toEqual([1, {}]);
    const yes = await runCommand(['import', 'uitvoeringen', '/lijst.csv'], {
      files,
      answers: { '--yes': true },
    });
    expect(Object.keys(bodies(yes))).toHaveLength(1);
  });

  it('refuses a file that is not there or is no CSV', async () => {
    expect((await runCommand(['import', 'uitvoeringen', 'weg.csv', '--yes'])).code).toBe(2);
    expect((await importing(new Uint8Array([0x50, 0x4b, 3, 4]))).err).toContain('Opslaan als');
    expect((await importing(`${HEAD}\n`)).err).toContain('geen regel onder de koppen');
  });

  it('keeps an id from the file, and refuses one that cannot be', async () => {
    const csv = (id: string) => `id;interventie;vorm;datum\n${id};toneel;voorstelling;8-4-2021\n`;
    expect(Object.keys(bodies(await importing(csv('2021-04-08-toneel'))))).toEqual([
      'uitvoeringen/2021-04-08-toneel.md',
    ]);
    const evil = await importing(csv('../../weg'));
    expect([evil.code, bodies(evil)]).toEqual([1, {}]);
    expect(evil.err).toContain('regel 2: ‘id’: ');
  });
});

describe('without a terminal and without --yes', () => {
  it('names a file that is not there', async () => {
    const ran = await runCommand(['import', 'uitvoeringen', 'bestaatniet.csv']);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('bestaatniet.csv');
    expect(ran.err).not.toContain('--yes');
  });

  it('shows what would be added before it says what is missing', async () => {
    const ran = await importing(`${HEAD}\ntoneel;voorstelling;8-4-2021;Voorbeeldstad;leerlingen;;80\n`, []);
    expect([ran.code, ran.made]).toEqual([2, {}]);
    expect(ran.err).toMatch(/1 nieuwe uitvoering[\s\S]*Voeg --yes toe/);
  });
});
