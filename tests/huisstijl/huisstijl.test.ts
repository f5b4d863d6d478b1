import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeHouseStyle } from './make.ts';

const file = fileURLToPath(new URL('../../templates/huisstijl.docx', import.meta.url));

test('the house style that comes along is the one that make.ts makes', async () => {
  const made = await makeHouseStyle();
  if (process.env['CTER_SCHRIJF']) writeFileSync(file, made);
  expect(Buffer.from(made).equals(readFileSync(file))).toBe(true);
});

test('making the house style twice gives the same bytes', async () => {
  expect(Buffer.from(await makeHouseStyle()).equals(Buffer.from(await makeHouseStyle()))).toBe(true);
});
