import { expect, it } from 'vitest';
import { checkRegister, openRegister } from '../../src/cter.ts';
import { openDiskTree } from '../../src/io/disk-tree.ts';
import { DATA } from './lees.ts';

it('has no faults and no warnings when the program reads it', () => {
  const opened = openRegister(openDiskTree(DATA));
  const { findings } = checkRegister(opened, '2026-01-01');
  expect(findings.filter((f) => f.severity !== 'advies')).toEqual([]);
});
