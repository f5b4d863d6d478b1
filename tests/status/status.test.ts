import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRegister } from '../../src/cter.ts';
import { openDiskTree } from '../../src/io/disk-tree.ts';
import { memoryTree } from '../../src/io/memory-tree.ts';
import { commandLine } from '../../src/status/command-line.ts';
import type { Aandachtspunt, Blik } from '../../src/status/define.ts';
import { aandachtspunten, type Groep } from '../../src/status/index.ts';
import { runCommand } from '../commands/run-command.ts';
import { DATA } from '../data/lees.ts';
import { VANDAAG, VOORBEELD } from '../example/voorbeeld.ts';
import { workspace } from '../workspace.ts';

const blik = (today: string, rest: Partial<Blik> = {}): Blik => ({
  today,
  horizon: today,
  termijnen: {},
  gemeente: undefined,
  herbeoordeling: undefined,
  ...rest,
});
const groepen = (files: Record<string, string | null>, kijk: Blik) =>
  Object.fromEntries(
    aandachtspunten(openRegister(memoryTree('/r', workspace(files))).register, kijk).map((g) => [
      g.naam,
      g.punten,
    ]),
  );
const teksten = (punten: readonly Aandachtspunt[] = []) => punten.map((p) => p.tekst);

describe('status of District E', () => {
  const { register } = openRegister(openDiskTree(new URL('../../data', import.meta.url).pathname));
  const alle = aandachtspunten(register, blik('2026-11-23'));
  const van = (naam: string) => teksten(alle.find((g) => g.naam === naam)?.punten);

  it('names what the programme promised and nobody recorded', () => {
    expect(van('programma')).toEqual([
      'aanvraag; 2020 en 2021: elk jaar niets geregistreerd, 1 beloofd',
      'uitvoeringsoverzicht van Midden-Delfland, Rijswijk en Westland niet geregistreerd',
      'jaarverslag van Delft; 2020 en 2021: elk jaar niets geregistreerd, 1 beloofd',
      'nieuwsbrief; 2021: niets geregistreerd, 2 beloofd',
    ]);
  });

  it('names the promises with a number, and those without, of which nothing is on record', () => {
    expect(van('afspraken')).toEqual([
      'Werkbijeenkomsten aandachtsfunctionarissen radicalisering: werkbijeenkomst; 2019, 2020 en 2021: elk jaar niets geregistreerd, 1 beloofd',
      'Expertisepool: bijeenkomst; 2020: niets geregistreerd, 17 beloofd',
      'Expertisepool: themabijeenkomst; 2020: niets geregistreerd, 5 beloofd',
      'Theatervoorstelling Count Me In: voorstelling; 2020: niets geregistreerd, 10 beloofd',
      'Nieuwsbrief trends en actualiteiten radicalisering en polarisatie: nieuwsbrief; 2020: niets geregistreerd, 2 beloofd',
      'Workshoptraject Under Pressure: workshoptraject; 2020: niets geregistreerd, 5 beloofd',
      'Contactcirkel: 1 van de 20 plekken bezet (contactcirkel)',
    ]);
    expect(van('ongeregistreerd')).toHaveLength(14);
  });
});

describe('what needs attention', () => {
  it('is the most urgent first, within a kind and among kinds', () => {
    const { register } = openRegister(openDiskTree(VOORBEELD));
    const alle = aandachtspunten(register, blik(VANDAAG, { horizon: '2026-03-31' }));
    const rang = (p: Aandachtspunt) =>
      `${['wet', 'te-laat', 'binnenkort', 'geen-datum'].indexOf(p.dringend)} ${p.datum ?? '9999'}`;
    const eersten = alle.map((g) => rang(g.punten[0] as Aandachtspunt));
    expect(eersten).toEqual([...eersten].sort());
    expect(alle.length).toBeGreaterThan(6);
    for (const { punten } of alle) expect(punten.map(rang)).toEqual(punten.map(rang).sort());
    expect(new Set(alle.flatMap((g) => g.punten.map((p) => p.sleutel))).size).toBe(
      alle.flatMap((g) => g.punten).length,
    );
  });

  it('leaves out a promise that a report explains', () => {
    const verslag = (gemeente: string) =>
      `---\njaar: 2021\ngemeente: ${gemeente}\nstatus: concept\nraadsbrief: { onderwerp: X, aan: X, portefeuillehouder: X }\nverklaringen: [{ afspraak: weerbaar-opvoeden/bijeenkomsten, tekst: Ziek. }]\n---\n`;
    expect(teksten(groepen({}, blik('2022-02-01'))['afspraken'])).toEqual([
      'Weerbaar opvoeden: bijeenkomst; 2021: 1 van 4',
    ]);
    expect(
      groepen({ 'jaarverslagen/a.md': verslag('voorbeeldstad') }, blik('2022-02-01'))['afspraken'],
    ).toBeUndefined();
  });

  it('sends to the report that is there, so that nobody makes a second', () => {
    const files = {
      'programma/p.md':
        '---\ntitel: Programma\ndistrict: D\ngemeenten: [voorbeeldstad]\ntrekker: voorbeeldstad\nperiode: { van: 2021-01-01, tot: 2021-12-31 }\nafspraken: [{ id: jaarverslag, vorm: jaarverslag, aantal: 1, per: jaar }]\n---\n',
    };
    const verslag =
      '---\njaar: 2021\ngemeente: voorbeeldstad\nstatus: concept\nraadsbrief: { onderwerp: X, aan: X, portefeuillehouder: X }\n---\n';
    const opdracht = (more: Record<string, string>) =>
      groepen({ ...files, ...more }, blik('2023-01-01'))['programma']?.map((p) => p.opdracht);
    expect(opdracht({})).toEqual(['cter new jaarverslag --set jaar=2021 --set gemeente=voorbeeldstad']);
    expect(opdracht({ 'jaarverslagen/voorbeeldstad-2021.md': verslag })).toEqual([
      'cter report 2021 --gemeente voorbeeldstad',
    ]);
  });

  it('counts as soon what falls within the horizon', () => {
    const punt = (uiterlijk: string) => ({
      'evaluaties/weerbaar-opvoeden.md': `---\nover: interventie/weerbaar-opvoeden\nstatus: gepland\nperiode: { van: 2021-01-01, tot: 2021-12-31 }\ndoor: intern\nverbeterpunten: [{ wat: X, wie: netwerkregisseur, uiterlijk: ${uiterlijk}, status: open }]\n---\n`,
    });
    const dringend = (uiterlijk: string) =>
      groepen(punt(uiterlijk), blik('2021-06-01', { horizon: '2021-07-01' }))['acties']?.map(
        (p) => p.dringend,
      );
    expect(dringend('2021-05-31')).toEqual(['te-laat']);
    expect(dringend('2021-06-01')).toEqual(['binnenkort']);
    expect(dringend('2021-07-01')).toEqual(['binnenkort']);
    expect(dringend('2021-07-02')).toBeUndefined();
  });

  it('is only that of the municipality that is asked for', () => {
    expect(groepen({}, blik('2022-02-01', { gemeente: 'voorbeelddorp' }))['afspraken']).toBeUndefined();
    expect(groepen({}, blik('2022-02-01', { gemeente: 'voorbeeldstad' }))['afspraken']).toHaveLength(1);
  });
});

describe('cases and requests', () => {
  const casus = (rest: string) =>
    `---\ngemeente-van-verblijf: voorbeeldstad\ningebracht-via: melding\nherkomst: onderwijs\nstappenplan: pga\nverloop: [{ fase: melding, op: 2021-01-02, door: netwerkregisseur }]\n${rest}dossier: elders\n---\n`;
  const files = {
    'casussen/k7m2q9xd.md': casus(
      'herbeoordelingen: [{ op: 2021-02-01, besluit: voortzetten }]\nbewaren: { tot: 2021-05-01, grondslag: wettelijke-termijn }\n',
    ),
    'verzoeken/2021-05-20-7k3m.md':
      '---\nontvangen-op: 2021-05-20\nsoort: inzage\ncontactpunt: voorbeeldstad\n---\n',
  };
  const van = (rest: Partial<Blik>) =>
    groepen(files, blik('2021-06-01', { herbeoordeling: 'P6M', ...rest }))['casussen']?.map((p) => [
      p.dringend,
      p.datum,
      p.tekst,
      p.opdracht,
    ]);

  it('come first when a term of law has passed, and are told by id alone', () => {
    expect(van({ horizon: '2021-06-30' })).toEqual([
      ['wet', '2021-05-01', 'Casus k7m2q9xd: einde van de bewaartermijn', 'cter case destroy k7m2q9xd'],
      [
        'binnenkort',
        '2021-06-20',
        'Verzoek 2021-05-20-7k3m: beantwoorden',
        'cter case rights 2021-05-20-7k3m',
      ],
    ]);
    expect(van({ horizon: '2021-08-01' })?.at(-1)).toEqual([
      'binnenkort',
      '2021-08-01',
      'Casus k7m2q9xd: opnieuw beoordelen',
      'cter case review k7m2q9xd',
    ]);
    expect(van({ gemeente: 'voorbeelddorp' })).toBeUndefined();
  });
});

describe('cter status', () => {
  it('shows a few of each kind with their command, and how to see the rest', async () => {
    const lid = (id: string) =>
      [`netwerkleden/${id}.md`, `---\nfunctie: Regisseur ${id}\nrollen: [netwerkregisseur]\n---\n`] as const;
    const files = workspace(Object.fromEntries(['a', 'b', 'c', 'd'].map(lid)));
    const kort = await runCommand(['status', '--today', '2021-06-01'], { files });
    expect(kort).toMatchObject({ code: 0, err: '' });
    expect(kort.out).toContain('Netwerk (4)');
    expect(kort.out).toContain(
      'Regisseur c heeft geen vervanger\n                          → cter update netwerklid/c vervanger\n',
    );
    expect(kort.out).toContain('en nog 1; toon alles met: cter status --alles');
    expect(kort.out).not.toContain('Regisseur d');
    expect((await runCommand(['status', '--alles', '--today', '2021-06-01'], { files })).out).toContain(
      'Regisseur d',
    );
  });

  it('says that there is nothing', async () => {
    const files = {
      'cter.yaml': 'formaat: 1\nnaam: Leeg\n',
      'gemeenten/delft.md': '---\nnaam: Delft\ncode: gm0503\n---\n',
    };
    expect(await runCommand(['status'], { files })).toMatchObject({
      code: 0,
      out: 'Er is niets dat nu aandacht vraagt.\n',
    });
  });

  it('gives one JSON document', async () => {
    const { out, code } = await runCommand(['status', '--format', 'json', '--today', '2022-02-01']);
    const { formaat, today, groepen: list } = JSON.parse(out);
    expect([code, formaat, today]).toEqual([0, 1, '2022-02-01']);
    expect(list.find((g: { naam: string }) => g.naam === 'afspraken').punten).toEqual([
      {
        sleutel: 'afspraak/weerbaar-opvoeden/bijeenkomsten',
        dringend: 'te-laat',
        datum: '2022-01-01',
        tekst: 'Weerbaar opvoeden: bijeenkomst; 2021: 1 van 4',
        refs: ['interventie/weerbaar-opvoeden'],
        opdracht: 'cter new uitvoering --set interventie=weerbaar-opvoeden --set vorm=bijeenkomst',
      },
    ]);
  });

  it('gives a calendar in which what is late stands on today', async () => {
    const { out, code } = await runCommand(['status', '--format', 'ics', '--today', '2022-02-01']);
    expect(code).toBe(0);
    expect(out).toContain('UID:afspraak/weerbaar-opvoeden/bijeenkomsten@voorbeeldregister.cter\r\n');
    expect(out).toContain('DTSTART;VALUE=DATE:20220201\r\n');
    expect(out).toContain('SUMMARY:Te laat: Weerbaar opvoeden: bijeenkomst\\; 2021: 1 van 4\r\n');
  });

  it.each([
    [['--binnen', 'straks'], '--binnen'],
    [['--gemeente', 'nergens'], 'nergens'],
    [['--format', 'pdf'], '--format'],
  ] as const)('refuses %j', async (extra, named) => {
    const { code, out, err } = await runCommand(['status', ...extra]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(named);
  });
});

describe('a command to copy', () => {
  it('quotes what needs it, and never takes over what a shell could read', () => {
    expect(commandLine('new', 'uitvoering', '--set', 'vorm=lokale activiteit')).toBe(
      'cter new uitvoering --set "vorm=lokale activiteit"',
    );
    for (const evil of [
      '$(rm -rf ~)',
      '`id`',
      'a"; id; "',
      'a\\',
      '%PATH%',
      'a!b',
      "a'b",
      'a\nb',
      'a;b',
      'a|b',
      'a>b',
      'a&b',
    ])
      expect(commandLine('new', '--set', `vorm=${evil}`), evil).toBe('cter new --set "vorm=…"');
  });
});

describe.each([
  ['the example', VOORBEELD, VANDAAG],
  ['District E', DATA, '2026-11-26'],
])('the commands that status names for %s', (_, register, today) => {
  const files = Object.fromEntries(
    readdirSync(register, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(register, path), readFileSync(path, 'utf8')]),
  );

  it('deal with the thing: none of them sends on to another command', async () => {
    const { out } = await runCommand(['status', '--format', 'json', '--today', today], { files });
    const { groepen } = JSON.parse(out) as { groepen: Groep[] };
    const lines = groepen.flatMap((g) => g.punten.map((p) => p.opdracht));
    expect(lines.length).toBeGreaterThan(20);
    for (const line of new Set(lines)) {
      const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
      // The fonts of a PDF are on disk, and here all is in memory.
      const form = words.includes('report') ? ['--format', 'md'] : [];
      const ran = await runCommand([...words.slice(1), ...form, '--today', today], { files });
      // Without a terminal it either does it, or names the options that are still needed.
      expect([0, 2], `${line}: ${ran.err}`).toContain(ran.code);
      if (ran.code === 2) expect(ran.err, line).not.toMatch(/[:‘] ?cter [a-z]/);
    }
  }, 240_000);
});
