import { expect, test } from 'vitest';
import { wrapLines } from '../../src/text/wrap.ts';

test('a long line is broken between words, and goes on as far in as it began', () => {
  expect(wrapLines('kort\n  een regel die niet past', 12)).toBe('kort\n  een regel\n  die niet\n  past');
});

test('a word that fits nowhere stays whole', () => {
  expect(wrapLines('zie interventies/weerbaar-opvoeden.md hier', 12)).toBe(
    'zie\ninterventies/weerbaar-opvoeden.md\nhier',
  );
});

test('colours take no room, and spaces that line up columns stay', () => {
  expect(wrapLines('\u001b[31mrood\u001b[39m woord', 10)).toBe('\u001b[31mrood\u001b[39m woord');
  expect(wrapLines('code   fout   een zin', 17)).toBe('code   fout   een\nzin');
});

test('a line that moves the cursor is left alone', () => {
  expect(wrapLines('\r128 bestanden gelezen', 5)).toBe('\r128 bestanden gelezen');
});
