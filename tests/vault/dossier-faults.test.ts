import { describe, expect, it } from 'vitest';
import { dossierFaults, NEW_DOSSIER } from '../../src/vault/dossier.ts';
import { DOSSIER, SECRET } from './world.ts';

const faults = (from: string, to: string) =>
  dossierFaults(DOSSIER.replace(from, to)).map((f) => `${f.line}: ${f.message}`);

describe('a dossier', () => {
  it('without faults has none, and a new one may be empty', () => {
    expect(dossierFaults(DOSSIER)).toEqual([]);
    expect(dossierFaults(NEW_DOSSIER)).toEqual([]);
  });

  it.each([
    ['a concern without measure or reason', 'maatregelen: [mentor]', 'maatregelen: []', /^3: .*reden waarom/],
    [
      'a measure that is not in the plan',
      'maatregelen: [mentor]',
      'maatregelen: [anders]',
      /^3: .*niet in het plan/,
    ],
    ['no protecting factors', 'beschermend: [Goede band met een oom.]', 'beschermend: []', /beschermt/],
    ['no worrying factors', 'zorgelijk: [Zoekt ruzie met leraren.]', 'zorgelijk: []', /bezorgd/],
    ['an administrative measure without the Twbmt', 'soort: zorg', 'soort: bestuursrechtelijk', /twbmt/],
    ['a kind of measure that is none', 'soort: zorg', 'soort: straf', /^8: /],
    ['a field that is not known', 'wie: school', 'score: 7, wie: school', /^8: /],
    ['a score', 'Gesprek gevoerd', 'Risicoscore 7. Gesprek gevoerd', /^13: .*score/],
    ['a level of risk', 'Gesprek gevoerd', 'Hoog risico. Gesprek gevoerd', /^13: .*risiconiveau/],
    ['a percentage of risk', 'Gesprek gevoerd', 'De kans op uitreizen is 60%', /^13: /],
    ['YAML that cannot be read', 'duiding:', 'duiding', /^\d+: /],
  ])('with %s is told so, by line', (_what, from, to, said) => {
    const found = faults(from, to);
    expect(
      found.some((fault) => said.test(fault)),
      found.join('\n'),
    ).toBe(true);
  });

  it('is never repeated in what is told of it', () => {
    for (const [from, to] of [
      ['soort: zorg', `soort: ${SECRET}`],
      ['zorgen:', `${SECRET}:`],
      ['maatregelen: [mentor]', `maatregelen: [${SECRET}]`],
      ['duiding:', `"${SECRET}`],
      ['status: open', `status: open, ${SECRET}: ja`],
    ] as const) {
      const found = faults(from, to);
      expect(found.length).toBeGreaterThan(0);
      expect(found.join('\n')).not.toContain(SECRET);
      expect(found.join('\n')).not.toContain('kwelgeest');
    }
  });

  it('may speak of risk in words', () => {
    expect(faults('Gesprek gevoerd', 'Er is een risico dat hij stopt met school. Gesprek gevoerd')).toEqual(
      [],
    );
  });

  it('with the Twbmt weighed may have an administrative measure', () => {
    const text = DOSSIER.replace('soort: zorg', 'soort: bestuursrechtelijk').replace(
      '\n---\n\n## V',
      '\ntwbmt: { overwogen: true, afweging: Niet nodig. }\n---\n\n## V',
    );
    expect(dossierFaults(text)).toEqual([]);
  });
});
