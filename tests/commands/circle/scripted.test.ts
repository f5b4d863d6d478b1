/** A whole run from the command line, without anybody to ask. */
import { describe, expect, test } from 'vitest';
import { remembering } from './registers.ts';
import { otherMunicipality, voorbeeld } from './voorbeeld-files.ts';

const TODAY = '2026-03-01';
const BEGIN = [
  '--wat',
  'Bekladding van een school',
  '--soort',
  'vernieling',
  '--reden',
  'Ouders zijn bezorgd.',
];
const ID = '2026-03-01-bekladding-van-een-school';
const CIRCLE = `contactcirkels/${ID}.md`;

const register = (files: typeof voorbeeld, today = TODAY) => remembering(files, today);

describe('a run on the example register', () => {
  test('from incident to the last step leaves records that validate accepts', async () => {
    const r = register(voorbeeld);
    const began = await r.cter('circle', 'start', ...BEGIN, '--inzet', 'contactcirkel');
    expect(began.code).toBe(0);
    expect(began.out).toContain(`incidenten/${ID}.md\n`);
    expect(r.text(CIRCLE)).toContain('stappenplan: contactcirkel-2');

    const steps = [
      ['--antwoord', 'Rust in de wijk.', '--antwoord', 'Ja.'],
      ['--set', 'genodigden=[wijkagent-noorderkwartier]', '--set', 'aangevuld=[]'],
      [
        '--set',
        'bijeenkomsten.0.datum=2026-03-02',
        '--set',
        'bijeenkomsten.0.tijd=19:30',
        '--set',
        'bijeenkomsten.0.plaats=buurthuis',
      ],
      [
        '--set',
        'zorgen.0.soort=sociaal',
        '--set',
        'zorgen.0.tekst=Kinderen zijn bang.',
        '--set',
        'behoeften=[Informatie voor ouders.]',
        '--set',
        'aanwezigen=[wijkagent-noorderkwartier]',
      ],
      [
        '--set',
        'acties.0.id=brief',
        '--set',
        'acties.0.wat=Een brief.',
        '--set',
        'acties.0.wie=school',
        '--set',
        'acties.0.uiterlijk=2026-03-05',
        '--set',
        'acties.0.status=open',
        '--set',
        'signalen=[]',
        '--sectie',
        'Handelingskader=Rust.',
      ],
    ];
    for (const answers of steps) {
      const ran = await r.cter('circle', 'next', ID, ...answers, '--uitkomst', 'gedaan');
      expect(ran, ran.err).toMatchObject({ code: 0 });
    }
    expect(r.text(CIRCLE).match(/^ {4}uitkomst: gedaan$/gm)).toHaveLength(5);
    expect(r.text(CIRCLE)).toContain('antwoord: Rust in de wijk.');
    expect(await r.faults()).toEqual([]);

    const shown = await r.cter('circle', 'show', ID);
    expect(shown.out).toContain('5. Samen bepalen wat we doen: gedaan op 1 maart 2026');
    expect(shown.out).toContain('Open actie ‘brief’');
    const more = await r.cter('circle', 'next', ID);
    expect(more).toMatchObject({ code: 2, out: '' });
    expect(more.err).toContain('Alle stappen van deze contactcirkel zijn gezet.');
  });

  test('that does not call the circle ends with the decision on record', async () => {
    const r = register(voorbeeld);
    const ran = await r.cter(
      'circle',
      'start',
      ...BEGIN,
      '--inzet',
      'geen',
      '--afgestemd-met',
      'burgemeester',
    );
    expect(ran).toMatchObject({ code: 0, out: `incidenten/${ID}.md\n` });
    expect(r.text(CIRCLE)).toBe('');
    expect(r.text(`incidenten/${ID}.md`)).toContain(
      '  inzet: geen\n  reden: Ouders zijn bezorgd.\n  afgestemd-met: burgemeester\n  op: 2026-03-01',
    );
    expect(await r.faults()).toEqual([]);
  });

  test('that deviates says why, and may not where the checklist does not allow it', async () => {
    const r = register(voorbeeld);
    await r.cter('circle', 'start', ...BEGIN, '--inzet', 'contactcirkel');
    const refused = await r.cter(
      'circle',
      'next',
      ID,
      '--uitkomst',
      'overgeslagen',
      '--toelichting',
      'Geen tijd.',
    );
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('het stappenplan laat bij deze stap geen afwijking toe');
    await r.cter('circle', 'next', ID, '--antwoord', 'Rust.', '--antwoord', 'Ja.', '--uitkomst', 'gedaan');
    const unexplained = await r.cter('circle', 'next', ID, '--uitkomst', 'overgeslagen');
    expect(unexplained.err).toContain('--toelichting');
    const ran = await r.cter(
      'circle',
      'next',
      ID,
      '--uitkomst',
      'overgeslagen',
      '--toelichting',
      'Iedereen was er al.',
    );
    expect(ran.code).toBe(0);
    expect(r.text(CIRCLE)).toContain('uitkomst: overgeslagen\n    toelichting: Iedereen was er al.');
    expect(await r.faults()).toEqual([]);
  });

  test('names everything that is missing, and writes nothing', async () => {
    const r = register(voorbeeld);
    const began = await r.cter('circle', 'start');
    expect(began).toMatchObject({ code: 2, out: '' });
    for (const option of ['--wat', '--soort', '--inzet', '--reden']) expect(began.err).toContain(option);
    await r.cter('circle', 'start', ...BEGIN, '--inzet', 'contactcirkel');
    const before = r.text(CIRCLE);
    const ran = await r.cter('circle', 'next', ID);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('--uitkomst gedaan');
    expect(ran.err).toContain('(Wat is de bedoeling van deze bijeenkomst?)');
    expect(r.text(CIRCLE)).toBe(before);
  });

  test('refuses what looks like personal data before anything is written', async () => {
    const r = register(voorbeeld);
    await r.cter('circle', 'start', ...BEGIN, '--inzet', 'contactcirkel');
    const before = r.text(CIRCLE);
    const ran = await r.cter(
      'circle',
      'next',
      ID,
      '--antwoord',
      'Bel 06-12345678.',
      '--antwoord',
      'Ja.',
      '--uitkomst',
      'gedaan',
    );
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('een telefoonnummer');
    expect(r.text(CIRCLE)).toBe(before);
  });

  test('adds nothing twice when the same line is given again', async () => {
    const r = register(voorbeeld);
    await r.cter('circle', 'start', ...BEGIN, '--inzet', 'contactcirkel');
    const line = ['circle', 'next', ID, '--antwoord', 'Rust.', '--uitkomst', 'open'];
    await r.cter(...line);
    const once = r.text(CIRCLE);
    expect(once).toContain('antwoord: Rust.');
    expect(await r.cter(...line)).toMatchObject({ code: 0 });
    expect(r.text(CIRCLE)).toBe(once);
  });
});

describe('a checklist of four steps with other questions', () => {
  const today = '2022-06-01';

  test('runs without any code of its own', async () => {
    const r = register(otherMunicipality, today);
    const id = '2022-06-01-ruzie-op-het-plein';
    await r.cter(
      'circle',
      'start',
      '--wat',
      'Ruzie op het plein',
      '--soort',
      'ruzie',
      '--inzet',
      'contactcirkel',
      '--reden',
      'Het loopt op.',
    );
    for (const stap of ['bellen', 'samenkomen', 'verdelen', 'terugkijken']) {
      const ran = await r.cter('circle', 'next', id, '--uitkomst', 'gedaan');
      expect(ran.out, ran.err).toBe(`De stap ‘${stap}’ is vastgelegd: gedaan.\n`);
    }
    const shown = JSON.parse((await r.cter('circle', 'show', id, '--format', 'json')).out);
    expect(shown).toMatchObject({
      klaar: true,
      stappen: Array.from({ length: 4 }, () => ({ stand: 'gedaan', door: 'coördinator' })),
    });
    expect(await r.faults()).toEqual([]);
  });
});

test('an action takes --yes like its siblings: at a terminal nothing is asked, and what is missing is named', async () => {
  const at = (today: string) => remembering(voorbeeld, today, { answers: {} });
  const lacking = await at(TODAY).cter(
    'circle',
    'action',
    '2025-11-27-rellen',
    '--wat',
    'Een brief.',
    '--yes',
  );
  expect(lacking.code).toBe(2);
  expect(lacking.err).toContain('--wie');
  const whole = ['--wat', 'Een brief.', '--wie', 'school', '--uiterlijk', '2026-03-09', '--yes'];
  const ran = await at(TODAY).cter('circle', 'action', '2025-11-27-rellen', ...whole);
  expect([ran.code, ran.out]).toEqual([0, 'De actie ‘een-brief’ is toegevoegd.\n']);
});
