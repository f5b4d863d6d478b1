/** A municipality's own template that cannot be used is told, and never quietly replaced by the one that comes along. */
import { cpSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cter } from '../cli/run.ts';
import { tempDir } from '../io/temp-dir.ts';

const example = fileURLToPath(new URL('../../templates/voorbeeld', import.meta.url));
const REPORT = 'templates/documents/jaarverslag.md.liquid';
const LINK = 'Dit is een koppeling naar een andere plek';

/** A copy of the example, in a folder `register`, with these files in it. */
function copied(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const register = join(tempDir(), 'register');
  cpSync(example, register, { recursive: true });
  mkdirSync(join(register, 'templates', 'documents'), { recursive: true });
  mkdirSync(join(register, 'templates', 'layouts'));
  for (const [path, content] of Object.entries(files)) writeFileSync(join(register, path), content);
  return register;
}

const report = (register: string) => cter(register, ['report', '2024', '--gemeente', 'elzerdam']);
const overview = (register: string) => cter(register, ['overview', 'elzerdam', '--jaar', '2024']);

/** The error output of a report that is refused as a template with a mistake is. */
function refusal(register: string, make = report): string {
  const { code, out, err } = make(register);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  return err;
}

test('a folder of that name', () => {
  const register = copied();
  mkdirSync(join(register, REPORT));
  expect(refusal(register)).toContain(
    `${join(register, REPORT)}: Dit heet als een bestand, maar het is er geen.`,
  );
});

test.each(['eigen.md.liquid', '/etc/hostname', 'nergens'])('a link to %s', (to) => {
  const register = copied({ 'templates/documents/eigen.md.liquid': '# Eigen\n' });
  symlinkSync(to, join(register, REPORT));
  expect(refusal(register)).toContain(`${join(register, REPORT)}: ${LINK}`);
});

test.each(['templates', 'templates/documents', 'templates/layouts', 'templates/layouts/deel'])(
  'a link in the place of %s, which is named itself',
  (path) => {
    const register = copied({ [REPORT]: '# Eigen\n', 'templates/layouts/deel': 'x' });
    const elsewhere = join(dirname(register), 'elders');
    renameSync(join(register, path), elsewhere);
    symlinkSync(elsewhere, join(register, path));
    expect(refusal(register)).toContain(`${join(register, path)}: ${LINK}`);
  },
);

test('a house style that is a link', () => {
  const register = copied();
  symlinkSync('/etc/hostname', join(register, 'templates', 'huisstijl.docx'));
  const { code, err } = cter(register, [
    'report',
    '2024',
    '--gemeente',
    'elzerdam',
    '--format',
    'docx',
    '--out',
    '../uit',
  ]);
  expect(code).toBe(2);
  expect(err).toContain(`${join(register, 'templates', 'huisstijl.docx')}: ${LINK}`);
});

test('a folder of templates beside the register that is a link', () => {
  const register = copied();
  symlinkSync(tempDir(), join(dirname(register), 'templates'));
  expect(refusal(register)).toContain(`${join(dirname(register), 'templates')}: ${LINK}`);
});

test('a text in another encoding: the first character that is wrong', () => {
  const latin = new Uint8Array([...'# A\n\nbeeld en caf'].map((c) => c.charCodeAt(0)).concat(0xe9, 0x0a));
  expect(refusal(copied({ [REPORT]: latin }))).toContain(
    `${REPORT}:3:13: Dit teken is niet als UTF-8 opgeslagen.`,
  );
});

test.each([
  [2_100_000, ':1:1: Het sjabloon is te groot of herhaalt te veel.'],
  [6_000_000, ': Dit bestand is te groot: cter leest tot 5 MB.'],
])('a text of %d characters', (length, told) => {
  const text = 'woord '.repeat(length / 6);
  const own = { [REPORT]: text, 'templates/documents/uitvoeringsoverzicht.md.liquid': text };
  expect(refusal(copied(own))).toContain(`${REPORT}${told}`);
  expect(refusal(copied(own), overview)).toContain(`uitvoeringsoverzicht.md.liquid${told}`);
});

test('markup in markup, in a part that is rendered again and again', () => {
  const register = copied({
    [REPORT]: '# A\n\n{% for i in (1..3) %}\n{% render "deel.md.liquid" %}\n{% endfor %}\n',
    'templates/layouts/deel.md.liquid': `Tekst.\n\n  {%- if true %} en\n\n${'> '.repeat(70)}x{% endif %}\n`,
  });
  expect(refusal(register)).toContain(
    `${join(register, 'templates/layouts/deel.md.liquid')}:5:1: De tekst van dit sjabloon heeft te veel opmaak in elkaar.`,
  );
});

test('a fault in a part: its whole path', () => {
  const register = copied({
    [REPORT]: '# A\n\n{% render "deel.md.liquid" %}\n',
    'templates/layouts/deel.md.liquid': 'a\n\nb {{ nietes }}\n',
  });
  expect(refusal(register)).toContain(
    `${join(register, 'templates/layouts/deel.md.liquid')}:3:6: Het gegeven ‘nietes’ bestaat niet`,
  );
});

test('a part that is not there: where it belongs', () => {
  const register = copied({ [REPORT]: '# A\n\n {% render "deel.md.liquid" %}\n' });
  expect(refusal(register)).toContain(
    `${REPORT}:3:2: Het sjabloon ‘deel.md.liquid’ bestaat niet. Zet het in de map templates/layouts`,
  );
  writeFileSync(join(register, 'templates/layouts/deel.md.liquid'), 'Het deel.\n');
  expect(report(register).out).toMatch(/^Het deel\.$/m);
});
