import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recordType, recordTypes, soorten } from '../../src/records/index.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates/records', import.meta.url));
const names = (soort: string, velden: Record<string, unknown> = {}) =>
  recordType(soort)!
    .secties(velden)
    .map((s) => s.naam);
const required = (soort: string, velden: Record<string, unknown> = {}) =>
  recordType(soort)!
    .secties(velden)
    .filter((s) => s.verplicht)
    .map((s) => s.naam);

describe('sections that depend on fields', () => {
  it('of a line are its parts', () => {
    const onderdelen = [
      { id: 'ouders', titel: 'Ouders' },
      { id: 'school', titel: 'School' },
    ];
    expect(names('actielijn', { onderdelen })).toEqual(['Toelichting', 'Ouders', 'School']);
  });

  it('of a checklist are its steps', () => {
    expect(names('stappenplan', { stappen: [{ titel: 'Een' }, { titel: 'Twee' }] })).toEqual(['Een', 'Twee']);
  });

  it('of an evaluation follow from its kind, and are demanded once it is adopted', () => {
    expect(names('evaluatie', { soort: 'plan' })).toContain('Onderbouwing');
    expect(names('evaluatie', { soort: 'proces' })).toContain('Bereik');
    expect(names('evaluatie', { soort: 'effect' })).toContain('Onvoorziene en negatieve effecten');
    expect(names('evaluatie')).toContain('Bevindingen');
    expect(required('evaluatie', { soort: 'effect', status: 'gepland' })).toEqual([]);
    expect(required('evaluatie', { soort: 'effect', status: 'vastgesteld' })).toContain('Opbrengst');
  });

  it('of an analysis are demanded when it is done', () => {
    expect(required('analyse', { status: 'lopend' })).toEqual(['Vraag']);
    expect(required('analyse', { status: 'afgerond' })).toEqual([
      'Vraag',
      'Bevindingen',
      'Handelingsperspectief',
    ]);
  });

  it('of a newsletter are demanded once it is sent', () => {
    expect(required('nieuwsbrief')).toEqual([]);
    expect(required('nieuwsbrief', { verzonden: '2020-06-30' })).toHaveLength(3);
  });

  it('can be asked of fields that are missing or wrong', () => {
    const wrong = {
      onderdelen: 'x',
      stappen: [null, 3, {}, { titel: 4 }, { titel: ' ' }],
      soort: 'toString',
      status: 7,
    };
    for (const { soort } of recordTypes) {
      expect(() => names(soort, wrong), soort).not.toThrow();
      expect(() => names(soort, {}), soort).not.toThrow();
    }
  });
});

describe('the templates', () => {
  const texts = new Map(
    readdirSync(TEMPLATES).map((f) => [f.replace(/\.md$/, ''), readFileSync(`${TEMPLATES}/${f}`, 'utf8')]),
  );
  const headings = (text: string) => [...text.matchAll(/^## (.*)$/gm)].map((m) => m[1]!);

  it('are there for every type, and for nothing else', () => {
    expect([...texts.keys()].sort()).toEqual([...soorten].sort());
  });

  it('hold headings of the type, each with an explanation that does not count as text', () => {
    for (const [soort, text] of texts) {
      for (const heading of headings(text)) expect(names(soort), soort).toContain(heading);
      expect([...text.matchAll(/^<!-- .{10,} -->$/gm)], soort).toHaveLength(headings(text).length);
      expect(
        text
          .replace(/<!--.*?-->/gs, '')
          .replace(/^## .*$/gm, '')
          .trim(),
        soort,
      ).toBe('');
    }
  });

  it('hold every section that a type always demands', () => {
    for (const [soort, text] of texts)
      for (const naam of required(soort)) expect(headings(text), soort).toContain(naam);
  });
});
