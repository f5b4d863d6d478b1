import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recordType } from '../../src/records/index.ts';
import { readFields } from '../../src/records/read.ts';

const issues = (soort: string, yaml: string) => {
  const result = readFields(recordType(soort)!, parse(yaml) as Record<string, unknown>);
  return 'issues' in result ? result.issues.map((i) => `${i.path.join('.')}: ${i.message}`) : [];
};
const INTERVENTIE =
  'titel: X\nactielijn: een\ngemeenten: [delft]\nlooptijd: { van: 2020-01-01 }\nstatus: gepland\n';

describe('promises as the data model writes them', () => {
  it('are accepted in every form', () => {
    const yaml = `${INTERVENTIE}afspraken:
  - { id: shows, vorm: voorstelling, aantal: 10, per: jaar }
  - { id: bijeenkomst, vorm: bijeenkomst, elke: P3W }
  - { id: thema, vorm: themabijeenkomst, een-op: 3, van: bijeenkomst }
  - { id: werk, vorm: werkbijeenkomst, aantal: 1, per: jaar, thema: { 2019: eigen rol, 2020: rol van een ander } }
  - { id: kring, bezetting: 20, van: contactcirkel }
  - { id: seminars, vorm: seminar }
evaluaties:
  - { soort: plan, per: interventie }
  - { soort: proces, per: contactcirkel }
  - { per: uitvoering, door: organisatie/ror }
  - { soort: proces, per: jaar, bij: [bijeenkomst], samen-met: [organisatie/ror] }
`;
    expect(issues('interventie', yaml)).toEqual([]);
  });
});

describe('the values of fields', () => {
  const refused: readonly (readonly [string, string, string])[] = [
    [
      'a threat level above five',
      'dreigingsbeeld',
      'datum: 2020-01-01\nniveau: 6\ngebied: NL\nvanaf: 2020-01-01\nbron: NCTV',
    ],
    ['a municipality code of another form', 'gemeente', 'naam: Delft\ncode: GM503'],
    [
      'a day that does not exist',
      'incident',
      'datum: 2021-02-29\nsoort: brand\npublieke-omschrijving: Brand\ngemeente: delft',
    ],
    [
      'an analysis with personal data',
      'analyse',
      'soort: quickscan\nonderwerp: X\ninterventie: q\nstatus: lopend\nperiode: { van: 2020-01-01 }\nwaarborgen: { openlijk: true, persoonsgegevens: beperkt }',
    ],
    [
      'a reference with the type before it where one type is meant',
      'uitvoering',
      'interventie: interventie/snrp\nvorm: show\nstatus: gepland',
    ],
    [
      'a reference without the type where several are possible',
      'evaluatie',
      'over: snrp\nstatus: gepland\nperiode: { van: 2020-01-01 }\ndoor: intern',
    ],
    [
      'a phenomenon in a case',
      'casus',
      'gemeente-van-verblijf: delft\ningebracht-via: melding\nherkomst: onderwijs\nstappenplan: pga\ndossier: elders\nfenomeen: jihadisme',
    ],
    [
      'a person in a signal',
      'signaal',
      'datum: 2020-01-01\ngemeente: delft\nsoort: zacht\nveiligheid: sociaal\nbron-sector: onderwijs\nstatus: ontvangen\npersoon: iemand',
    ],
    ['a checklist without steps', 'stappenplan', 'titel: X\nversie: 1\nvoor: casus\nstappen: []'],
  ];
  it.each(refused)('refuse %s', (_, soort, yaml) => {
    expect(issues(soort, yaml)).toHaveLength(1);
  });

  it('are Dutch sentences when they are wrong', () => {
    for (const [, soort, yaml] of refused)
      for (const text of issues(soort, yaml)) expect(text).not.toMatch(/invalid|expected|undefined|null/i);
  });
});
