import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/history/compare-versions.ts';
import { type ReadableVersion, readVersion } from '../../src/history/version.ts';

const version = (yaml: string, body = ''): ReadableVersion => {
  const read = readVersion('x.md', new TextEncoder().encode(`---\n${yaml.trim()}\n---\n${body}`));
  if ('fault' in read) throw new Error(read.fault.message);
  return read;
};

/** Each difference on a line: kind, path or section, values. */
const told = (before: ReadableVersion, after: ReadableVersion): string[] =>
  compareVersions(before, after).map(({ soort, pad, sectie, van, naar }) =>
    [
      soort,
      pad ?? `## ${sectie}`,
      ...[van, naar].filter((v) => v !== undefined).map((v) => JSON.stringify(v)),
    ].join(' '),
  );

describe('what differs between two versions', () => {
  it('is nothing for the same data in another form', () => {
    const a = version('titel: Een\nlooptijd: { van: 2020-01-01, tot: 2020-12-31 }\nlijst: [a, b]');
    const b = version(
      'lijst:\n  - a\n  - "b"\n# noot\nlooptijd:\n  tot: 2020-12-31\n  van: 2020-01-01\ntitel: Een',
    );
    expect(told(a, b)).toEqual([]);
  });

  it('is a field that came, went or changed, as deep as it lies', () => {
    const a = version('titel: Een\nlooptijd: { van: 2020-01-01 }\nweg: 1');
    const b = version('titel: Twee\nlooptijd: { van: 2020-01-01, tot: 2020-12-31 }\nbij: [x]');
    expect(told(a, b)).toEqual([
      'gewijzigd titel "Een" "Twee"',
      'toegevoegd looptijd.tot "2020-12-31"',
      'toegevoegd bij.0 "x"',
      'verwijderd weg 1',
    ]);
  });

  it('tells an empty field and false from what is absent', () => {
    expect(told(version('a:\nb: false\nc: 0'), version('d: 1'))).toEqual([
      'toegevoegd d 1',
      'verwijderd a null',
      'verwijderd b false',
      'verwijderd c 0',
    ]);
  });

  it('knows items by their id, wherever they stand', () => {
    const a = version('doelen:\n  - { id: een, tekst: A }\n  - { id: twee, tekst: B }');
    const b = version(
      'doelen:\n  - { id: nul, tekst: N }\n  - { id: twee, tekst: B2 }\n  - { id: een, tekst: A }',
    );
    expect(told(a, b)).toEqual([
      'toegevoegd doelen.0 {"id":"nul","tekst":"N"}',
      'gewijzigd doelen.1.tekst "B" "B2"',
      `volgorde doelen ${JSON.stringify(a.fields['doelen'])} ${JSON.stringify(b.fields['doelen'])}`,
    ]);
  });

  it('knows items without an id by content, by name, and then by place', () => {
    const fase = (naam: string, op: string, meer = '') => `  - { fase: ${naam}, op: ${op}${meer} }`;
    const a = version(['verloop:', fase('melding', '2020-01-01'), fase('weging', '2020-02-01')].join('\n'));
    const b = version(
      [
        'verloop:',
        fase('melding', '2020-01-01'),
        fase('lokaal', '2020-01-15'),
        fase('weging', '2020-02-01', ', besluit: opnemen'),
      ].join('\n'),
    );
    expect(told(a, b)).toEqual([
      'toegevoegd verloop.1 {"fase":"lokaal","op":"2020-01-15"}',
      'toegevoegd verloop.2.besluit "opnemen"',
    ]);
    expect(compareVersions(a, b)[1]?.naam).toBe('verloop › 3 (weging) › besluit');
  });

  it('tells what moved in a list from what came and went', () => {
    expect(told(version('l: [a, b, c]'), version('l: [c, a, b]'))).toEqual([
      'volgorde l ["a","b","c"] ["c","a","b"]',
    ]);
    expect(told(version('l: [a, a]'), version('l: [a]'))).toEqual(['verwijderd l.1 "a"']);
    expect(told(version('l: [a, b]'), version('l: [a, c]'))).toEqual([
      'toegevoegd l.1 "c"',
      'verwijderd l.1 "b"',
    ]);
  });

  it('does not take unlike items for one that changed', () => {
    expect(told(version('l:\n  - { a: 1 }'), version('l:\n  - { b: 2 }'))).toEqual([
      'toegevoegd l.0 {"b":2}',
      'verwijderd l.0 {"a":1}',
    ]);
  });

  it('is told by section', () => {
    const a = version('t: 1', 'Vooraf.\n\n## Doel\n\nOud.\n\n## Weg\n\nX\n');
    const b = version('t: 1', '## Doel\n\nNieuw.\n\n## Bij\n\nY\n');
    expect(told(a, b)).toEqual([
      'gewijzigd ## Doel "Oud." "Nieuw."',
      'toegevoegd ## Bij "Y"',
      'verwijderd ##  "Vooraf."',
      'verwijderd ## Weg "X"',
    ]);
  });

  it('shows that a sealed dossier changed, not what is in it', () => {
    const armour = (text: string) =>
      `-----BEGIN AGE ENCRYPTED FILE-----\n${text}\n-----END AGE ENCRYPTED FILE-----\n`;
    const [change] = compareVersions(version('t: 1', armour('AAAA')), version('t: 1', armour('BBBB')));
    expect(change?.soort).toBe('gewijzigd');
    expect(JSON.stringify(change)).not.toMatch(/AAAA|BBBB/);
    expect(String(change?.van)).toMatch(/verzegeld dossier/);
  });
});
