import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { expect, test } from 'vitest';
import { packageDir } from '../../src/io/package-dir.ts';

test('the folder of an installed package is absolute and holds its files', () => {
  const dir = packageDir('@expo-google-fonts/source-sans-3')!;
  expect(isAbsolute(dir)).toBe(true);
  expect(existsSync(join(dir, '400Regular/SourceSans3_400Regular.ttf'))).toBe(true);
});

test('a package that is not installed has no folder', () => {
  expect(packageDir('bestaat-vast-niet')).toBeUndefined();
});
