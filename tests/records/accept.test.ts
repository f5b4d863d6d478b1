import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptPlain } from '../../src/records/accept.ts';
import { recordTypes } from '../../src/records/index.ts';
import { instellingen } from '../../src/records/instellingen.ts';
import type { FieldShape, Shape } from '../../src/records/shape.ts';

const strange = fc.constantFrom<unknown>(
  ...['', ' ', 'x', 'Hoofd', 'a-b', 'soort/id', '2020-02-30', '24:00', 'P0D', '__proto__', 'true'],
  ...[0, -1, 1.5, Infinity, Number.NaN, 2 ** 53, null, true, [], {}, [null], { x: 1 }],
);
const text = fc.constantFrom(
  'tekst',
  'snrp',
  'interventie/snrp',
  '2020-03-01',
  '19:30',
  'P3W',
  'https://x.nl',
  'gm0503',
);
const number = fc.constantFrom<unknown>(0, 1, 3, 18, 2020, 2.5);

/** Values that mostly suit a field, without looking at its rules in detail. */
function valueFor(shape: Shape): fc.Arbitrary<unknown> {
  const good = (): fc.Arbitrary<unknown> => {
    switch (shape.kind) {
      case 'datum':
        return fc.constantFrom('2020-03-01', '2019-12-31', '2024-02-29');
      case 'getal':
      case 'geheel-getal':
        return number;
      case 'ja-nee':
        return fc.boolean();
      case 'keuze':
        return fc.constantFrom(...shape.opties);
      case 'lijst':
        return fc.array(valueFor(shape.item), { minLength: shape.minstens, maxLength: 2 });
      case 'groep':
        return groupOf(shape.velden);
      case 'kaart':
        return fc.dictionary(fc.constantFrom('2020', 'a', 'b'), valueFor(shape.waarde), { maxKeys: 2 });
      default:
        return text;
    }
  };
  return fc.oneof({ weight: 60, arbitrary: good() }, strange);
}

function groupOf(fields: readonly FieldShape[]): fc.Arbitrary<unknown> {
  const present = fields.map((field) =>
    fc
      .option(valueFor(field.shape), { freq: field.verplicht ? 60 : 1, nil: undefined })
      .map((value) => [field.naam, value] as const),
  );
  const extra = fc.constantFrom(...new Array<undefined>(60).fill(undefined), ['onbekend', 1] as const);
  return fc.tuple(fc.boolean(), extra, ...present).map(([turned, more, ...entries]) => {
    const given = entries.filter(([, value]) => value !== undefined);
    return Object.fromEntries([...(turned ? given.reverse() : given), ...(more ? [more] : [])]);
  });
}

const settings = instellingen;
const kinds = [
  ...recordTypes.map((t) => [t.soort, t.schema(), t.shape()] as const),
  ['cter.yaml', settings.schema(), settings.shape()] as const,
];

describe('the quick yes', () => {
  it.each(kinds)('gives for %s what zod gives, and leaves to zod what zod refuses', (_, schema, fields) => {
    let yes = 0;
    fc.assert(
      fc.property(groupOf(fields), (value) => {
        const quick = acceptPlain(fields, value);
        const slow = schema.safeParse(value);
        // Text rather than values: the order of the fields counts too.
        expect(JSON.stringify(quick)).toBe(slow.success ? JSON.stringify(slow.data) : undefined);
        expect(quick).toEqual(slow.data);
        if (quick) yes += 1;
      }),
      { numRuns: 300 },
    );
    expect(yes).toBeGreaterThan(5);
  });
});
