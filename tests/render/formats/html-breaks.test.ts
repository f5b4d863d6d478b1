import { expect, test } from 'vitest';
import { breakable } from '../../../src/render/formats/html-breaks.ts';

const broken = (value: string): string =>
  breakable([{ type: 'text', value }])
    .map((node) => (node.type === 'text' ? node.value : '|'))
    .join('');

test.each([
  ['netwerken/sleutelfiguren', 'netwerken/|sleutelfiguren'],
  ['ouders en/of opvoeders, 3/4 van 2023/2024', 'ouders en/of opvoeders, 3/4 van 2023/2024'],
  ['deskundigheid.organisaties.gedekt', 'deskundigheid.|organisaties.|gedekt'],
  ['x'.repeat(40), `${'x'.repeat(15)}|${'x'.repeat(15)}|${'x'.repeat(10)}`],
  ['aandachtsfunctionarissen', 'aandachtsfunctionarissen'],
])('a word breaks only where it must or two words are joined: %s', (value, expected) => {
  expect(broken(value)).toBe(expected);
});

test('what stands in an element breaks too, and the element stays', () => {
  const strong = { type: 'element' as const, tagName: 'strong', properties: {} };
  const [found] = breakable([{ ...strong, children: [{ type: 'text', value: 'ouders/opvoeders' }] }]);
  expect(found).toMatchObject({
    tagName: 'strong',
    children: [{ value: 'ouders/' }, { tagName: 'wbr' }, { value: 'opvoeders' }],
  });
});
