import { describe, expect, it } from 'vitest';
import { exampleRegister } from '../../src/checks/example-register.ts';
import { scriptedPrompt } from '../../src/io/scripted-prompt.ts';
import { check, workspace } from '../workspace.ts';
import { runAll } from './registers.ts';
import { runCommand } from './run-command.ts';

const ID = 'k7m2q9xd';
const PATH = `casussen/${ID}.md`;
const PLAN = {
  'stappenplannen/pga.md': `---
titel: Persoonsgerichte aanpak
versie: 1
voor: casus
stappen:
  - { id: melding, titel: Melding, door: procesregisseur }
  - { id: weging, titel: Weging, door: procesregisseur, na: [melding, heropend], vraagt: [besluit, criterium, overleg] }
  - { id: niet-opgenomen, titel: Niet opgenomen, door: procesregisseur, na: [weging], vraagt: [besluit, criterium], eindpunt: true }
  - { id: monitoring, titel: Monitoring, door: procesregisseur, na: [weging], vraagt: [besluit] }
  - { id: afgesloten, titel: Afgesloten, door: procesregisseur, na: [monitoring], vraagt: [besluit, criterium, overleg], eindpunt: true }
  - { id: heropend, titel: Heropend, door: procesregisseur, na: [afgesloten, niet-opgenomen], vraagt: [besluit, criterium] }
  - { id: vernietigd, titel: Vernietigd, door: procesregisseur, na: [afgesloten, niet-opgenomen], eindpunt: true }
---
`,
};
const TWO = ['--door', 'netwerkregisseur', '--medebeslisser', 'wijkagent'];
const DECIDED = ['--criterium', 'voldoet-aan-criteria', '--overleg', 'weegoverleg', ...TWO];
const WEIGHED = ['case', 'step', ID, 'weging', '--besluit', 'opnemen', '--op', '2021-03-09', ...DECIDED];
const MONITORED = [
  'case',
  'step',
  ID,
  'monitoring',
  '--besluit',
  'voortzetten',
  '--op',
  '2021-03-16',
  ...TWO,
];
const CLOSED = [
  'case',
  'close',
  ID,
  '--criterium',
  'plan-uitgevoerd',
  '--overleg',
  'casusoverleg',
  ...TWO,
  '--op',
  '2021-05-03',
  '--zorgen',
  'alle-aangepakt',
  '--terugkoppeling',
  'gedaan',
  '--gepland',
  '8',
  '--geleverd',
  '8',
];
const REFUSED = [
  ...['case', 'step', ID, 'weging', '--besluit', 'niet-opnemen', '--criterium', 'te-weinig-informatie'],
  ...['--overleg', 'weegoverleg', '--op', '2021-03-09', ...TWO],
];

const faults = (text: string) =>
  check({ ...PLAN, [PATH]: text })
    .findings.filter((f) => f.severity === 'fout')
    .map((f) => f.message);

describe('cter case start', () => {
  const START = [
    ...['case', 'start', '--gemeente-van-verblijf', 'voorbeeldstad', '--ingebracht-via', 'melding'],
    ...['--herkomst', 'onderwijs'],
  ];

  it('makes a stub with a random id that tells nothing, from the only checklist there is', async () => {
    const { code, made, out } = await runCommand([...START, ...TWO]);
    expect(code).toBe(0);
    const [[path = '', text = ''] = []] = Object.entries(made);
    expect(path).toMatch(/^casussen\/[0-9a-hjkmnp-tv-z]{8}\.md$/);
    expect(out).toBe(`${path}\n`);
    expect(text).toContain('dossier: elders');
    expect(text).toContain('fase: melding');
    expect(check({ [path]: text }).findings).toEqual([]);
  });

  it('says how a dossier in the register begins', async () => {
    const ran = await runCommand([...START, ...TWO, '--dossier', 'hier']);
    expect(ran.err).toMatch(/cter case open [0-9a-z]{8}/);
  });

  it('needs two people of two organisations', async () => {
    const alone = await runCommand([...START, '--door', 'netwerkregisseur']);
    expect([alone.code, alone.made]).toEqual([2, {}]);
    expect(alone.err).toContain('--medebeslisser');
    const same = await runCommand([
      ...START,
      '--door',
      'netwerkregisseur',
      '--medebeslisser',
      'beleidsmedewerker',
    ]);
    expect([same.code, same.made]).toEqual([2, {}]);
    expect(same.err).toContain('casus-door-twee');
  });

  it('names everything that is missing at once', async () => {
    const ran = await runCommand(['case', 'start']);
    expect(ran.code).toBe(2);
    for (const option of ['gemeente-van-verblijf', 'ingebracht-via', 'herkomst', 'door', 'medebeslisser'])
      expect(ran.err).toContain(`--${option} `);
  });
});

describe('without settings for cases', () => {
  it.each([[['start']], [['step', ID]], [['review', ID]], [['close', ID]]])(
    '%s refuses and says who decides',
    async (words) => {
      const files = workspace({ 'cter.yaml': 'formaat: 1\nnaam: x\nzichtbaarheid: vertrouwelijk\n' });
      const ran = await runCommand(['case', ...words], { files });
      expect([ran.code, ran.out, ran.made]).toEqual([2, '', {}]);
      expect(ran.err).toContain('functionaris gegevensbescherming');
      expect(ran.err).toContain('DPIA');
    },
  );
});

describe('the life of a case', () => {
  it('goes from melding to afgesloten, and validate agrees at every step', async () => {
    for (const lines of [[WEIGHED], [WEIGHED, MONITORED], [WEIGHED, MONITORED, CLOSED]]) {
      const { files } = await runAll(lines, PLAN);
      expect(faults(files[PATH] ?? '')).toEqual([]);
    }
  });

  it('fills in the term of keeping from cter.yaml', async () => {
    const { files, last } = await runAll([WEIGHED, MONITORED, CLOSED], PLAN);
    expect(files[PATH]).toContain('bewaren:');
    expect(files[PATH]).toContain('tot: 2026-05-03');
    expect(last.err).toContain('3 mei 2026');
    const short = await runAll(
      [
        REFUSED,
        ['case', 'step', ID, 'niet-opgenomen', '--besluit', 'niet-opnemen', '--op', '2021-03-09', ...DECIDED],
      ],
      PLAN,
    );
    expect(short.files[PATH]).toContain('tot: 2021-09-09');
    expect(short.files[PATH]).toContain('termijn-niet-opgenomen');
  });

  it('asks the ground and the consultation that the checklist asks, and a second person always', async () => {
    const ran = await runCommand(['case', 'step', ID, 'weging', '--besluit', 'opnemen'], {
      files: workspace(PLAN),
    });
    expect(ran.code).toBe(2);
    for (const option of ['--criterium', '--overleg', '--door', '--medebeslisser'])
      expect(ran.err).toContain(option);
  });

  it('takes no phase that the checklist does not allow, and names those that it does', async () => {
    const ran = await runCommand(['case', 'step', ID, 'monitoring', ...DECIDED], { files: workspace(PLAN) });
    expect([ran.code, ran.made]).toEqual([2, {}]);
    expect(ran.err).toContain('weging');
    const none = await runCommand(['case', 'step', ID], { files: workspace(PLAN) });
    expect(none.err).toContain('weging');
  });

  it('is closed through the checklist alone', async () => {
    const { files } = await runAll([WEIGHED, MONITORED], PLAN);
    const step = await runCommand(['case', 'step', ID, 'afgesloten', '--besluit', 'afsluiten', ...DECIDED], {
      files,
    });
    expect([step.code, step.made]).toEqual([2, {}]);
    expect(step.err).toContain('cter case close');
    const less = await runCommand([...CLOSED.slice(0, -1), '3'], { files });
    expect([less.code, less.made]).toEqual([2, {}]);
    expect(less.err).toContain('--minder-contacten-omdat');
    const open = CLOSED.map((word) => (word === 'alle-aangepakt' ? 'niet-alle-aangepakt' : word));
    expect((await runCommand(open, { files })).err).toContain('--niet-aangepakt-omdat');
    const named = await runCommand([...open, '--niet-aangepakt-omdat', 'werkt-niet-mee'], { files });
    expect(named.code, named.err).toBe(0);
  });

  it('loses what belonged to its end when it is opened again', async () => {
    const again = [
      'case',
      'step',
      ID,
      'heropend',
      '--besluit',
      'heropenen',
      ...DECIDED,
      '--op',
      '2021-05-20',
    ];
    const { files } = await runAll([WEIGHED, MONITORED, CLOSED, again], PLAN);
    expect(files[PATH]).not.toMatch(/bewaren|afsluiting/);
    expect(files[PATH]).toContain('contacten');
    expect(faults(files[PATH] ?? '')).toEqual([]);
  });

  it('takes a word of free text nowhere', async () => {
    const ran = await runCommand(
      [
        ...WEIGHED.slice(0, -4),
        '--door',
        'netwerkregisseur',
        '--medebeslisser',
        'wijkagent',
        '--criterium',
        'hij-is-boos',
      ],
      {
        files: workspace(PLAN),
      },
    );
    expect([ran.code, ran.made]).toEqual([2, {}]);
    expect(ran.err).toContain('code-bekend');
  });
});

describe('cter case review', () => {
  it('of a running case adds a review', async () => {
    const line = [
      'case',
      'review',
      ID,
      '--besluit',
      'voortzetten',
      '--overleg',
      'casusoverleg',
      '--door',
      'netwerkregisseur',
    ];
    const { files } = await runAll([WEIGHED, MONITORED, line], PLAN);
    expect(files[PATH]).toMatch(/herbeoordelingen:[\s\S]*op: 2021-06-01/);
  });

  it('of a case at its end keeps it longer, by two, within the maximum', async () => {
    const { files } = await runAll([WEIGHED, MONITORED, CLOSED], PLAN);
    const line = ['case', 'review', ID, '--grondslag', 'lopende-procedure', '--tot'];
    const ran = await runCommand([...line, '2027-05-03', ...TWO], { files });
    expect(ran.code, ran.err).toBe(0);
    expect(ran.made[PATH]).toContain('verlengd:');
    expect(
      (await runCommand([...line, '2027-05-03', '--door', 'netwerkregisseur'], { files })).err,
    ).toContain('--medebeslisser');
    const long = await runCommand([...line, '2040-05-03', ...TWO], { files });
    expect([long.code, long.made]).toEqual([2, {}]);
    expect(long.err).toContain('verlenging-begrensd');
  });
});

describe('a case that was destroyed', () => {
  it('is not called unknown: its proof is named', async () => {
    const proof = `---\ncasus: w3n7c0tk\nop: 2021-04-22\ngrondslag: verstreken\nselectielijst-categorie: '18.4'\ndoor: netwerkregisseur\nmedebeslisser: wijkagent\nbereik: alles\n---\n`;
    const files = workspace({ 'vernietigingen/w3n7c0tk.md': proof });
    const ran = await runCommand(['case', 'step', 'w3n7c0tk'], { files });
    expect([ran.code, ran.err]).toEqual([
      2,
      'Deze casus is vernietigd op 22 april 2021 (vernietiging/w3n7c0tk).\n',
    ]);
  });
});

describe('cter case rights', () => {
  it('keeps a request from receipt to answer, and shows what waits', async () => {
    const added = await runCommand([
      'case',
      'rights',
      'new',
      '--soort',
      'inzage',
      '--contactpunt',
      'voorbeeldstad',
    ]);
    const [[path = ''] = []] = Object.entries(added.made);
    expect(path).toMatch(/^verzoeken\/2021-06-01-[0-9a-z]{4}\.md$/);
    const id = path.slice('verzoeken/'.length, -'.md'.length);
    const files = { ...workspace(), ...added.made };
    const listed = await runCommand(['case', 'rights'], { files });
    expect(listed.out).toBe(`${id}  inzage, bij voorbeeldstad, antwoord uiterlijk 1 juli 2021\n`);
    const done = await runCommand(['case', 'rights', id, '--besluit', 'toegewezen'], { files });
    expect(done.made[path]).toMatch(/besluit: toegewezen\nafgehandeld-op: 2021-06-01/);
    const passed = await runCommand(['case', 'rights', id, '--naar', 'voorbeelddorp'], { files });
    expect(passed.made[path]).toContain('naar: voorbeelddorp');
    const there = { ...files, ...passed.made };
    expect((await runCommand(['case', 'rights'], { files: there })).out).toBe(
      `${id}  inzage, bij voorbeelddorp, doorgestuurd door voorbeeldstad, antwoord uiterlijk 1 juli 2021\n`,
    );
    const answered = await runCommand(['case', 'rights', id, '--besluit', 'toegewezen'], { files: there });
    const after = await runCommand(['case', 'rights'], { files: { ...there, ...answered.made } });
    expect([after.out, after.err]).toEqual(['', 'Er staan geen verzoeken open.\n']);
    expect((await runCommand(['case', 'rights', id, '--naar', 'voorbeeldstad'], { files })).code).toBe(2);
  });
});

describe('questions of a step', () => {
  it('offer the phases that may come and the codes of the municipality', async () => {
    const prompt = scriptedPrompt([
      'weging',
      'opnemen',
      'geen-draagvlak',
      'weegoverleg',
      'netwerkregisseur',
      'wijkagent',
    ]);
    const settings = `${exampleRegister['cter.yaml']}  criteria: [{ code: geen-draagvlak, naam: Geen draagvlak }]\n`;
    const ran = await runCommand(['case', 'step', ID], {
      files: workspace({ ...PLAN, 'cter.yaml': settings }),
      prompt,
    });
    expect(ran.code, ran.err).toBe(0);
    expect(ran.made[PATH]).toContain('criterium: geen-draagvlak');
  });
});
