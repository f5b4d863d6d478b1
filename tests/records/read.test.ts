import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { recordType } from '../../src/records/index.ts';
import { instellingen } from '../../src/records/instellingen.ts';
import { readFields } from '../../src/records/read.ts';

const type = recordType('interventie')!;
const valid = {
  titel: 'Weerbaar opvoeden',
  actielijn: 'weerbaarheid',
  gemeenten: ['delft'],
  looptijd: { van: '2020-01-01' },
  status: 'gepland',
};

const issuesOf = (fields: Record<string, unknown>) => {
  const result = readFields(type, fields);
  return 'issues' in result ? result.issues : [];
};
const one = (fields: Record<string, unknown>) => {
  const issues = issuesOf({ ...valid, ...fields });
  expect(issues).toHaveLength(1);
  return issues[0]!;
};

describe('what is wrong with fields', () => {
  it('is nothing for a valid record, whose absent lists become empty', () => {
    const result = readFields(type, valid);
    expect('velden' in result && result.velden).toMatchObject({ ...valid, doelen: [], relaties: [] });
  });

  it.each([
    [{ titel: 2020 }, "Zet aanhalingstekens om tekst die op een getal lijkt: titel: '2020'"],
    [{ statuss: 'gepland' }, 'Bedoelde u ‘status’?'],
    [{ sattus: 'gepland' }, 'Bedoelde u ‘status’?'],
    [
      { doelgroepen: [{ id: 'a', naam: '‘ouders', 'kinderen’': null, direct: true }] },
      "Een waarde met een komma hoort tussen rechte aanhalingstekens: ‘ en ’ van Word tellen niet, gebruik '.",
    ],
    [{ status: null }, 'Bijvoorbeeld: status: gepland'],
    [{ actielijn: 'Weerbaarheid vergroten' }, 'Bedoelde u ‘weerbaarheid-vergroten’?'],
    [{ afspraken: [{ id: 'a', vorm: 'b', elke: 'elke 3 weken' }] }, 'Schrijf: elke: P3W'],
  ])('knows what was meant by %j', (fields, hint) => {
    expect(one(fields).hint).toBe(hint);
  });

  it('says of an empty choice that it is empty', () => {
    expect(one({ status: null }).message).toBe(
      '‘status’ is leeg. Kies uit gepland, lopend, afgerond of gestopt.',
    );
  });

  it('names a missing field at its parent, with what to write', () => {
    const { titel: _, ...rest } = valid;
    expect(issuesOf(rest)).toEqual([
      expect.objectContaining({
        code: 'veld-verplicht',
        path: ['titel'],
        part: 'key',
        message: 'Het veld ‘titel’ ontbreekt.',
        hint: 'Voeg tussen de twee regels met --- toe, bijvoorbeeld: titel: Weerbaar opvoeden',
      }),
    ]);
  });

  it('gives one finding for every unknown key, also in a list, with the nearest known key', () => {
    const doelen = [
      { id: 'a', tekst: 'x' },
      { id: 'b', tekst: 'y', indicatr: 'z', zzz: 1 },
    ];
    const issues = issuesOf({ ...valid, doelen, statuss: 'x' });
    expect(issues.map((i) => [i.code, i.path.join('.'), i.hint])).toEqual([
      ['veld-bekend', 'doelen.1.indicatr', 'Bedoelde u ‘indicator’?'],
      [
        'veld-bekend',
        'doelen.1.zzz',
        'Haal het weg, of gebruik een van deze velden: id, tekst, indicator, nulmeting en streefwaarde.',
      ],
      ['veld-bekend', 'statuss', 'Bedoelde u ‘status’?'],
    ]);
  });

  it('names the kind that belongs there and the kind that is there', () => {
    expect(one({ gemeenten: 'delft' }).message).toBe(
      '‘gemeenten’ moet een lijst zijn, maar hier staat een tekst.',
    );
    expect(one({ titel: 12 }).message).toBe('‘titel’ moet een tekst zijn, maar hier staat het getal 12.');
    expect(one({ gemeenten: ['delft', 5] })).toMatchObject({
      path: ['gemeenten', 1],
      message: '‘gemeenten’ (nummer 2) moet een id zijn, maar hier staat het getal 5.',
    });
  });

  it('says that an empty value is empty', () => {
    expect(one({ titel: null }).message).toBe('‘titel’ is leeg. Hier hoort een tekst.');
    expect(one({ titel: '  ' }).message).toContain('het veld is leeg');
  });

  it('names the choices, and the nearest when there is one', () => {
    expect(one({ status: 'lopen' })).toMatchObject({
      code: 'veld-keuze',
      message: '‘lopen’ is geen keuze voor ‘status’. Kies uit gepland, lopend, afgerond of gestopt.',
      hint: 'Bedoelde u ‘lopend’?',
    });
  });

  it('refuses a day that does not exist', () => {
    expect(one({ looptijd: { van: '2021-02-29' } })).toMatchObject({
      code: 'veld-vorm',
      path: ['looptijd', 'van'],
      message: 'De dag ‘2021-02-29’ bestaat niet.',
    });
  });

  it('writes out what was meant, where that is plain', () => {
    expect(one({ gemeenten: 'delft' }).hint).toBe('Schrijf: gemeenten: [delft]');
    expect(one({ looptijd: { van: '1-1-2027' } })).toMatchObject({
      message: '‘1-1-2027’ is geen datum in de vorm jjjj-mm-dd: eerst het jaar, dan de maand, dan de dag.',
      hint: 'Schrijf: van: 2027-01-01',
    });
    const never = one({ looptijd: { van: '31-02-2025' } });
    expect(never.hint).toContain('Die dag bestaat niet.');
    expect(never.hint).not.toContain('2025-02-31');
    expect(one({ status: '‘gepland’' }).hint).toBe('Schrijf: status: gepland');
  });

  it('says when a list needs something in it', () => {
    expect(one({ gemeenten: [] }).message).toBe('‘gemeenten’ heeft minstens 1 waarde nodig.');
  });

  it('gives all findings of a record at once', () => {
    expect(issuesOf({ titel: 1, status: 'x', looptijd: {}, onbekend: 1 }).length).toBeGreaterThanOrEqual(6);
  });

  it('keeps control characters of a file out of its sentences', () => {
    const { message } = one({ status: '\u001b[31mrood\u202e' });
    expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('treats keys that mean something to JavaScript as ordinary unknown keys', () => {
    const fields = JSON.parse('{"__proto__": {"x": 1}, "constructor": 1, "toString": 2}');
    const found = issuesOf({ ...valid, ...fields, ['__proto__']: undefined }).map((i) => i.path.join('.'));
    expect(found).toEqual(expect.arrayContaining(['constructor', 'toString']));
  });
});

/** One schema for every issue code that zod can give, with a value that provokes it. */
const EVERY_CODE: Record<z.core.$ZodIssue['code'], readonly [z.ZodType, unknown]> = {
  invalid_type: [z.string(), 1],
  too_big: [z.number().max(3), 4],
  too_small: [z.array(z.string()).min(2), ['a']],
  invalid_format: [z.string().regex(/^x$/, 'Schrijf een x.'), 'y'],
  not_multiple_of: [z.number().multipleOf(5), 7],
  unrecognized_keys: [z.strictObject({ a: z.string().optional() }), { b: 1 }],
  invalid_union: [z.union([z.string(), z.number()]), []],
  invalid_key: [z.record(z.string().regex(/^[a-z]+$/), z.string()), { A: 'x' }],
  invalid_element: [z.map(z.string(), z.string()), new Map([['a', 1]])],
  invalid_value: [z.enum(['a', 'b']), 'c'],
  custom: [z.string().refine(() => false), 'x'],
};

describe('every kind of fault that zod knows', () => {
  for (const [code, [schema, value]] of Object.entries(EVERY_CODE)) {
    it(`${code} has a Dutch sentence`, () => {
      // No field builder gives all of them; a fault must be told without knowing the form of the field.
      const result = readFields(
        { schema: () => z.strictObject({ veld: schema }), shape: () => [] },
        { veld: value },
      );
      const issues = 'issues' in result ? result.issues : [];
      expect(issues.length).toBeGreaterThan(0);
      for (const { message, hint } of issues) {
        expect(message).toMatch(/^(‘|Het |De )[\s\S]*\.$/);
        expect(`${message} ${hint}`).not.toMatch(/invalid|undefined|expected|null|must|should|NaN/i);
      }
    });
  }
});

describe('one fault', () => {
  it('is one issue where a text stands for a list', () => {
    expect(one({ gemeenten: '' }).message).toBe(
      '‘gemeenten’ moet een lijst zijn, maar hier staat een tekst.',
    );
  });
  it('is called empty where the text is', () => {
    expect(one({ titel: '' }).message).toBe('‘titel’ is leeg. Hier hoort een tekst.');
  });
});

describe('a missing field of cter.yaml', () => {
  it('is added to that file, which has no lines with ---', () => {
    const result = readFields(instellingen, { naam: 'x' });
    expect('issues' in result && result.issues.map((i) => i.hint)).toEqual([
      'Voeg toe, bijvoorbeeld: formaat: 1',
    ]);
  });
});
