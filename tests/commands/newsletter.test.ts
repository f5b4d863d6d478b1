import { expect, test } from 'vitest';
import { workspace } from '../workspace.ts';
import { runCommand } from './run-command.ts';

const brief = (jaar: number, nummer: number, verzonden = '') =>
  `---\njaar: ${jaar}\nnummer: ${nummer}\n${verzonden}---\n\n## Trends en ontwikkelingen\n\nNieuws.\n\n## Onze aanpak\n\nWij doen iets.\n\n## Lees- en luistertips\n\nLees dit boek.\n`;
const uitvoering = (datum: string, status: string) =>
  `---\ninterventie: weerbaar-opvoeden\nvorm: bijeenkomst\nstatus: ${status}\ndatum: ${datum}\ngemeenten: [voorbeeldstad]\n---\n`;
const files = workspace({
  'nieuwsbrieven/2021-1.md': brief(2021, 1, 'verzonden: 2021-03-01\n'),
  'nieuwsbrieven/2021-2.md': brief(2021, 2),
  'uitvoeringen/2021-02-01-voor.md': uitvoering('2021-02-01', 'uitgevoerd'),
  'uitvoeringen/2021-03-01-zelfde-dag.md': uitvoering('2021-03-01', 'uitgevoerd'),
  'uitvoeringen/2021-05-30-na.md': uitvoering('2021-05-30', 'uitgevoerd'),
  'uitvoeringen/2021-06-20-straks.md': uitvoering('2021-06-20', 'gepland'),
});

test('tells what was done since the last one, and what comes', async () => {
  const { code, out, err } = await runCommand(['newsletter'], { files });
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('# Nieuwsbrief Voorbeeldregister, 2021 nummer 2');
  expect(out).toContain('Wat we deden van 2 maart 2021 tot en met 1 juni 2021');
  // That of 8 April in the example register, and the one of 30 May.
  expect(out).toContain('- Weerbaar opvoeden: bijeenkomst, 2 keer (Voorbeeldstad)');
  expect(out).toContain('- 20 juni 2021: Weerbaar opvoeden, bijeenkomst (Voorbeeldstad)');
  expect(out).toContain('Lees dit boek.');
  expect(out).toContain('het woord ‘afmelden’');
});

test('an earlier one tells of its own days', async () => {
  const { out } = await runCommand(['newsletter', '2021-1'], { files });
  expect(out).toContain('Wat we deden van 1 januari 2021 tot en met 1 maart 2021');
  expect(out).toContain('bijeenkomst, 2 keer');
});

/** The parts of a mail by their type. */
function parts(eml: string): Record<string, string> {
  const [head = '', ...rest] = eml.split('--=_cter_deel');
  expect(rest.pop()).toBe('--\r\n');
  const made: Record<string, string> = { head };
  for (const part of rest) {
    const [headers = '', body = ''] = part.split('\r\n\r\n');
    expect(headers).toContain('Content-Transfer-Encoding: base64');
    expect(Math.max(...body.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
    made[/Content-Type: ([^;]+)/.exec(headers)![1]!] = Buffer.from(body, 'base64').toString('utf8');
  }
  return made;
}

test('as e-mail: a draft without addressees, as text and as a page that asks nothing of anywhere', async () => {
  const { out } = await runCommand(
    ['newsletter', '--format', 'eml', '--afmelden', 'nieuwsbrief@voorbeeldstad.example'],
    { files },
  );
  expect(out.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const mail = parts(out);
  const headers = mail['head']!.split('\r\n').map((line) => line.split(':')[0]);
  expect(headers.filter((name) => /^(?:To|Cc|Bcc|From)$/i.test(name!))).toEqual([]);
  expect(mail['head']).toMatch(/^X-Unsent: 1\r\n/);
  const subject = [...mail['head']!.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map((m) =>
    Buffer.from(m[1]!, 'base64').toString('utf8'),
  );
  expect(subject.join('')).toBe('Nieuwsbrief Voorbeeldregister, 2021 nummer 2');
  expect(mail['text/plain']).toContain('Meld u dan af via');
  expect(mail['text/html']).toContain('<html lang="nl"');
  expect(mail['text/html']).not.toMatch(/<(?:img|script|link|iframe|video|audio)\b|url\(|@import/i);
  expect((await runCommand(['newsletter', '--format', 'eml'], { files })).out).toBe(
    (await runCommand(['newsletter', '--format', 'eml'], { files })).out,
  );
});

test('a title with a line end cannot add a header', async () => {
  const named = {
    ...files,
    'cter.yaml': `${files['cter.yaml']}`.replace(/naam: .*/, 'naam: "X\\r\\nBcc: a@b.nl ë"'),
  };
  const { out } = await runCommand(['newsletter', '--format', 'eml'], { files: named });
  expect(parts(out)['head']).not.toContain('Bcc');
});

test('the sending is recorded as a day and a number', async () => {
  const argv = ['newsletter', '2021-2', '--verzonden', '2021-06-01', '--ontvangers', '140'];
  const { code, made } = await runCommand(argv, { files });
  expect(code).toBe(0);
  expect(made).toEqual({
    'nieuwsbrieven/2021-2.md': brief(2021, 2, 'verzonden: 2021-06-01\naantal-ontvangers: 140\n'),
  });
});

test.each([
  [['newsletter', '2020-9'], 2, '2021-1 en 2021-2'],
  [['newsletter', '2021-2', '--verzonden', '2021-02-30'], 2, 'geen bestaande datum'],
  [['newsletter', '2021-2', '--verzonden', '2021-06-01', '--ontvangers', 'Anna'], 2, 'een aantal'],
  [['newsletter', '2021-2', '--ontvangers', '3'], 2, '--verzonden'],
] as const)('%j is refused', async (argv, exit, said) => {
  const { code, out, err, made } = await runCommand(argv, { files });
  expect([code, out, made]).toEqual([exit, '', {}]);
  expect(err).toContain(said);
});

test('one that is closed is not made, and without any the way to one is told', async () => {
  const closed = { ...files, 'nieuwsbrieven/2021-2.md': brief(2021, 2, 'vertrouwelijkheid: intern\n') };
  expect(await runCommand(['newsletter'], { files: closed })).toMatchObject({ code: 1, out: '' });
  const { code, err } = await runCommand(['newsletter']);
  expect([code, err]).toEqual([2, expect.stringContaining('cter new nieuwsbrief')]);
});

test('is marked as a draft until it is final or sent, and its text has no markup', async () => {
  expect((await runCommand(['newsletter'], { files })).out).toContain('**CONCEPT**');
  expect((await runCommand(['newsletter', '2021-1'], { files })).out).not.toContain('CONCEPT');
  const eml = ['newsletter', '--format', 'eml'];
  const draft = parts((await runCommand(eml, { files })).out)['text/plain']!;
  expect(draft).toContain('\r\n\r\nCONCEPT\r\n'.replaceAll('\r', ''));
  const final = parts((await runCommand([...eml, '--definitief'], { files })).out);
  expect(final['text/plain']).toMatch(
    /^NIEUWSBRIEF VOORBEELDREGISTER[\s\S]*\n- Weerbaar opvoeden: bijeenkomst/,
  );
  expect(final['text/plain']).not.toMatch(/^[#>]|\*\*|\\/m);
  expect(`${final['text/plain']}${final['text/html']}`).not.toMatch(/CONCEPT|class="stempel"/);
});

test('with an empty section it says which, and cannot be final or sent', async () => {
  const gap = { ...files, 'nieuwsbrieven/2021-2.md': brief(2021, 2).replace('Wij doen iets.\n', '') };
  const draft = await runCommand(['newsletter'], { files: gap });
  expect([draft.code, draft.err]).toEqual([
    0,
    expect.stringContaining('Onder ‘Onze aanpak’ staat nog niets'),
  ]);
  for (const argv of [['--definitief'], ['--verzonden', '2021-06-01']]) {
    const ran = await runCommand(['newsletter', '2021-2', ...argv], { files: gap });
    expect([ran.code, ran.out, ran.made]).toEqual([1, '', {}]);
    expect(ran.err).toContain('Onze aanpak');
  }
});

test('to how many it went is asked with the day', async () => {
  const world = { files, answers: { '--ontvangers': '171' } };
  const { made } = await runCommand(['newsletter', '2021-2', '--verzonden', '2021-06-01'], world);
  expect(Object.values(made)[0]).toContain('aantal-ontvangers: 171');
});
