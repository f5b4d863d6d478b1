import { describe, expect, it } from 'vitest';
import { EXCEL_CSV, PLAIN_CSV, writeCsv } from '../../src/exchange/csv.ts';
import { readCsv } from '../../src/exchange/csv-read.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const rows = (text: string | Uint8Array) => {
  const read = readCsv(typeof text === 'string' ? bytes(text) : text);
  return 'fault' in read ? read.fault : read.rows.map((r) => [r.line, ...r.cells]);
};

describe('a CSV file', () => {
  it.each([
    ['a;b\r\n1;2\r\n', 'Excel'],
    ['\ufeffa;b\n1;2', 'with a mark and without a last line end'],
    ['a,b\n1,2\n', 'commas'],
    ['a\tb\r1\t2\r', 'tabs, and line ends of an old Mac'],
    ['"a";"b"\n"1";"2"\n', 'everything quoted'],
  ])('is read: %j (%s)', (text) => {
    expect(rows(text)).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ]);
  });

  it('says on which line a row begins, also behind cells of several lines and empty rows', () => {
    expect(rows('a;b\n"een\r\ntwee";2\n\n;\nx;"y"\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'een\ntwee', '2'],
      [6, 'x', 'y'],
    ]);
    expect(rows('sep=,\na,b\n1,2\n')).toEqual([
      [2, 'a', 'b'],
      [3, '1', '2'],
    ]);
  });

  it('keeps separators and quotes inside quotes, and empty cells at the end', () => {
    expect(rows('a;b;c\n"x;y";"zei ""ja""";\n')).toEqual([
      [1, 'a', 'b', 'c'],
      [2, 'x;y', 'zei "ja"', ''],
    ]);
    expect(rows('a;"b;c;d,e,f,g"\n1;2')).toEqual([
      [1, 'a', 'b;c;d,e,f,g'],
      [2, '1', '2'],
    ]);
  });

  it('is read in the codes that spreadsheets use', () => {
    const read = (given: Uint8Array) => {
      const result = readCsv(given);
      return 'fault' in result ? result.fault : [result.encoding, result.rows[1]?.cells[0]];
    };
    expect(
      read(Uint8Array.from([...bytes('a;b\n'), 0x63, 0x61, 0x66, 0xe9, 0x20, 0x80, ...bytes(';2\n')])),
    ).toEqual(['Windows-1252', 'café €']);
    expect(
      read(
        new Uint8Array([
          0xff,
          0xfe,
          ...[...'a\tb\né\t2\n'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
        ]),
      ),
    ).toEqual(['UTF-16', 'é']);
    expect(read(bytes('a;b\né;2'))).toEqual(['UTF-8', 'é']);
  });

  it('says what is wrong with what is no CSV', () => {
    expect(rows('a;b\n1;"open\n2;3\n')).toBe(
      'Regel 2: hier begint een aanhalingsteken dat nergens wordt gesloten.',
    );
    expect(rows(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0]))).toContain('werkmap van Excel');
    expect(rows('')).toEqual([]);
  });

  it.each([EXCEL_CSV, PLAIN_CSV])('gives back what was written as %j', (form) => {
    const cells = [
      ['a', 'b'],
      ['x;y,z', 'zei "ja"'],
      ['twee\nregels', ''],
    ];
    expect(rows(writeCsv(cells, form))).toEqual([
      [1, 'a', 'b'],
      [2, 'x;y,z', 'zei "ja"'],
      [3, 'twee\nregels', ''],
    ]);
  });
});
