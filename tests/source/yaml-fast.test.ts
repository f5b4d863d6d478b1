import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainErrors } from '../../src/source/faults.ts';
import { readTree } from '../../src/source/values.ts';
import { readFast } from '../../src/source/yaml-fast.ts';
import { openTree } from '../../src/source/yaml-tree.ts';

/** What the full parser makes of a text: a value, or faults. */
const full = (yaml: string): { value?: unknown; faults: number } => {
  const tree = openTree(`---\n${yaml}\n---\n`);
  const errors = explainErrors(tree);
  if (errors.length > 0) return { faults: errors.length };
  const { value, faults } = readTree(tree);
  return faults.length > 0 ? { faults: faults.length } : { value, faults: 0 };
};

const agree = (yaml: string): void => {
  fc.pre(!/^---/m.test(yaml));
  const fast = readFast(`\n${yaml}\n`);
  if ('slow' in fast) return;
  expect(full(yaml)).toEqual({ value: fast.value, faults: 0 });
};

const atom = fc.constantFrom(
  'a',
  'b',
  'titel',
  'Delft',
  'een twee',
  "'s",
  "'x'",
  '"x"',
  '"a\\nb"',
  "'it''s'",
  '12',
  '012',
  '-3',
  '+4',
  '1.5',
  '.5',
  '5.',
  '1e3',
  '0x1F',
  '0o17',
  '0b11',
  '1_000',
  '12:30:45',
  '2020-03-01',
  'true',
  'Yes',
  'on',
  'null',
  '~',
  'NULL',
  'False',
  '.inf',
  '-.INF',
  '.nan',
  '',
  '-',
  '- ',
  ': ',
  ':',
  ', ',
  ',',
  '[',
  ']',
  '{',
  '}',
  '#',
  ' #',
  '# x',
  '\n',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n  - ',
  '\nb: ',
  '\n  c: ',
  '\na: ',
  'a: ',
  'b: ',
  '&',
  '*',
  '!',
  '|',
  '>',
  '|-\n  ',
  '@',
  '`',
  '%',
  '?',
  '? ',
  '<<',
  '\t',
  '\\',
  '"',
  "'",
  'é',
  '…',
  '“q”',
  '\u00a0',
  '\ufeff',
  '=',
  '.',
  '...',
  '/',
  '(x)',
  'a:b',
  'http://x.nl/a?b#c',
  '\r\n',
  '  ',
); // prettier would spread this over sixty lines
const soup = fc.array(atom, { maxLength: 14 }).map((parts) => parts.join(''));
const line = fc
  .tuple(
    fc.constantFrom('', '  ', '    ', '- ', '  - '),
    fc.constantFrom('a', 'b', 'c d', '"k"', "'k'", '1', 'true', 'x-y'),
    soup,
  )
  .map(([indent, name, rest]) => `${indent}${name}: ${rest.replaceAll('\n', ' ')}`);
const lines = fc
  .array(
    fc.oneof(line, fc.constantFrom('a:', '- b', '  - c', '  d: 1', '- e: 1', '# x', '', '  vervolg', ' "q')),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('\n'));

describe('the fast parser', () => {
  it('agrees with the full parser wherever it is used', () => {
    fc.assert(fc.property(soup, agree), { numRuns: 3_000 });
    fc.assert(fc.property(lines, agree), { numRuns: 3_000 });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), agree), { numRuns: 500 });
  });

  it.each([
    'titel: Een titel\nlijst: [a, b]\nlooptijd: { van: 2020-01-01 }\ndoelen:\n  - id: x\n    tekst: "T"\n',
    "a: 'it''s'\nb: Jeugd & gezin\nc: 30 %\n",
  ])('is used for ordinary text: %j', (yaml) => {
    expect(readFast(yaml)).toHaveProperty('value');
    agree(yaml);
  });

  it.each([
    'a: &x 1',
    'a: *x',
    'a: !!str 1',
    '<<: {a: 1}',
    'a: |\n  x',
    'a:\tb',
    '? a',
    '2019.0: x',
    '~: x',
    '%YAML 1.2',
    '__proto__: 1',
    '"b"#c',
    'a: 1\n...',
    'l:\n  -a',
  ])('leaves %j to the full parser', (yaml) => {
    expect(readFast(yaml)).toEqual({ slow: true });
  });
});
