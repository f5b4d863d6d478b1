import { describe, expect, it } from 'vitest';
import { type LijnBoom, lijnen, programmasVan } from '../../src/facts/programma.ts';
import { memoryTree } from '../../src/io/memory-tree.ts';
import { buildRegister } from '../../src/register/build.ts';

const lijn = (nummer: number, onder?: string) =>
  `---\nnummer: ${nummer}\ntitel: Lijn ${nummer}\nprogramma: p\n${onder ? `onder: ${onder}\n` : ''}---\n`;

const register = buildRegister(
  memoryTree('/r', {
    'cter.yaml': 'formaat: 1\nnaam: Proef\n',
    'programma/p.md': '---\ntitel: P\ndistrict: D\ntrekker: delft\ngemeenten: [delft]\n---\n',
    'actielijnen/tien.md': lijn(10),
    'actielijnen/twee.md': lijn(2),
    'actielijnen/twee-b.md': lijn(22, 'twee'),
    'actielijnen/twee-a.md': lijn(21, 'twee'),
    'actielijnen/diep.md': lijn(1, 'twee-a'),
    'actielijnen/kring-a.md': lijn(30, 'kring-b'),
    'actielijnen/kring-b.md': lijn(31, 'kring-a'),
    'actielijnen/wees.md': lijn(40, 'bestaat-niet'),
  }),
);

const ids = (tree: readonly LijnBoom[]): unknown[] =>
  tree.map(({ lijn: l, onder }) => (onder.length ? [l.id, ids(onder)] : l.id));

describe('lines of action', () => {
  it('are nested and stand in order of their number; none gets lost, whatever `onder` says', () => {
    const tree = lijnen(register, programmasVan(register, 'delft'));
    expect(ids(tree)).toEqual([
      ['twee', [['twee-a', ['diep']], 'twee-b']],
      'tien',
      'kring-a',
      'kring-b',
      'wees',
    ]);
  });

  it('are none for a municipality without a programme', () => {
    expect(lijnen(register, programmasVan(register, 'rijswijk'))).toEqual([]);
  });
});
