/** publiccode.yml as the standard asks (publiccode.yml 0.4), and as true as package.json. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const code = parse(read('publiccode.yml'));
const pack = JSON.parse(read('package.json'));

test('has every key that the standard requires', () => {
  expect(code.publiccodeYmlVersion).toBe('0.4');
  for (const key of ['name', 'url', 'platforms', 'developmentStatus', 'softwareType', 'description'])
    expect(code[key], key).toBeTruthy();
  expect(() => new URL(code.url)).not.toThrow();
  expect(['concept', 'development', 'beta', 'stable', 'obsolete']).toContain(code.developmentStatus);
  expect(code.softwareType).toMatch(/^standalone\/(?:mobile|iot|desktop|web|backend|other)$/);
  expect(['internal', 'contract', 'community', 'none']).toContain(code.maintenance.type);
  expect(code.maintenance.contacts.every((c: { name?: string }) => c.name)).toBe(true);
  expect([typeof code.localisation.localisationReady, code.localisation.availableLanguages]).toEqual([
    'boolean',
    ['nl'],
  ]);
});

test('describes within the lengths of the standard', () => {
  for (const { shortDescription, longDescription, features } of Object.values<
    Record<string, string & string[]>
  >(code.description)) {
    expect(shortDescription!.length).toBeLessThanOrEqual(150);
    expect(longDescription!.length).toBeGreaterThanOrEqual(150);
    expect(longDescription!.length).toBeLessThanOrEqual(10_000);
    expect(features!.length).toBeGreaterThan(0);
  }
});

test('says the same as package.json and the changelog', () => {
  expect([code.name, code.softwareVersion, code.legal.license]).toEqual([
    pack.name,
    pack.version,
    pack.license,
  ]);
  expect(code.releaseDate).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(read('CHANGELOG.md')).toContain(`## ${pack.version}`);
});
