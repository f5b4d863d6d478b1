import { expect, test } from 'vitest';
import { random, seededRandom } from '../../src/io/random.ts';

test('random bytes differ, seeded ones are the same for the same seed', () => {
  expect(random(16)).toHaveLength(16);
  expect(random(16)).not.toEqual(random(16));
  const [a, b, c] = [seededRandom('x'), seededRandom('x'), seededRandom('y')];
  expect(a(40)).toEqual(b(40));
  expect(a(40)).not.toEqual(c(40));
  expect(a(40)).not.toEqual(a(40));
  expect(a(40)).toHaveLength(40);
});
