import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { composeDocument } from '../../src/source/compose.ts';
import { readDocument } from '../../src/source/document.ts';

const key = fc.stringMatching(/^[a-z-]{1,10}$/);
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.stringMatching(/^[a-z0-9:#'",&*!|>%@`?{}[\] \n\\.-]{0,20}$/),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('any'), { maxLength: 4 }),
  map: fc.dictionary(key, tie('any'), { maxKeys: 4 }),
})).any;

describe('composeDocument', () => {
  it('writes what a person would have written', () => {
    const text = composeDocument(
      {
        titel: 'Veilig opgroeien: samen',
        sinds: '2020-03-01',
        status: 'lopend',
        actief: true,
        aan: 'yes',
        code: '012',
        leeg: '',
        niets: null,
        weg: undefined,
        partners: ['politie', 'school', "'t Huis"],
        looptijd: { van: '2020-01-01', tot: '2020-12-31' },
        doelen: [
          { id: 'een', tekst: 'Meer weten', tags: ['a', 'b'] },
          { id: 'twee', tekst: 'Regel een\nRegel twee' },
        ],
        geen: [],
      },
      '## Doel\n\nTekst.',
    );
    expect(text).toBe(`---
titel: 'Veilig opgroeien: samen'
sinds: 2020-03-01
status: lopend
actief: true
aan: 'yes'
code: '012'
leeg: ''
niets: null
partners: [politie, school, "'t Huis"]
looptijd:
  van: 2020-01-01
  tot: 2020-12-31
doelen:
  - id: een
    tekst: Meer weten
    tags: [a, b]
  - id: twee
    tekst: |-
      Regel een
      Regel twee
geen: []
---

## Doel

Tekst.
`);
  });

  it('reads back as the same fields and body', () => {
    fc.assert(
      fc.property(
        fc.dictionary(key, value, { maxKeys: 6 }),
        fc.stringMatching(/^[a-z \n-]{0,40}$/),
        (fields, body) => {
          const text = composeDocument(fields, body);
          const { document } = readDocument('begrippen/x.md', Buffer.from(text));
          expect(document?.fields).toEqual(fields);
          expect(text.slice(document!.bodyOffset).trim()).toBe(body.trim());
        },
      ),
      { numRuns: 500 },
    );
  });

  it('writes text that YAML 1.1 reads as the same text', () => {
    fc.assert(
      fc.property(
        fc.oneof(words, fc.stringMatching(/^[-+0-9:_.xobe]{1,8}$/), fc.stringMatching(/^[a-z]{1,5}$/)),
        (text) => {
          const yaml = composeDocument({ a: text }, '').slice(4, -4);
          if (/^a: \d{4}-\d\d?-\d\d?$/m.test(yaml)) return;
          expect(parse(yaml, { version: '1.1' }).a).toBe(text);
          expect((load(yaml) as { a: unknown }).a).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });
});
