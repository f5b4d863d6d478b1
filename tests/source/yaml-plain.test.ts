import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlain } from '../../src/source/yaml-plain.ts';
import { full } from './full-parser.ts';
import { lines, soup } from './yaml-texts.ts';

const agree = (yaml: string): boolean => {
  fc.pre(!/^---/m.test(yaml));
  const plain = readPlain(`${yaml}\n`);
  if (plain) expect(full(yaml)).toEqual({ value: plain, faults: 0 });
  return plain !== undefined;
};

const word = fc.constantFrom(
  ...[
    'a',
    'titel',
    'Delft',
    'é “x”',
    '12',
    '-3',
    '012',
    '1.5',
    '1e3',
    '0x1F',
    'true',
    'Yes',
    'null',
    '~',
    '.inf',
  ],
  ...[
    '2020-03-01',
    'a:b',
    'x#y',
    'P3W',
    'interventie/snrp',
    "'it''s'",
    '"x: y"',
    "''",
    '&',
    '- b',
    '<<',
    'constructor',
  ],
  ...[
    'http://x.nl/?a=b#c',
    '30 %',
    '-x',
    '- ',
    '[',
    '}',
    '# c',
    '?',
    '=',
    '+31',
    '.5',
    '5.',
    "it's",
    'a "b" c',
    '\u00a0',
  ],
);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const key = fc.constantFrom(
  'a',
  'b',
  'c-d',
  'e_f',
  'G1',
  'naam',
  'true',
  'null',
  'on',
  '1',
  '2019',
  '012',
  'toString',
);
const flow = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { weight: 4, arbitrary: words },
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(key, fc.constantFrom(': ', ':', ':  '), tie('value')), { maxLength: 3 })
      .map((pairs) => `{ ${pairs.map((pair) => pair.join('')).join(' ,')} }`),
  ),
})).value;
const indent = fc.constantFrom('', '', '  ', '  ', '    ', '   ');
const entry = fc.tuple(
  indent,
  fc.constantFrom('', '', '', '- ', '-  ', '-'),
  key,
  fc.constantFrom(': ', ': ', ':\n', ': \n', ' : ', ':'),
  fc.oneof(words, flow, fc.constant('')),
  fc.constantFrom('', '', '', ' ', ' # uitleg', '\n# los', '\n', '\n      # diep', '\n  vervolg'),
);
const item = fc.tuple(indent, fc.constant('- '), fc.oneof(words, flow));
const document = fc
  .array(fc.oneof({ weight: 3, arbitrary: entry }, item), { maxLength: 8 })
  .map((parts) => parts.map((part) => part.join('')).join('\n'));

describe('the reader of plain YAML', () => {
  it('agrees with the full parser wherever it reads', () => {
    fc.assert(
      fc.property(document, (yaml) => void agree(yaml)),
      { numRuns: 20_000 },
    );
    fc.assert(
      fc.property(lines, (yaml) => void agree(yaml)),
      { numRuns: 3_000 },
    );
    fc.assert(
      fc.property(soup, (yaml) => void agree(yaml)),
      { numRuns: 3_000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (yaml) => void agree(yaml)),
      { numRuns: 500 },
    );
  });

  it.each([
    'titel: Een titel\nlijst: [a, b]\nlooptijd: { van: 2020-01-01 }\ndoelen:\n  - id: x\n    tekst: "T"\n',
    "a: 'it''s'\nb: Jeugd & gezin\nc: 30 %\n\n# uitleg\nd:\n- e: [{ f: -1 }, []]\n  g:\n    h: ~\n- i\nj:\nk: {}\n",
    'sluit: true\naantal: 012\nbedrag: 1.50\ndag: 2020-03-01\nwoord: No\n',
  ])('reads ordinary records: %j', (yaml) => {
    expect(agree(yaml)).toBe(true);
  });

  it.each([
    ...['a: &x 1', 'a: *x', 'a: !!str 1', '<<: {a: 1}', 'a: |\n  x', 'a:\tb', '? a', '~: x', 'true: x'],
    ...['__proto__: 1', 'a: 1\na: 2', '{a: 1, a: 2}', 'a: {b: 1, b: 2}', 'a: "b"#c', 'a: "b\\u202e"'],
    ...[
      'a: 1\n...',
      'l:\n  -a',
      'a: b: c',
      'a: b\n  c',
      'a:\n    b: 1\n  c: 2',
      'a: 1\r\nb: 2',
      'a: [1,\n  2]',
      'a: # b',
    ],
    ...[
      '- a',
      'los',
      '',
      '# alleen uitleg',
      'a: 123456789012345678',
      `a: ${'['.repeat(60)}${']'.repeat(60)}`,
      'a: [b: c]',
    ],
  ])('leaves %j to the full parser', (yaml) => {
    expect(readPlain(yaml)).toBeUndefined();
  });

  it('gives every field a value of its own', () => {
    const read = readPlain('a: [x]\nb: [x]\n');
    expect(read?.['a']).not.toBe(read?.['b']);
  });
});
