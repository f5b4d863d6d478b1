import { describe, expect, it } from 'vitest';
import { rolesOf } from '../../src/documents/columns.ts';
import { promised, rhythm, targetGroup } from '../../src/documents/wording.ts';

const afspraak = (fields: object) => promised({ id: 'x', vorm: 'x', ...fields });

describe('promises in words', () => {
  it.each([
    [{ aantal: 10, per: 'jaar' }, '10 per jaar'],
    [{ aantal: 3 }, '3'],
    [{ aantal: 5, per: 'looptijd' }, '5 in de hele looptijd'],
    [{ per: 'gemeente' }, 'per gemeente'],
    [{ elke: 'P3W' }, 'elke 3 weken'],
    [{ 'een-op': 3, van: 'bijeenkomst' }, 'één op de 3 keer (bijeenkomst)'],
    [{ bezetting: 20, van: 'contactcirkel' }, '20 personen (contactcirkel)'],
    [{}, 'niet gekwantificeerd'],
    [{ aantal: 0, per: 'jaar' }, '0 per jaar'],
    [
      { aantal: 1, per: 'jaar', thema: { 2020: 'rol van een ander' } },
      '1 per jaar; thema’s 2020: rol van een ander',
    ],
  ])('%j is “%s”', (fields, words) => expect(afspraak(fields)).toBe(words));

  it.each([
    ['P1D', 'elke dag'],
    ['P1W', 'elke week'],
    ['P6M', 'elke 6 maanden'],
    ['P2Y', 'elke 2 jaar'],
  ])('%s is “%s”', (ritme, words) => expect(rhythm(ritme)).toBe(words));
});

describe('target groups', () => {
  const groep = (naam: string, leeftijd?: { van?: number; tot?: number }) =>
    targetGroup({ id: 'x', naam, direct: true, ...(leeftijd && { leeftijd }) });

  it('tell their age once', () => {
    expect(groep('tieners', { van: 10, tot: 13 })).toBe('tieners (10 tot en met 13 jaar)');
    expect(groep('tieners (10-13 jaar)', { van: 10, tot: 13 })).toBe('tieners (10-13 jaar)');
    expect(groep('jongeren', { van: 14 })).toBe('jongeren (vanaf 14 jaar)');
    expect(groep('kinderen', { tot: 12 })).toBe('kinderen (tot en met 12 jaar)');
    expect(groep('ouders')).toBe('ouders');
  });
});

describe('what stands under the title of a column', () => {
  it.each([
    [
      [
        'Interventie',
        'Doelstelling',
        'Doelgroep',
        'Uitvoering interventie en beschermende factor(en)',
        'Opbrengst en evaluatie',
      ],
      [['interventie'], ['doelstelling'], ['doelgroep'], ['uitvoering', 'factoren'], ['evaluatie']],
    ],
    [
      ['Project', 'Voor wie', 'Doel', 'Budget'],
      [['interventie'], ['doelgroep'], ['doelstelling'], ['kosten']],
    ],
    [
      ['Maatregel', 'Waarom', 'Mensen', 'Hoe', 'Terugblik'],
      [['interventie'], ['doelstelling'], ['doelgroep'], ['uitvoering'], ['evaluatie']],
    ],
    [
      ['Speerpunt', 'Aanpak', 'Planning', 'Partners', 'Beschermende factoren', 'Status'],
      [['interventie'], ['werkwijze'], ['looptijd'], ['uitvoerders'], ['factoren'], ['status']],
    ],
  ])('%j', (titles, roles) => expect(rolesOf(titles)).toEqual(roles));
});
