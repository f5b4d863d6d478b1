import { describe, expect, it } from 'vitest';
import { GEBEURD, gebeurdNa } from '../../src/facts/gebeurd.ts';
import { recordType } from '../../src/records/index.ts';
import type { FieldShape, Shape } from '../../src/records/shape.ts';
import { open, workspace } from '../workspace.ts';

/** The form of the field a path leads to. */
function formOf(fields: readonly FieldShape[], path: string): Shape | undefined {
  let shape: Shape | undefined = { kind: 'groep', velden: fields };
  for (const step of path.replaceAll('[]', '.[]').split('.')) {
    if (step === '[]') shape = shape?.kind === 'lijst' ? shape.item : undefined;
    else shape = shape?.kind === 'groep' ? shape.velden.find((f) => f.naam === step)?.shape : undefined;
  }
  return shape;
}

describe('dates of what has happened', () => {
  it.each(Object.entries(GEBEURD).flatMap(([soort, list]) => list.map((b) => [soort, b.pad] as const)))(
    '%s has a date at %s',
    (soort, pad) => {
      expect(formOf(recordType(soort)?.shape() ?? [], pad)?.kind).toBe('datum');
    },
  );

  it('come with the place they stand at', () => {
    const { register } = open(workspace());
    const cirkel = register.all('contactcirkel')[0];
    expect(cirkel && gebeurdNa(cirkel, '2021-02-28')).toEqual([
      { pad: ['gedaan', 0, 'op'], datum: '2021-03-01' },
    ]);
    expect(cirkel && gebeurdNa(cirkel, '2021-03-01')).toEqual([]);
  });
});
