import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CannotError } from '../../src/errors.ts';
import type { Journal } from '../../src/io/journal.ts';
import { realWriter } from '../../src/io/writer.ts';
import { contentHash } from '../../src/text/content-hash.ts';
import { tempDir } from './temp-dir.ts';

const hash = (text: string): string => contentHash(Buffer.from(text));
const TEMP = '.0123456789abcdef.cter-tmp';
const SAVED = '.0123456789abcdef.cter-oud';

/** How far a cut-off write of a.md and b.md, both from `oud` to `nieuw`, had come. */
interface CutOff {
  /** What the two files hold now. */
  readonly a: string;
  readonly b: string;
  /** Whether new content still lies ready, and old content is still kept. */
  readonly tempA: boolean;
  readonly tempB: boolean;
  readonly saved?: boolean;
  readonly phase?: Journal['phase'];
}

function cutOff({ a, b, tempA, tempB, saved = true, phase = 'doorvoeren' }: CutOff): string {
  const root = tempDir({
    'a.md': a,
    'b.md': b,
    'volgende.md': 'x',
    '.cter/.gitignore': '*\n',
    ...(tempA && { [`.a.md${TEMP}`]: 'nieuw' }),
    ...(tempB && { [`.b.md${TEMP}`]: 'nieuw' }),
    ...(saved && { [`.a.md${SAVED}`]: 'oud', [`.b.md${SAVED}`]: 'oud' }),
  });
  const entry = (name: string): Journal['entries'][number] => ({
    path: join(root, name),
    old: hash('oud'),
    new: hash('nieuw'),
    temp: join(root, `.${name}${TEMP}`),
    saved: join(root, `.${name}${SAVED}`),
  });
  const journal: Journal = { phase, entries: [entry('a.md'), entry('b.md')], folders: [] };
  writeFileSync(join(root, '.cter/journaal.json'), JSON.stringify(journal));
  return root;
}

const nextWrite = (root: string): void =>
  realWriter().write(root, [
    { path: join(root, 'volgende.md'), content: Buffer.from('y'), expected: hash('x') },
  ]);

const read = (root: string, name: string): string => readFileSync(join(root, name), 'utf8');

test.each<[string, CutOff, [string, string]]>([
  ['before the first file', { a: 'oud', b: 'oud', tempA: true, tempB: true }, ['oud', 'oud']],
  ['between the two files', { a: 'nieuw', b: 'oud', tempA: false, tempB: true }, ['nieuw', 'nieuw']],
  ['after both files', { a: 'nieuw', b: 'nieuw', tempA: false, tempB: false }, ['nieuw', 'nieuw']],
  [
    'while cleaning up',
    { a: 'nieuw', b: 'nieuw', tempA: false, tempB: false, saved: false },
    ['nieuw', 'nieuw'],
  ],
  [
    'between them, with the new content lost',
    { a: 'nieuw', b: 'oud', tempA: false, tempB: false },
    ['oud', 'oud'],
  ],
  [
    'between them, then the second was changed',
    { a: 'nieuw', b: 'hand', tempA: false, tempB: true },
    ['oud', 'hand'],
  ],
  [
    'after both, then one was changed',
    { a: 'hand', b: 'nieuw', tempA: false, tempB: false },
    ['hand', 'nieuw'],
  ],
  [
    'before the first, then one was changed',
    { a: 'hand', b: 'oud', tempA: true, tempB: true },
    ['hand', 'oud'],
  ],
  [
    'between them, then the first was changed',
    { a: 'hand', b: 'oud', tempA: false, tempB: true },
    ['hand', 'nieuw'],
  ],
  [
    'while preparing',
    { a: 'oud', b: 'oud', tempA: true, tempB: false, phase: 'klaarzetten' },
    ['oud', 'oud'],
  ],
])('a write that was cut off %s is ended by the next one', (_when, state, [a, b]) => {
  const root = cutOff(state);
  nextWrite(root);
  expect([read(root, 'a.md'), read(root, 'b.md'), read(root, 'volgende.md')]).toEqual([a, b, 'y']);
  expect(readdirSync(root).sort()).toEqual(['.cter', 'a.md', 'b.md', 'volgende.md']);
  expect(realWriter().pending(root)).toBeUndefined();
});

test('a reading run sees what was cut off and changes nothing', () => {
  const root = cutOff({ a: 'nieuw', b: 'oud', tempA: false, tempB: true });
  const before = readdirSync(root);
  expect(realWriter().pending(root)).toEqual({
    files: [join(root, 'a.md'), join(root, 'b.md')],
    journal: join(root, '.cter/journaal.json'),
  });
  expect(readdirSync(root)).toEqual(before);
  expect([read(root, 'a.md'), read(root, 'b.md')]).toEqual(['nieuw', 'oud']);
});

test('what can be neither ended nor undone without loss stops the next write with what to do', () => {
  const root = cutOff({ a: 'hand', b: 'ook met de hand', tempA: false, tempB: true });
  expect(() => nextWrite(root)).toThrow(CannotError);
  expect(() => nextWrite(root)).toThrow(/a\.md, b\.md\. Verwijder daarna \.cter\/journaal\.json/);
  expect([read(root, 'a.md'), read(root, 'b.md'), read(root, 'volgende.md')]).toEqual([
    'hand',
    'ook met de hand',
    'x',
  ]);
});

const entryOf = (root: string, path: string, temp: string): object => ({
  phase: 'doorvoeren',
  entries: [
    { path: join(root, 'a.md'), old: null, new: hash('oud'), temp: null, saved: null },
    { path, old: hash('slachtoffer'), new: hash('kwaad'), temp, saved: null },
  ],
  folders: [],
});

test.each<[string, (root: string, outside: string) => unknown]>([
  ['is no JSON', () => '{'],
  ['is of another kind', () => ({ phase: 'anders', entries: [], folders: [] })],
  ['has no list', () => ({ phase: 'doorvoeren' })],
  ['names a file outside', (root, out) => entryOf(root, join(out, 'x.md'), join(out, `.x.md${TEMP}`))],
  ['uses a file that is not ours', (root) => entryOf(root, join(root, 'b.md'), join(root, 'volgende.md'))],
  [
    'takes content from elsewhere',
    (root, out) => entryOf(root, join(root, 'b.md'), join(out, `.b.md${TEMP}`)),
  ],
  ['removes a folder outside', (_root, out) => ({ phase: 'klaarzetten', entries: [], folders: [out] })],
])('a journal that %s is not followed', (_what, make) => {
  const outside = tempDir({ 'x.md': 'slachtoffer', [`.x.md${TEMP}`]: 'kwaad', [`.b.md${TEMP}`]: 'kwaad' });
  const root = tempDir({
    'a.md': 'oud',
    'b.md': 'slachtoffer',
    'volgende.md': 'x',
    '.cter/.gitignore': '*\n',
  });
  const journal = make(root, outside);
  const text = typeof journal === 'string' ? journal : JSON.stringify(journal);
  writeFileSync(join(root, '.cter/journaal.json'), text);
  expect(() => nextWrite(root)).toThrow(/Het journaal .* is niet te gebruiken/);
  expect(realWriter().pending(root)).toEqual({ files: [], journal: join(root, '.cter/journaal.json') });
  expect([read(root, 'b.md'), read(root, 'volgende.md'), read(outside, 'x.md')]).toEqual([
    'slachtoffer',
    'x',
    'slachtoffer',
  ]);
  expect(existsSync(outside)).toBe(true);
});

test('a folder that became a link since is not written through', () => {
  const outside = tempDir({ 'b.md': 'oud', [`.b.md${TEMP}`]: 'nieuw' });
  const root = tempDir({
    'a.md': 'nieuw',
    [`.a.md${SAVED}`]: 'oud',
    'volgende.md': 'x',
    '.cter/.gitignore': '*\n',
  });
  symlinkSync(outside, join(root, 'map'));
  const entry = (folder: string, name: string): object => ({
    path: join(root, folder, name),
    old: hash('oud'),
    new: hash('nieuw'),
    temp: join(root, folder, `.${name}${TEMP}`),
    saved: join(root, folder, `.${name}${SAVED}`),
  });
  const journal = { phase: 'doorvoeren', entries: [entry('', 'a.md'), entry('map', 'b.md')], folders: [] };
  writeFileSync(join(root, '.cter/journaal.json'), JSON.stringify(journal));
  nextWrite(root);
  expect(read(outside, 'b.md')).toBe('oud');
  expect(existsSync(join(outside, `.b.md${TEMP}`))).toBe(true);
  expect(read(root, 'a.md')).toBe('oud');
});
