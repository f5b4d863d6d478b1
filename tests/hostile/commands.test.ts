// Long because it is one list of cases, each with what it must give.
import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cter, run } from '../cli/run.ts';
import { tempDir } from '../io/temp-dir.ts';
import { expectCalm, hostileRegister } from './calm.ts';

const ESC = '\u001b[31mrood\u0007\u202e';
const files = hostileRegister({});
const term = (set: readonly string[]): readonly string[] => [
  'new',
  'begrip',
  '--yes',
  ...set.flatMap((s) => ['--set', s]),
];

/** A run of `new` in memory, calm, with the paths of the files it made. */
async function make(argv: readonly string[]) {
  const ran = await run(argv, { files });
  expectCalm(ran);
  const made = Object.keys(ran.ports.files()).filter((path) => !(path.replace('/register/', '') in files));
  return { ...ran, made };
}

describe('cter new', () => {
  it.each([
    '../x',
    '..',
    '.',
    '/etc/passwd',
    'a/b',
    'A',
    'a b',
    'a.md',
    '',
    '-a',
    'a-',
    '__proto__',
    ESC,
    'x'.repeat(300),
    'é',
    'a\u0000b',
    'a\nb',
  ])('refuses the id %j and writes nothing', async (id) => {
    const ran = await make([...term(['term=Proef']), '--id', id]);
    expect([ran.code === 1 || ran.code === 2, ran.made], ran.err).toEqual([true, []]);
  });

  it.each([
    '__proto__=x',
    '__proto__.vervuild=ja',
    'constructor=x',
    'constructor.prototype.vervuild=ja',
    'zie-ook.__proto__=x',
    'zie-ook.constructor.prototype.vervuild=ja',
    'term.__proto__.vervuild=ja',
    'zie-ook=[{__proto__: x}]',
    'toString=x',
    'zie-ook.99999999=activisme',
    'zie-ook.-1=activisme',
    'zie-ook=[*a]',
    `zie-ook=${'['.repeat(10_000)}`,
    `${ESC}=x`,
    `term=${ESC}`,
    `vertrouwelijkheid=${ESC}`,
    'zie-ook=[../../etc/passwd]',
    '=x',
    'term',
    '.=x',
    'term.=x',
    '.term=x',
  ])('refuses --set %j and writes nothing', async (set) => {
    const argv = set.startsWith('term') ? term([set]) : term(['term=Proef', set]);
    const ran = await make(argv);
    expect([ran.code === 1 || ran.code === 2, ran.made], `${set}: ${ran.err}`).toEqual([true, []]);
    expect(({} as Record<string, unknown>)['vervuild']).toBe(undefined);
  });

  it.each([
    '{{ 1234 | times: 5 }}',
    '{% raw %}',
    '<script>alert(1)</script>',
    '---',
    '# Kop',
    'a: b',
    '"',
    "'",
    '*a',
    '&a',
    '!x',
    '- a',
    '@x',
    '%x',
    '`x`',
    '2021-01-01',
    'yes',
    '~',
    '[a]',
    '{a: b}',
    '\\',
    '\u{1F600}',
  ])('keeps the term %j as it was given', async (value) => {
    const ran = await make(term([`term=${JSON.stringify(value)}`]));
    // Either it is written and reads back as it was, or it is refused and nothing is written.
    if (ran.code !== 0) return expect(ran.made).toEqual([]);
    const shown = await run(['list', 'begrippen', '--format', 'json'], {
      files: Object.fromEntries(Object.entries(ran.ports.files())),
      cwd: '/register',
    });
    const terms = (JSON.parse(shown.out).records as { velden: { term: string } }[]).map((r) => r.velden.term);
    expect(terms).toContain(value);
  });

  it.each([
    '{__proto__: {vervuild: ja}}',
    '{constructor: {prototype: {vervuild: ja}}}',
    '&a [*a]',
    '!!js/function "x"',
  ])('takes %j in a field of text for text', async (value) => {
    const ran = await make(term([`term=${value}`]));
    expect(ran.code, ran.err).toBe(0);
    expect(ran.ports.text(ran.made[0] ?? '')).toContain(`term: '${value}'`);
    expect(({} as Record<string, unknown>)['vervuild']).toBe(undefined);
  });

  it.each([
    'Omschrijving=@/etc/shadow-bestaat-niet',
    'Omschrijving=@..',
    'Omschrijving=@/proc',
    'Onbekend=x',
    '=x',
    'Omschrijving',
    `${ESC}=x`,
    `Omschrijving=${ESC}`,
    'Omschrijving=@',
    '__proto__=x',
    'Omschrijving=## Kop\n\n## Nog een',
  ])('refuses --sectie %j and writes nothing', async (sectie) => {
    const ran = await make([...term(['term=Proef']), '--sectie', sectie]);
    expect([ran.code === 1 || ran.code === 2, ran.made], ran.err).toEqual([true, []]);
  });

  it('does not write through a folder that is a link', () => {
    const dir = tempDir(files as Record<string, string>);
    const victim = tempDir();
    symlinkSync(victim, join(dir, 'fenomenen'));
    const ran = cter(dir, ['new', 'fenomeen', '--yes', '--set', 'naam=Proef']);
    expectCalm(ran);
    expect(ran.code).toBe(1);
    expect(readdirSync(victim)).toEqual([]);
  });

  it('does not overwrite a record, not even one with faults', async () => {
    const ran = await make([...term(['term=Proef']), '--id', 'activisme']);
    expect(ran.code).not.toBe(0);
    const broken = hostileRegister({ 'begrippen/kapot.md': 'x' });
    const second = await run([...term(['term=Proef']), '--id', 'kapot'], { files: broken });
    expectCalm(second);
    expect(second.code).not.toBe(0);
    expect(second.ports.text('begrippen/kapot.md')).toBe('x');
  });

  it('leaves no folder behind when it refuses', () => {
    const dir = tempDir(files as Record<string, string>);
    expectCalm(cter(dir, ['new', 'fenomeen', '--yes', '--set', 'naam=Proef', '--set', 'onbekend=x']));
    expect(existsSync(join(dir, 'fenomenen'))).toBe(false);
  });
});

describe('cter list and show', () => {
  const odd = hostileRegister({
    'organisaties/vreemd.md': `---\nnaam: ${JSON.stringify(`Nep ${ESC}`)}\nalias: ['=1+1', '@x', "a,\\"b"]\nsector: politie\n---\n`,
    'begrippen/vreemd.md': `---\nterm: '=HYPERLINK("https://kwaad.example")'\n---\n\n## Omschrijving\n\nTekst ${ESC}\n\n<script>alert(1)</script>\n`,
    'begrippen/kapot.md': '---js\nprocess.exit(7)\n---\n',
  });

  it.each([
    ['list', 'organisaties'],
    ['list', 'organisaties', '--format', 'json'],
    ['list', 'begrippen'],
    ['show', 'organisatie/vreemd'],
    ['show', 'organisatie/vreemd', '--format', 'json'],
    ['show', 'begrip/vreemd'],
    ['show', 'begrip/vreemd', '--format', 'json'],
    ['show', 'begrip/kapot'],
    ['show', 'vreemd'],
  ])('write nothing that a terminal obeys: %s %s %s %s', async (...argv) => {
    expectCalm(await run(argv.filter(Boolean), { files: odd }));
    expectCalm(await run(argv.filter(Boolean), { files: odd, terminal: false, columns: 20 }));
  });

  it('say that a file with faults is left out', async () => {
    const ran = await run(['list', 'begrippen'], { files: odd });
    expect(ran.err).toMatch(/2 bestanden met fouten|3 bestanden met fouten/);
  });

  it('give JSON that reads back as one document', async () => {
    for (const argv of [
      ['list', 'organisaties', '--format', 'json'],
      ['show', 'organisatie/politie', '--format', 'json'],
      ['schema', 'interventie'],
      ['schema'],
    ]) {
      const ran = await run(argv, { files: odd });
      expectCalm(ran);
      expect(typeof JSON.parse(ran.out)).toBe('object');
    }
  });

  it('give CSV in which no cell begins a formula', async () => {
    const { out } = await run(['list', 'begrippen', '--format', 'csv'], { files: odd });
    expect(out).toContain(`"'=HYPERLINK(""https://kwaad.example"")"`);
    expect(out).not.toMatch(/(?:^|,)"?[=+@]/m);
  });

  it.each([
    ['list', 'begrippen', '--where', '__proto__=x'],
    ['list', 'begrippen', '--where', 'constructor=x'],
    ['list', 'begrippen', '--where', 'constructor.name=Object'],
    ['list', 'begrippen', '--where', 'term.__proto__=x'],
    ['list', 'begrippen', '--where', 'term.length=9'],
    ['list', 'begrippen', '--where', 'toString='],
    ['list', 'begrippen', '--where', 'term'],
    ['list', 'begrippen', '--where', '=x'],
    ['list', 'begrippen', '--where', `${ESC}=x`],
    ['list', 'interventies', '--where', `status=${ESC}`],
    ['list', 'interventies', '--gemeente', '../voorbeeldstad'],
    ['list', 'interventies', '--gemeente', '__proto__'],
    ['list', 'interventies', '--jaar', ESC],
    ['list', '__proto__'],
    ['list', 'constructor'],
    ['list', ESC],
    ['list', '../begrippen'],
    ['show', '../gemeenten/voorbeeldstad'],
    ['show', 'gemeente/../gemeente/voorbeeldstad'],
    ['show', 'begrip/__proto__'],
    ['show', '__proto__'],
    ['show', 'constructor/x'],
    ['show', '/etc/passwd'],
    ['show', ESC],
    ['show', ''],
    ['schema', '__proto__'],
    ['schema', ESC],
  ])('refuse with exit 2: %j %j %j %j', async (...argv) => {
    const ran = await run(
      argv.filter((a) => a !== undefined),
      { files },
    );
    expectCalm(ran);
    expect(ran.code, ran.err).toBe(2);
    expect(ran.err.trim()).not.toBe('');
  });
});
