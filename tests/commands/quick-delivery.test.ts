import { describe, expect, it } from 'vitest';
import { workspace } from '../workspace.ts';
import { runCommand } from './run-command.ts';

const REST = {
  '--set gemeenten': ['voorbeeldstad'],
  '--set uitval': false,
  '--set organisaties': ['politie'],
  '--set deelnemers': [],
  '--set thema': '',
  '--set waardering': false,
  '--set trainingsbehoefte.0': '',
  '--id': '2021-05-20-bijeenkomst',
  '--yes': true,
};

describe('cter new uitvoering', () => {
  it('asks for the form that was promised, the day and who was reached, and not what follows from that', async () => {
    const ran = await runCommand(['new', 'uitvoering', '--today', '2021-06-01'], {
      files: workspace(),
      answers: {
        '--set interventie': 'weerbaar-opvoeden',
        '--set vorm': 'bijeenkomst',
        '--set datum': '2021-05-20',
        '--set bereik.0.bereikt': '14',
        '--set bereik.0.beoogd': '',
        ...REST,
      },
    });
    expect(ran.code, ran.err).toBe(0);
    expect(ran.made['uitvoeringen/2021-05-20-bijeenkomst.md']).toContain(
      'interventie: weerbaar-opvoeden\nvorm: bijeenkomst\nstatus: uitgevoerd\ndatum: 2021-05-20\ngemeenten: [voorbeeldstad]\nbereik:\n  - doelgroep: ouders\n    bereikt: 14\norganisaties: [politie]\n---\n',
    );
  });

  it('of a day to come is planned, without reach', async () => {
    const ran = await runCommand(
      [
        'new',
        'uitvoering',
        '--today',
        '2021-06-01',
        '--set',
        'interventie=weerbaar-opvoeden',
        '--set',
        'vorm=lezing',
      ],
      {
        files: workspace(),
        answers: {
          '--set datum': '2021-07-20',
          '--set gemeenten': ['voorbeeldstad'],
          '--set organisaties': [],
          '--set deelnemers': [],
          '--set thema': '',
          '--id': '2021-07-20-lezing',
          '--yes': true,
        },
      },
    );
    expect(ran.code, ran.err).toBe(0);
    expect(ran.made['uitvoeringen/2021-07-20-lezing.md']).toMatch(
      /^---\ninterventie: weerbaar-opvoeden\nvorm: lezing\nstatus: gepland\ndatum: 2021-07-20\ngemeenten: \[voorbeeldstad\]\n---\n/,
    );
  });
});

describe('lessons', () => {
  const files = workspace({
    'interventies/eerder.md': workspace()['interventies/weerbaar-opvoeden.md'] ?? '',
    'evaluaties/eerder.md':
      '---\nover: interventie/eerder\nstatus: vastgesteld\nperiode: { van: 2020-01-01 }\ndoor: intern\nverbeterpunten: [{ wat: Vaker vaders vragen., wie: coach, uiterlijk: 2021-01-01, status: open }, { wat: Klaar., wie: coach, uiterlijk: 2021-01-01, status: gedaan }]\n---\n',
  });

  it('stand with the intervention they are of', async () => {
    const { out } = await runCommand(['show', 'interventie/eerder'], { files });
    expect(out).toContain(
      'Lessen die nog open staan:\n  Vaker vaders vragen. (coach, 2021-01-01, evaluatie/eerder)\nLessen die zijn verwerkt:\n  Klaar. (coach, 2021-01-01, evaluatie/eerder)\n',
    );
    const { lessen } = JSON.parse(
      (await runCommand(['show', 'interventie/eerder', '--format', 'json'], { files })).out,
    );
    expect(lessen).toMatchObject({
      open: [{ wat: 'Vaker vaders vragen.' }],
      gedaan: [{ wat: 'Klaar.' }],
      geerfd: [],
    });
  });

  it('are told to whoever makes what follows on it', async () => {
    const set = [
      'titel=Vervolg',
      'actielijn=weerbaarheid',
      'onderdeel=ouders',
      'gemeenten=[voorbeeldstad]',
      'looptijd.van=2022-01-01',
      'status=gepland',
      'relaties=[{ soort: vervolg-op, interventie: eerder }]',
    ];
    const ran = await runCommand(['new', 'interventie', '--yes', ...set.flatMap((s) => ['--set', s])], {
      files,
    });
    expect(ran.code, ran.err).toBe(0);
    expect(ran.err).toContain(
      'Neem deze lessen mee; ze staan nog open:\n  Vaker vaders vragen. (coach, 2021-01-01, evaluatie/eerder)\n',
    );
    const shown = await runCommand(['show', 'interventie/vervolg'], { files: { ...files, ...ran.made } });
    expect(shown.out).toContain(
      'Lessen van wat hieraan voorafging, die nog open staan:\n  Vaker vaders vragen.',
    );
  });
});
