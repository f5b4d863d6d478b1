import { expect, test } from 'vitest';
import { seededRandom } from '../../src/io/random.ts';
import { recordType } from '../../src/records/index.ts';
import { freeId, proposeId } from '../../src/scaffold/id.ts';
import { slug } from '../../src/text/slug.ts';

test.each([
  ['Weerbaar opvoeden', 'weerbaar-opvoeden'],
  ['Één café & meer', 'een-cafe-meer'],
  ['Foto’s van ’t IJ', 'fotos-van-t-ij'],
  ['Ĳsselstraat 3½', 'ijsselstraat-31-2'],
  ['Straße, Ærø', 'strasse-aero'],
  ['--- ? ---', ''],
  ['日本', ''],
])('%s becomes %s', (text, id) => {
  expect(slug(text)).toBe(id);
});

test('a long name is cut between words, a long word anywhere', () => {
  const long = slug('Samen werken aan weerbaarheid tegen polarisatie en radicalisering in de wijk');
  expect(long).toBe('samen-werken-aan-weerbaarheid-tegen-polarisatie-en');
  expect(slug('x'.repeat(200))).toBe('x'.repeat(60));
});

const source = { today: '2021-06-01', random: seededRandom('t'), taken: () => false };
const propose = (soort: string, fields: Record<string, unknown>) =>
  proposeId(recordType(soort)!, fields, source);

test('an event begins with its own day, else the first day of its period, else today', () => {
  expect(propose('incident', { datum: '2020-10-19', 'publieke-omschrijving': 'Aanslag' })).toBe(
    '2020-10-19-aanslag',
  );
  expect(propose('uitvoering', { vorm: 'Show', periode: { van: '2020-03-01' } })).toBe('2020-03-01-show');
  expect(propose('uitvoering', { vorm: 'Show' })).toBe('2021-06-01-show');
});

test('a name without letters gives the name of the type', () => {
  expect(propose('begrip', { term: '日本' })).toBe('begrip');
});

test('a type can take its name from several fields', () => {
  expect(propose('jaarverslag', { jaar: 2025, gemeente: 'delft' })).toBe('delft-2025');
});

test('random characters are drawn again while the id is taken', () => {
  const seen: string[] = [];
  const taken = (id: string) => seen.push(id) < 3;
  const id = proposeId(recordType('casus')!, {}, { ...source, taken });
  expect(new Set(seen).size).toBe(3);
  expect(seen.at(-1)).toBe(id);
});

test('random characters are drawn again when by chance they read like an address', () => {
  const digits = '0123456789abcdefghjkmnpqrstvwxyz';
  const draws = ['2537pa0t', 'k7m2q9xd'];
  const random = () => Uint8Array.from(draws.shift()!, (c) => digits.indexOf(c));
  expect(proposeId(recordType('casus')!, {}, { ...source, random })).toBe('k7m2q9xd');
});

test('a free id has the first number that nobody has', () => {
  expect(freeId('a', (id) => ['a', 'a-2'].includes(id))).toBe('a-3');
});
