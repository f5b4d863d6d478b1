import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInDocument } from '../../src/register/place.ts';
import { encodeText } from '../../src/source/bytes.ts';
import { readDocument, readSettings } from '../../src/source/document.ts';
import { placeOf } from '../../src/source/position.ts';
import { contentHash } from '../../src/text/content-hash.ts';

const read = (text: string | Uint8Array) =>
  readDocument('begrippen/x.md', typeof text === 'string' ? Buffer.from(text) : text);
const codes = (text: string | Uint8Array) =>
  read(text).diagnostics.map((found) => `${found.code} ${found.line}:${found.column}`);
const record = (yaml: string, body = '') => `---\n${yaml}\n---\n${body}`;

describe('readDocument', () => {
  it('gives fields as YAML 1.2 has them and sections', () => {
    const { document, diagnostics } = read(
      record(
        'sinds: 2020-03-01\nja: yes\ncode: 012\nniets:\nlijst: [a, on]\njaren: { 2019: x, true: y }',
        '\nVooraf.\n\n## Doel\n\nTekst.\n\n## Leeg\n',
      ),
    );
    expect(diagnostics).toEqual([]);
    expect(document?.fields).toEqual({
      sinds: '2020-03-01',
      ja: 'yes',
      code: 12,
      niets: null,
      lijst: ['a', 'on'],
      jaren: { 2019: 'x', true: 'y' },
    });
    expect(document?.lead).toBe('Vooraf.');
    expect(
      document?.sections.map(({ name, text, start }) => [
        name,
        text,
        document.text.slice(0, start).split('\n').length,
      ]),
    ).toEqual([
      ['Doel', 'Tekst.', 12],
      ['Leeg', '', 16],
    ]);
  });

  it('reads a byte order mark with CRLF and without a final line end, and gives the bytes back', () => {
    const bytes = Buffer.from(
      '\ufeff---\r\nterm: Een\r\nlijst:\r\n  - a\r\n---\r\n\r\n## Doel\r\n\r\nEen\r\ntwee',
    );
    const { document, diagnostics } = read(bytes);
    expect(diagnostics).toEqual([]);
    expect(document?.fields).toEqual({ term: 'Een', lijst: ['a'] });
    expect(document?.sections[0]).toMatchObject({
      name: 'Doel',
      text: 'Een\ntwee',
    });
    expect(placeInDocument(document!, { sectie: 'Doel' })).toMatchObject({
      line: 7,
      column: 1,
      endColumn: 8,
    });
    expect(placeOf(document!, ['lijst', 0], 'value')).toEqual({
      line: 4,
      column: 5,
      endLine: 4,
      endColumn: 6,
    });
    expect(Buffer.from(encodeText(document!.text, document!.bom))).toEqual(bytes);
  });

  it('takes frontmatter without data, and comments only, as no fields', () => {
    expect(read('---\n---\n').document?.fields).toEqual({});
    expect(read('---\n# later\n---\n').document?.fields).toEqual({});
    expect(read('---\n#\n---').document?.fields).toEqual({});
  });
});

describe('any text at all', () => {
  const part = fc.constantFrom(
    '---\n',
    '\n',
    '\r\n',
    'a: ',
    'b',
    '- ',
    '  ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
    '#',
    ' #',
    '&x ',
    '*x',
    '!y ',
    '|',
    '>-',
    '? ',
    ': ',
    '%',
    '@',
    '\t',
    '\\',
    '## Doel\n',
    '```\n',
    '<!--',
    '-->',
    '...\n',
    '\u001b',
    '\u202e',
    'é',
    '<<: ',
    '12',
    '\ufeff',
    'x\ny:',
  );
  it('gives a document or a finding, never an exception, and every place lies in the file', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), fc.boolean(), (parts, framed) => {
        const text = framed ? `---\n${parts.join('')}\n---\n\n## Doel\n` : parts.join('');
        const { document, diagnostics } = read(text);
        expect(document !== undefined || diagnostics.length > 0).toBe(true);
        const lines = text.replace(/^\ufeff/, '').split('\n');
        for (const { line, column, endLine, endColumn, message, hint } of diagnostics) {
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
          expect(endColumn).toBeLessThanOrEqual(lines[endLine - 1]!.length + 1);
          expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
          expect(message + hint).not.toMatch(/[\u0000-\u001f\u202e]|invalid|expected|undefined|\bnull\b/i);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a file that is no UTF-8 text', () => {
  it.each([
    ['UTF-16 with a mark', Buffer.from('\ufeff---\nterm: x\n---\n', 'utf16le'), ['bestand-utf8 1:1']],
    ['UTF-16 without a mark', Buffer.from('---\nterm: x\n---\n', 'utf16le'), ['bestand-utf8 1:1']],
    ['Windows-1252', Buffer.from(record('term: café'), 'latin1'), ['bestand-utf8 2:10']],
    [
      'a replacement character before a wrong byte',
      Buffer.concat([Buffer.from('---\n\ufffd '), Buffer.from([0xe9])]),
      ['bestand-utf8 2:3'],
    ],
    ['a zero byte', Buffer.from(record('term: a\0b')), ['bestand-utf8 2:8']],
  ])('is refused: %s', (_, bytes, wanted) => {
    expect(codes(bytes)).toEqual(wanted);
    expect(read(bytes).document).toBeUndefined();
  });
});

describe('the lines around the frontmatter', () => {
  it.each([
    ['', 'frontmatter-aanwezig 1:1', 'leeg'],
    ['\n\n', 'frontmatter-aanwezig 1:1', 'leeg'],
    ['## Kop\n', 'frontmatter-aanwezig 1:1', 'begint niet'],
    ['\n---\na: 1\n---\n', 'frontmatter-aanwezig 1:1', 'lege regel'],
    ['--- \na: 1\n---\n', 'frontmatter-aanwezig 1:4', 'spatie'],
    ['----\na: 1\n----\n', 'frontmatter-aanwezig 1:1', '4 streepjes'],
    ['---', 'frontmatter-gesloten 1:1', 'ontbreekt'],
    ['---\n', 'frontmatter-gesloten 1:1', 'ontbreekt'],
    ['---\na: 1\n', 'frontmatter-gesloten 1:1', 'ontbreekt'],
    ['---\na: 1\n--- \n', 'frontmatter-gesloten 3:1', 'spatie'],
    ['---\na: 1\n---x\nb: 2\n---\n', 'frontmatter-gesloten 3:1', '‘x’'],
    ['---json\n{}\n---\n', 'frontmatter-alleen-yaml 1:4', '‘json’'],
    ['---yaml\na: 1\n---\n', 'frontmatter-alleen-yaml 1:4', '‘yaml’'],
  ])('%j', (text, place, words) => {
    expect(codes(text)).toEqual([place]);
    expect(read(text).diagnostics[0]?.message).toContain(words);
  });

  it.each(['js', 'javascript', 'coffee', ' js', 'JS'])('never run what opens with ---%s', (language) => {
    const trace = join(tmpdir(), `cter-frontmatter-${process.pid}`);
    const code = `(() => { process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(trace)}, 'x'); return {}; })()`;
    try {
      expect(codes(`---${language}\n${code}\n---\n`)).toEqual(['frontmatter-alleen-yaml 1:4']);
      expect(existsSync(trace)).toBe(false);
    } finally {
      rmSync(trace, { force: true });
    }
  });
});

describe('hostile frontmatter', () => {
  it('keeps keys that are names of built-in properties as data, and refuses __proto__', () => {
    const { document } = read(record('constructor: a\ntoString: b\nhasOwnProperty: c'));
    expect(Object.entries(document!.fields)).toEqual([
      ['constructor', 'a'],
      ['toString', 'b'],
      ['hasOwnProperty', 'c'],
    ]);
    expect(codes(record('a: 1\n__proto__:\n  vuil: ja'))).toEqual(['frontmatter-gewone-waarden 3:1']);
    expect(codes(record('a: {"__proto__": {vuil: ja}}'))).toEqual(['frontmatter-gewone-waarden 2:5']);
    expect(codes(record('a: {"\\x5f_proto__": {vuil: ja}}'))).toEqual(['frontmatter-gewone-waarden 2:5']);
    expect(({} as Record<string, unknown>)['vuil']).toBeUndefined();
  });

  it('refuses an alias bomb', () => {
    const bomb = [
      'a0: &a0 [x, x, x]',
      ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`),
    ];
    expect(new Set(read(record(bomb.join('\n'))).diagnostics.map(({ code }) => code))).toEqual(
      new Set(['frontmatter-gewone-waarden']),
    );
  });

  it('reads 50,000 keys, places each of them, and finds a double one', () => {
    const keys = Array.from({ length: 50_000 }, (_, i) => `k${i}: ${i}`);
    const { document } = read(record(keys.join('\n')));
    expect(Object.keys(document!.fields)).toHaveLength(50_000);
    for (let i = 0; i < 50_000; i += 1) expect(placeOf(document!, [`k${i}`], 'value').line).toBe(i + 2);
    expect(codes(record(`${keys.join('\n')}\nk7: x`))).toEqual(['frontmatter-uniek 50002:1']);
  });

  it.each([
    ['[', `a: ${'['.repeat(10_000)}`],
    ['{', `a: ${'{b: '.repeat(10_000)}`],
    ['[ on lines of their own', `a:\n${' [\n'.repeat(10_000)}`],
    ['[ behind words', `a: [\n${'b, [\n'.repeat(10_000)}`],
    ['dashes', `a:\n  ${'- '.repeat(10_000)}x`],
    ['question marks', `a:\n  ${'? '.repeat(10_000)}x`],
    ['indentation', Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('refuses nesting of thousands by %s', (_, yaml) => {
    const found = read(record(yaml));
    expect(found.diagnostics).toHaveLength(1);
    expect(found.diagnostics[0]?.code).toMatch(/^frontmatter-(diepte|yaml)$/);
  });

  it('survives a megabyte of blank lines, of one line, and of brackets in quotes', () => {
    expect(read(record(`a: 1\n${'\n'.repeat(1_000_000)}b: 2`)).document?.fields).toEqual({ a: 1, b: 2 });
    expect(read(record(`a: ${'x '.repeat(500_000)}x`)).diagnostics).toEqual([]);
    expect(read(record(`a: ${'x,1'.repeat(300_000)}`)).diagnostics).toEqual([]);
    expect(read(record(`a: "${'\n '.repeat(300_000)}"`)).diagnostics).toEqual([]);
  });
});

describe('characters that are not shown', () => {
  it.each([
    ['an ANSI escape', '\u001b[31m'],
    ['a bidi override', '\u202e'],
    ['an isolate', '\u2066'],
    ['a left-to-right mark', '\u200e'],
    ['C1', '\u009b'],
    ['DEL', '\u007f'],
    ['a lone carriage return', '\rb'],
  ])('are a finding anywhere: %s', (_, char) => {
    expect(codes(record(`a: x${char}`))).toContain('tekst-schoon 2:5');
    expect(codes(record('a: x', `\n## Doel\n\nx${char}`))).toEqual(['tekst-schoon 7:2']);
    for (const { message, hint } of read(record(`a: x${char}: y\nx${char}: x`)).diagnostics) {
      expect(message + hint).not.toMatch(
        /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
      );
    }
  });

  it('are a finding when an escape hides them', () => {
    expect(codes(record('a: 1\nb:\n  - "x\\u202ey"\n"k\\e": 1'))).toEqual([
      'tekst-schoon 4:5',
      'tekst-schoon 5:1',
    ]);
  });

  it('are at most twenty findings a file', () => {
    expect(read(record('a: x', '\u0007'.repeat(1_000))).diagnostics).toHaveLength(20);
  });

  it('may be joiners, soft hyphens and hard spaces', () => {
    expect(codes(record('a: 👩‍👧 sa\u00admen 10\u00a0km', '\nx\u200dy'))).toEqual([]);
  });
});

describe('hostile bodies', () => {
  it.each([
    ['quotes', `${'>'.repeat(10_000)} x`],
    ['lists', `${'- '.repeat(10_000)}x`],
    ['numbers', `${'1. '.repeat(500)}x`],
    ['brackets', '['.repeat(50_000)],
    ['stars over lines', '*a **b\n'.repeat(1_000)],
    ['tags', '<a'.repeat(50_000)],
    ['indentation', `${' '.repeat(5_000)}- x`],
    ['a long line', 'x'.repeat(100_001)],
  ])('with too many %s are a finding at their place', (_, body) => {
    expect(codes(record('a: 1', `\n## Doel\n\nGoed.\n\n${body}\n`))).toEqual(['tekst-nesting 9:1']);
  });

  it('leave a long list, a long table and much plain text alone', () => {
    const list = '- een [link](https://delft.nl) met *nadruk*\n'.repeat(2_000);
    const table = '| a | *b* | [c](d) |\n'.repeat(2_000);
    const prose = 'Een gewone zin, met *nadruk*.\n\n'.repeat(2_000);
    expect(codes(record('a: 1', `\n${list}\n${table}\n${prose}`))).toEqual([]);
  });
});

describe('readSettings', () => {
  it('reads a file that is all YAML, with or without a first ---', () => {
    expect(readSettings('cter.yaml', Buffer.from('formaat: 1\nnaam: District E\n')).fields).toEqual({
      formaat: 1,
      naam: 'District E',
    });
    expect(readSettings('cter.yaml', Buffer.from('---\r\nformaat: 1\r\n')).fields).toEqual({ formaat: 1 });
    expect(readSettings('cter.yaml', Buffer.from('')).fields).toEqual({});
  });

  it('places a fault in the file', () => {
    const { diagnostics, fields } = readSettings('cter.yaml', Buffer.from('formaat: 1\nnaam: District: E\n'));
    expect(fields).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'frontmatter-yaml', file: 'cter.yaml', line: 2, column: 15 }]);
    expect(readSettings('cter.yaml', Buffer.from('a: 1\n---\nb: 2\n')).diagnostics).toMatchObject([
      { line: 2, column: 1 },
    ]);
  });
});

describe('contentHash', () => {
  it('is the sha256 of the bytes', () => {
    expect(contentHash(Buffer.from('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
