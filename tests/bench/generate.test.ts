import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkRegister, openRegister } from '../../src/cter.ts';
import { openDiskTree } from '../../src/io/disk-tree.ts';
import { recordTypes } from '../../src/records/index.ts';
import { generate } from './generate.mjs';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'cter-bench-test-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const check = (name: string) => checkRegister(openRegister(openDiskTree(join(dir, name))), '2026-11-23');

describe('the generator of registers', () => {
  it('makes as many records as asked, of many types, without a fault', () => {
    generate(join(dir, 'clean'), 300);
    const { findings, counts } = check('clean');
    expect(findings.filter((f) => f.severity === 'fout')).toEqual([]);
    // A few promises are overdue by now; warnings that grow with the register would change what is measured.
    expect(findings.filter((f) => f.severity === 'waarschuwing').length).toBeLessThan(10);
    expect(counts.records).toBe(300);
    const { register } = openRegister(openDiskTree(join(dir, 'clean')));
    const met = recordTypes.filter((type) => register.all(type.soort as 'casus').length > 0);
    expect(met.length).toBeGreaterThan(12);
  });

  it('breaks the share it is asked to, and each broken file has a finding', () => {
    const { bad } = generate(join(dir, 'broken'), 300, 0.1);
    const faulty = new Set(
      check('broken')
        .findings.filter((f) => f.severity === 'fout')
        .map((f) => f.file),
    );
    expect(bad.length).toBeGreaterThanOrEqual(20);
    expect([...faulty].sort()).toEqual([...bad].sort());
  });
});
