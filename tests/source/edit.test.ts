import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument, readSettings } from '../../src/source/document.ts';
import { appendItem, removeValue, renameKey, setSection, setValue } from '../../src/source/edit.ts';

const read = (text: string) => {
  const { document, diagnostics } = readDocument('begrippen/x.md', Buffer.from(text));
  expect(diagnostics).toEqual([]);
  return document!;
};
const fieldsOf = (text: string) => read(text).fields;

const RECORD = `---
# De titel staat op het gebouw.
titel:   "Een titel"   # kort
nummer: 012
leeg:
looptijd: { van: 2020-01-01,  tot: 2020-12-31 }
lijst:  [a,   b , c]   # drie
uitleg: >
  Lange tekst
  over twee regels.

doelen:
  # het eerste doel
  - id: een
    tekst: Iets   # nog scherper
  - id: twee
    tekst: 'Iets anders'
  -   id: drie
partners:
- politie
- school # ook mbo
diep:
    a:
        b: 1
---

## Doel   ##

Tekst.   
<!-- commentaar -->

## Uitvoering
`;

/** What stands in `after` instead of the middle of `before`, with everything equal around it. */
const changed = (before: string, after: string): string => {
  let start = 0;
  while (before[start] === after[start] && start < before.length) start += 1;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return `${before.slice(start, before.length - end)} → ${after.slice(start, after.length - end)}`;
};

describe('setValue', () => {
  it.each([
    [['titel'], 'Nieuw: x', `titel:   'Nieuw: x'   # kort`],
    [['titel'], 'Nieuw', 'titel:   Nieuw   # kort'],
    [['nummer'], 7, 'nummer: 7\n'],
    [['leeg'], 'vol', 'leeg: vol\n'],
    [['leeg'], { a: 1 }, 'leeg:\n  a: 1\nlooptijd'],
    [['looptijd', 'tot'], '2021-01-01', '{ van: 2020-01-01,  tot: 2021-01-01 }'],
    [['looptijd', 'reden'], 'a, b', "tot: 2020-12-31, reden: 'a, b' }"],
    [['lijst', 1], 'x, y', "[a,   'x, y' , c]   # drie"],
    [['lijst'], ['z'], 'lijst:  [z]   # drie'],
    [['lijst'], [{ a: 1 }, { a: 2 }], 'lijst: # drie\n  - a: 1\n  - a: 2\nuitleg'],
    [['uitleg'], 'kort', 'uitleg: kort\n\ndoelen'],
    [['doelen', 0, 'tekst'], 'Nog iets', 'tekst: Nog iets   # nog scherper'],
    [['doelen', 1, 'nieuw'], true, "tekst: 'Iets anders'\n    nieuw: true\n  -   id: drie"],
    [['doelen', 2, 'tekst'], 'C', '  -   id: drie\n      tekst: C\npartners'],
    [['doelen', 1], 'los', '  - los\n  -   id: drie'],
    [['diep', 'a', 'c'], [1, 2], '        b: 1\n        c: [1, 2]\n---'],
    [['diep', 'x', 'een'], 'z', '        b: 1\n    x:\n      een: z\n---'],
    [['nieuw'], 'yes', "        b: 1\nnieuw: 'yes'\n---"],
    [['partners'], 'geen', 'partners: geen # ook mbo\ndiep'],
  ] as const)('puts %j to %j in place', (path, value, wanted) => {
    const result = setValue(RECORD, path, value);
    expect(result).toContain(wanted);
    // Whole lines that did not change are still there, in order.
    const kept = result.split('\n');
    const lost = RECORD.split('\n').filter((line) => !kept.includes(line));
    expect(lost.length, changed(RECORD, result)).toBeLessThanOrEqual(4);
  });

  it('fills empty frontmatter', () => {
    expect(setValue('---\n---\n', ['a', 'b'], [1])).toBe('---\na:\n  b: [1]\n---\n');
    expect(setValue('---\n# leeg\n---\nx', ['a'], 'b')).toBe('---\n# leeg\na: b\n---\nx');
  });

  it('keeps CRLF line ends and a byte order mark', () => {
    const text = '\ufeff---\r\na: 1\r\nb: 2\r\n---\r\nx\r\n';
    expect(setValue(text, ['a'], { c: 1, d: 2 })).toBe(
      '\ufeff---\r\na:\r\n  c: 1\r\n  d: 2\r\nb: 2\r\n---\r\nx\r\n',
    );
  });

  it('works on a settings file without frontmatter and without a final line end', () => {
    const text = 'formaat: 1\nnaam: District E';
    const result = setValue(text, ['termijnen', 'terugkoppeling', 'dagen'], 14);
    expect(result).toBe('formaat: 1\nnaam: District E\ntermijnen:\n  terugkoppeling:\n    dagen: 14');
    expect(readSettings('cter.yaml', Buffer.from(result)).fields).toMatchObject({ naam: 'District E' });
  });

  it('refuses a path through a value that is no mapping, and a text that is broken', () => {
    expect(() => setValue(RECORD, ['titel', 'x'], 1)).toThrow();
    expect(() => setValue(RECORD, ['lijst', 9], 1)).toThrow();
    expect(() => setValue('---\na: b: c\n---\n', ['a'], 1)).toThrow();
  });
});

describe('appendItem', () => {
  it.each([
    [['lijst'], 'd', '[a,   b , c, d]   # drie'],
    [['partners'], 'jeugd: zorg', "- school # ook mbo\n- 'jeugd: zorg'\ndiep"],
    [['doelen'], { id: 'vier', tekst: 'T' }, '  -   id: drie\n  - id: vier\n    tekst: T\npartners'],
    [['leeg'], { id: 'x' }, 'leeg:\n  - id: x\nlooptijd'],
    [['nieuw'], 'x', '        b: 1\nnieuw: [x]\n---'],
  ] as const)('adds to %j', (path, value, wanted) => {
    expect(appendItem(RECORD, path, value)).toContain(wanted);
  });
});

describe('removeValue', () => {
  it.each([
    [['titel'], 'gebouw.\nnummer: 012'],
    [['looptijd', 'van'], '{ tot: 2020-12-31 }'],
    [['looptijd', 'tot'], '{ van: 2020-01-01 }'],
    [['lijst', 2], '[a,   b]   # drie'],
    [['lijst', 0], 'lijst:  [b , c]'],
    [['doelen', 0, 'id'], '  - tekst: Iets   # nog scherper'],
    [['doelen', 0], '# het eerste doel\n  - id: twee'],
    [['doelen', 2, 'id'], '  -   {}\npartners'],
    [['partners', 0], 'partners:\n- school # ook mbo\ndiep'],
    [['diep', 'a', 'b'], '    a: {}\n---'],
    [['uitleg'], '# drie\n\ndoelen'],
  ] as const)('takes out %j', (path, wanted) => {
    expect(removeValue(RECORD, path)).toContain(wanted);
  });

  it('refuses to remove what is not there', () => {
    expect(() => removeValue(RECORD, ['bestaat-niet'])).toThrow();
  });
});

describe('renameKey', () => {
  it('gives a key another name and leaves every other byte', () => {
    for (const [path, name, line] of [
      [['titel'], 'naam', 'naam:   "Een titel"   # kort'],
      [['leeg'], 'nog-leeg', 'nog-leeg:'],
      [['looptijd', 'tot'], 'eind', 'looptijd: { van: 2020-01-01,  eind: 2020-12-31 }'],
      [['doelen', 1, 'tekst'], 'zin', "    zin: 'Iets anders'"],
      [['diep', 'a'], 'z', '    z:'],
    ] as const) {
      const [old, now] = [RECORD, renameKey(RECORD, path, name)].map((text) => text.split('\n'));
      expect(now?.filter((l, i) => l !== old?.[i])).toEqual([line]);
      expect(now?.length).toBe(old?.length);
    }
  });

  it('refuses a name that is taken and a key that is not there', () => {
    expect(() => renameKey(RECORD, ['titel'], 'nummer')).toThrow(/there already/);
    expect(() => renameKey(RECORD, ['weg'], 'bij')).toThrow();
    expect(() => renameKey(RECORD, ['doelen', 1], 'bij')).toThrow();
  });
});

describe('setSection', () => {
  it('replaces one section and nothing else', () => {
    expect(setSection(RECORD, 'Doel', 'Nieuw.\n')).toBe(
      RECORD.replace('\nTekst.   \n<!-- commentaar -->\n\n', '\nNieuw.\n\n'),
    );
  });
  it('adds a section at the end', () => {
    expect(setSection(RECORD, 'Evaluatie', 'Later.')).toBe(`${RECORD}\n## Evaluatie\n\nLater.\n`);
    expect(setSection('---\na: 1\n---', 'Doel', 'x')).toBe('---\na: 1\n---\n\n## Doel\n\nx\n');
  });
  it('refuses text that would open another section or swallow the next', () => {
    expect(() => setSection(RECORD, 'Doel', 'a\n\n## Uitvoering\n\nb')).toThrow();
    expect(() => setSection(RECORD, 'Doel', '```\nopen')).toThrow();
  });
});

const key = fc.stringMatching(/^[a-z-]{1,8}$/);
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.stringMatching(/^[a-z0-9:#'",&*!|>%@`?{}[\] \n\\.-]{0,20}$/),
  fc.constantFrom(
    'yes',
    'on',
    '012',
    '1e3',
    '2020-03-01',
    '~',
    '',
    ' x',
    'x ',
    'a: b',
    "'s",
    '"x"',
    'a\nb',
    'a\n\nb\n',
    '<<',
  ),
);
const scalar = fc.oneof(words, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, scalar, tie('list'), tie('mapping')),
  list: fc.array(tie('any'), { maxLength: 4 }),
  mapping: fc.dictionary(key, tie('any'), { maxKeys: 4 }),
})).any;
/** Fields hold no control characters: those are a finding of their own. */
const clean = (data: unknown): boolean =>
  !/\\u00[0189]|\\u007f|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]|\\[bfr]/.test(
    JSON.stringify(data) ?? '',
  );
const PATHS = [
  ['titel'],
  ['nummer'],
  ['leeg'],
  ['leeg', 'x'],
  ['looptijd', 'tot'],
  ['looptijd', 'x'],
  ['looptijd'],
  ['lijst', 1],
  ['lijst'],
  ['uitleg'],
  ['doelen', 0, 'tekst'],
  ['doelen', 1],
  ['doelen', 2, 'x'],
  ['doelen'],
  ['partners', 1],
  ['diep', 'a', 'b'],
  ['diep', 'x', 'y'],
  ['nieuw'],
] as const;

describe('every edit', () => {
  const variants = [RECORD, RECORD.replaceAll('\n', '\r\n')];

  it('reads back as meant and leaves the bytes around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...variants), fc.constantFrom(...PATHS), value, (text, path, data) => {
        fc.pre(clean(data));
        const result = setValue(text, path, data);
        let now: unknown = fieldsOf(result);
        for (const step of path) now = (now as Record<string | number, unknown>)[step];
        expect(now).toEqual(data);
        // Lines above the first and below the last line of the edited top-level field are the same.
        const top = String(path[0]);
        const at = text.search(new RegExp(`^${top}:`, 'm'));
        const above = at < 0 ? text.indexOf('        b: 1') : at;
        expect(result.slice(0, above)).toBe(text.slice(0, above));
        const line = text.indexOf('\n', at) + 1;
        const next = at < 0 ? -1 : text.slice(line).search(/^[a-z]+:|^---/m) + line;
        const below = text.slice(next < 0 ? text.indexOf('\n---') + 1 : next);
        expect(result.endsWith(below)).toBe(true);
        expect(result.includes('\r')).toBe(text.includes('\r'));
      }),
      { numRuns: 400 },
    );
  });

  it('appends and removes without a trace', () => {
    const lists = [['lijst'], ['doelen'], ['partners']] as const;
    fc.assert(
      fc.property(fc.constantFrom(...variants), fc.constantFrom(...lists), value, (text, path, data) => {
        fc.pre(clean(data));
        const longer = appendItem(text, path, data);
        const list = fieldsOf(longer)[path[0]] as unknown[];
        expect(list.at(-1)).toEqual(data);
        expect(removeValue(longer, [...path, list.length - 1])).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('removes a new field without a trace', () => {
    fc.assert(
      fc.property(fc.constantFrom(...variants), key, value, (text, name, data) => {
        fc.pre(clean(data) && !Object.hasOwn(fieldsOf(text), name));
        expect(removeValue(setValue(text, [name], data), [name])).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every byte outside a section', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z .*-]{0,40}$/),
        fc.constantFrom('Doel', 'Uitvoering'),
        (body, name) => {
          const result = setSection(RECORD, name, body);
          const section = read(result).sections.find((found) => found.name === name);
          expect(section?.text).toBe(body.trim());
          const heading = RECORD.indexOf(`## ${name}`);
          expect(result.slice(0, heading)).toBe(RECORD.slice(0, heading));
          if (name === 'Doel') expect(result.endsWith('\n## Uitvoering\n')).toBe(true);
        },
      ),
    );
  });
});
