import { describe, expect, it } from 'vitest';
import {
  interventiesIn,
  jarenMetInterventies,
  overlapsYear,
  overzichtsjaar,
} from '../../src/facts/interventies.ts';
import { memoryTree } from '../../src/io/memory-tree.ts';
import { buildRegister } from '../../src/register/build.ts';

const interventie = (gemeenten: string, van: string, tot?: string) =>
  `---\ntitel: X\nactielijn: lijn\ngemeenten: [${gemeenten}]\nlooptijd: { van: ${van}${tot ? `, tot: ${tot}` : ''} }\nstatus: gepland\n---\n`;

const register = buildRegister(
  memoryTree('/r', {
    'cter.yaml': 'formaat: 1\nnaam: Proef\n',
    'interventies/oud.md': interventie('delft', '2018-12-31', '2019-01-01'),
    'interventies/nieuw.md': interventie('delft, rijswijk', '2021-05-01', '2021-06-30'),
    'interventies/open.md': interventie('westland', '2024-01-01'),
  }),
);

describe('when interventions run', () => {
  it('counts the first and the last day, and goes on without an end', () => {
    expect(overlapsYear({ van: '2018-12-31', tot: '2019-01-01' }, 2018)).toBe(true);
    expect(overlapsYear({ van: '2018-12-31', tot: '2019-01-01' }, 2019)).toBe(true);
    expect(overlapsYear({ van: '2018-12-31', tot: '2019-01-01' }, 2020)).toBe(false);
    expect(overlapsYear({ van: '2018-12-31' }, 2040)).toBe(true);
    expect(overlapsYear({ van: '2018-12-31' }, 2017)).toBe(false);
  });

  it('selects by municipality and year', () => {
    expect(interventiesIn(register, 'delft', 2021).map((i) => i.id)).toEqual(['nieuw']);
    expect(interventiesIn(register, 'rijswijk', 2021).map((i) => i.id)).toEqual(['nieuw']);
    expect(interventiesIn(register, 'delft', 2020)).toEqual([]);
  });

  it('names the years that have something; an open end counts up to today', () => {
    expect(jarenMetInterventies(register, 'delft', '2026-11-23')).toEqual([2018, 2019, 2021]);
    expect(jarenMetInterventies(register, 'westland', '2026-11-23')).toEqual([2024, 2025, 2026]);
    expect(jarenMetInterventies(register, 'onbekend', '2026-11-23')).toEqual([]);
  });

  it('takes this year when anything runs in it, else the latest that has something', () => {
    expect(overzichtsjaar(register, 'delft', '2019-07-01')).toBe(2019);
    expect(overzichtsjaar(register, 'delft', '2020-07-01')).toBe(2021);
    expect(overzichtsjaar(register, 'westland', '2026-11-23')).toBe(2026);
    expect(overzichtsjaar(register, 'onbekend', '2026-11-23')).toBe(2026);
  });
});
