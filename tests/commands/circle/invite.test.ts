/** Inviting: a draft without names, and a calendar file and a mail with names that never reach git. */
import { describe, expect, test } from 'vitest';
import { remembering } from './registers.ts';
import { voorbeeld } from './voorbeeld-files.ts';

const TODAY = '2026-03-01';
const ID = '2026-02-21-vuurwerk-opvang';
const BOOK = `wijkagent-zeedrecht:
  naam: Zoë de Vriés-Örn
  email: zoe@example.org
jongerenwerker-zeedrecht: { naam: "B. Voorbeeld", email: b@example.org }
`;
const GIT = { root: '/register', commits: {}, ignored: ['uitvoer'] };
const files = (book: string) => ({ ...voorbeeld, '/contacten.yaml': book });

async function untilMeeting(register: ReturnType<typeof remembering>) {
  await register.cter('circle', 'start', ID, '--inzet', 'contactcirkel', '--reden', 'Onrust.');
  await register.cter('circle', 'next', ID, '--antwoord', 'a', '--antwoord', 'b', '--uitkomst', 'gedaan');
  const invited = '[wijkagent-zeedrecht, jongerenwerker-zeedrecht, mentor-vakcollege]';
  await register.cter(
    'circle',
    'next',
    ID,
    '--set',
    `genodigden=${invited}`,
    '--set',
    'aangevuld=[]',
    '--uitkomst',
    'gedaan',
  );
}

const MEETING = [
  'circle',
  'next',
  ID,
  '--set',
  "bijeenkomsten=[{datum: 2026-03-03, tijd: '19:30', plaats: Buurthuis ’t Centrum}]",
  '--uitkomst',
  'gedaan',
];
const AGAIN = ['cter', 'circle', 'next', ID, '--stap', 'regelen', '--uitkomst', 'open', '--yes'];
const NAME = `uitvoer/bijeenkomst-${ID}-2026-03-03`;

/** Headers with folded lines joined. */
const headersOf = (mail: string): string => (mail.split('\r\n\r\n')[0] ?? '').replace(/\r\n /g, ' ');
const partsOf = (mail: string): string[] =>
  [...mail.matchAll(/base64\r\n[^\r]*\r\n\r\n([\w+/=\r\n]+?)\r\n--/g)].map(([, body = '']) =>
    Buffer.from(body, 'base64').toString(),
  );

describe('the draft', () => {
  test('says what happens with what is told, and stays as it was changed', async () => {
    const r = remembering(files(BOOK), TODAY, { git: GIT });
    await untilMeeting(r);
    const draft = r.text(`uitvoer/uitnodiging-${ID}.txt`);
    expect(draft).toContain('maar nooit wie iets zei');
    expect(draft).toContain('Vuurwerk bij een opvanglocatie');
    expect(draft).not.toMatch(/Zoë|example\.org/);
  });

  test('comes from the template of the municipality itself', async () => {
    const own = {
      ...voorbeeld,
      'templates/documents/uitnodiging-contactcirkel.txt.liquid':
        'Kom: {{ wat }}. {% render "slot.txt.liquid" %}',
      'templates/layouts/slot.txt.liquid': 'Groet, {{ gemeente }}',
    };
    const r = remembering(own, TODAY);
    await r.cter('circle', 'start', ID, '--inzet', 'contactcirkel', '--reden', 'Onrust.');
    expect(r.text(`uitvoer/uitnodiging-${ID}.txt`)).toBe(
      'Kom: Vuurwerk bij een opvanglocatie. Groet, Zeedrecht\n',
    );
  });
});

describe('the calendar file and the mail', () => {
  test('are ready to look at and send, to those whose address is known', async () => {
    const r = remembering(files(BOOK), TODAY, { git: GIT });
    await untilMeeting(r);
    const ran = await r.cter(...MEETING);
    expect(ran, ran.err).toMatchObject({ code: 0 });
    expect(ran.out).toContain(`${NAME}.eml\n`);
    expect(ran.err).toContain('niet in de mail: mentor-vakcollege');
    const mail = r.text(`${NAME}.eml`);
    expect(mail.split('\r\n')[0]).toBe('X-Unsent: 1');
    expect(headersOf(mail)).toContain('<zoe@example.org>, "B. Voorbeeld" <b@example.org>');
    // Everything else is encoded, in the headers and in the parts.
    expect(mail).toMatch(/^[\r\n\x20-\x7e]*$/);
    for (const line of mail.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
    const [text, calendar] = partsOf(mail);
    expect(text).toContain('maar nooit wie iets zei');
    expect(text).toContain('Waar: Buurthuis ’t Centrum');
    expect(calendar).toBe(r.text(`${NAME}.ics`));
    expect(calendar).toContain('DTSTART:20260303T193000');
    expect(await r.faults()).toEqual([]);
  });

  test('keep what people changed in the draft', async () => {
    const r = remembering(
      { ...files(BOOK), [`uitvoer/uitnodiging-${ID}.txt`]: 'Beste buren, kom.\n' },
      TODAY,
      { git: GIT },
    );
    await untilMeeting(r);
    await r.cter(...MEETING);
    expect(partsOf(r.text(`${NAME}.eml`))[0]).toMatch(/^Beste buren, kom\.\r\n\r\nWanneer: 3 maart 2026/);
  });

  test('are made again, and nothing else, by the command that is named where they could not be', async () => {
    const r = remembering(files(BOOK), TODAY, { git: GIT });
    await untilMeeting(r);
    const one = MEETING.map((w) => w.replace('[', '').replace(']', ''));
    expect((await r.cter(...one)).code).toBe(0);
    const before = r.text(`contactcirkels/${ID}.md`);
    const again = await r.cter(...AGAIN.slice(1));
    expect(again.out).toContain(`${NAME}.eml`);
    expect(r.text(`contactcirkels/${ID}.md`)).toBe(before);
  });

  test('are the same on every run', async () => {
    const made = [];
    for (let i = 0; i < 2; i += 1) {
      const r = remembering(files(BOOK), TODAY, { git: GIT });
      await untilMeeting(r);
      await r.cter(...MEETING);
      made.push([r.text(`${NAME}.eml`), r.text(`${NAME}.ics`)]);
    }
    expect(made[0]).toEqual(made[1]);
  });

  test('are not made where git would keep them; the meeting is recorded', async () => {
    const r = remembering(files(BOOK), TODAY, { git: { ...GIT, ignored: [] } });
    await untilMeeting(r);
    const ran = await r.cter(...MEETING);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('Zet ‘uitvoer/’ in .gitignore');
    expect(ran.err).toContain(AGAIN.join(' '));
    expect(r.paths().filter((path) => /\.(?:eml|ics)$/.test(path))).toEqual([]);
    expect(r.text(`contactcirkels/${ID}.md`)).toContain('2026-03-03');
    const asked = await r.cter(
      'circle',
      'next',
      ID,
      '--stap',
      'regelen',
      '--uitkomst',
      'open',
      '--out',
      'stukken',
    );
    expect(asked).toMatchObject({ code: 2, out: '' });
  });

  test('are made without receivers when there is no contact book', async () => {
    const r = remembering(voorbeeld, TODAY, { git: GIT });
    await untilMeeting(r);
    const ran = await r.cter(...MEETING);
    expect(ran.err).toContain('Er is geen contactenboek op ../contacten.yaml.');
    expect(r.text(`${NAME}.eml`)).not.toContain('Bcc');
  });
});

test('what makes a step does not stay empty without a word', async () => {
  const r = remembering(files(BOOK), TODAY, { git: GIT });
  await r.cter('circle', 'start', ID, '--inzet', 'contactcirkel', '--reden', 'Onrust.');
  await r.cter('circle', 'next', ID, '--antwoord', 'a', '--antwoord', 'b', '--uitkomst', 'gedaan');
  const nobody = ['circle', 'next', ID, '--set', 'genodigden=[]', '--set', 'aangevuld=[]', '--uitkomst'];
  const refused = await r.cter(...nobody, 'gedaan');
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(/--set genodigden=…[\s\S]*--uitkomst aangepast --toelichting/);
  const changed = await r.cter(...nobody, 'aangepast', '--toelichting', 'Iedereen is gebeld.');
  expect(changed).toMatchObject({ code: 0, out: expect.stringContaining('aangepast') });
});

test('who no longer has the function is invited with a warning', async () => {
  const r = remembering(voorbeeld, TODAY, { git: GIT });
  await r.cter('circle', 'start', ID, '--inzet', 'contactcirkel', '--reden', 'Onrust.');
  await r.cter('circle', 'next', ID, '--antwoord', 'a', '--antwoord', 'b', '--uitkomst', 'gedaan');
  const { err } = await r.cter(
    'circle',
    'next',
    ID,
    '--set',
    'genodigden=[netwerkregisseur-elzerdam-tot-2024]',
    '--uitkomst',
    'open',
  );
  expect(err).toContain('nu niet in functie: netwerkregisseur-elzerdam-tot-2024');
});

describe('the contact book', () => {
  test.each([
    ['a line that is no YAML', 'wijkagent: [', 1],
    ['an unknown field', 'wijkagent-zeedrecht:\n  naam: A\n  mail: geheim@example.org\n', 3],
    [
      'an address that would bring in a header',
      'wijkagent-zeedrecht:\n  naam: A\n  email: "a@example.org\\r\\nTo: geheim@example.org"\n',
      3,
    ],
    ['a list', '- geheim\n', 1],
  ])(
    'with %s is refused with the line, before anything is saved, without repeating what it says',
    async (_what, book, line) => {
      const r = remembering(files(book), TODAY, { git: GIT });
      await r.cter('circle', 'start', ID, '--inzet', 'contactcirkel', '--reden', 'Onrust.');
      await r.cter('circle', 'next', ID, '--antwoord', 'a', '--antwoord', 'b', '--uitkomst', 'gedaan');
      const before = r.text(`contactcirkels/${ID}.md`);
      const ran = await r.cter(
        'circle',
        'next',
        ID,
        '--set',
        'genodigden=[mentor-vakcollege]',
        '--set',
        'aangevuld=[]',
        '--uitkomst',
        'gedaan',
      );
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain(`contacten.yaml:${line}:`);
      expect(ran.err).not.toContain('geheim');
      expect(r.text(`contactcirkels/${ID}.md`)).toBe(before);
    },
  );

  test('is refused where git would keep it', async () => {
    const inside = {
      ...voorbeeld,
      'cter.yaml': String(new TextDecoder().decode(voorbeeld['cter.yaml'])).replace(
        '../contacten.yaml',
        'contacten/boek.txt',
      ),
      'contacten/boek.txt': BOOK,
    };
    const r = remembering(inside, TODAY, { git: GIT });
    await r.cter('circle', 'start', ID, '--inzet', 'contactcirkel', '--reden', 'Onrust.');
    await r.cter('circle', 'next', ID, '--antwoord', 'a', '--antwoord', 'b', '--uitkomst', 'gedaan');
    const ran = await r.cter('circle', 'next', ID, '--uitkomst', 'open');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('ligt in een map die git bewaart');
  });
});
