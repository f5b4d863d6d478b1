import { describe, expect, test } from 'vitest';
import { FAMILY, ownFamily, sharedCharacters } from '../../../src/render/formats/pdf-fonts.ts';
import { fitTexts } from '../../../src/render/formats/pdf-text.ts';
import { files } from './files.ts';

const known = sharedCharacters(files.fonts);
const shown = (text: string) => fitTexts({ text }, known);

describe('the typeface', () => {
  test('has every sign that Dutch is written with, and the signs we set ourselves', () => {
    for (const sign of 'abcXYZ 0123456789 éèëïöüçáñ ij € – — ‘’ “” … • ☑ ☐ □ % & @ / ½ ≥ →\u00a0')
      expect([sign, known.has(sign.codePointAt(0)!)]).toEqual([sign, true]);
  });

  test('has no emoji', () => expect(known.has(0x1f600)).toBe(false));

  test('goes by a name of our own, and by no other', () => {
    for (const font of files.fonts.map(ownFamily)) {
      const names = font.toString('latin1').replaceAll('\0', '');
      expect(names).toContain(FAMILY);
      expect(names).not.toContain('Source Sans 3');
    }
  });
});

describe('text for a page', () => {
  test.each([
    ['Gewone tekst, café.', 'Gewone tekst, café.'],
    ['cafe\u0301', 'café'],
    ['αβγ Привет', 'αβγ Привет'],
  ])('that the typeface has stays as it is: %s', (text, fitted) => {
    expect(shown(text)).toEqual({ content: { text: fitted }, missing: false });
  });

  test.each([
    ['Blij 😀!', 'Blij □!'],
    ['Gezin 👩‍👩‍👧 en 👍🏽', 'Gezin □ en □'],
    ['مرحبا بكم in Delft', '□ □ in Delft'],
  ])('that it lacks becomes one sign for each word, and is told: %s', (text, fitted) => {
    expect(shown(text)).toEqual({ content: { text: fitted }, missing: true });
  });

  test('of the name of a figure may break, after its dots', () => {
    const { text } = shown('zie deskundigheid.organisaties.gedekt').content;
    expect(text.split(/[\u200b ]/)).toEqual(['zie', 'deskundigheid.', 'organisaties.', 'gedekt']);
  });

  test('of one very long word may break, and loses nothing', () => {
    const { text } = shown(`kort ${'x'.repeat(100)}`).content;
    expect(text.replaceAll('\u200b', '')).toBe(`kort ${'x'.repeat(100)}`);
    expect(Math.max(...text.split(/[\u200b ]/).map((piece) => piece.length))).toBe(15);
  });

  test('leaves addresses alone', () => {
    const link = `https://voorbeeld.example/😀/${'x'.repeat(100)}`;
    expect(fitTexts([{ link }], known)).toEqual({ content: [{ link }], missing: false });
  });
});
