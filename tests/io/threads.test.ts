import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findInTexts, openRegister } from '../../src/cter.ts';
import { openDiskTree } from '../../src/io/disk-tree.ts';
import { memoryTree } from '../../src/io/memory-tree.ts';
import { startThread } from '../../src/io/threads.ts';

const dir = mkdtempSync(join(tmpdir(), 'cter-draad-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
mkdirSync(join(dir, 'begrippen'));
writeFileSync(join(dir, 'cter.yaml'), 'formaat: 1\nnaam: Proef\n');
writeFileSync(join(dir, 'begrippen', 'goed.md'), '---\nterm: Goed\n---\n');
writeFileSync(join(dir, 'begrippen', 'fout.md'), '---\nterm: Bel 06-12345678\n---\n');
writeFileSync(join(dir, 'begrippen', 'kapot.md'), Buffer.from([0xff, 0xfe, 0x00]));

describe('a second thread', () => {
  it('finds in texts what the first one would', () => {
    const script = resolve(import.meta.dirname, '../../bin/second-thread.js');
    const found = startThread(script, dir)?.();
    expect(found).toEqual(findInTexts(openDiskTree(dir)));
    expect(found).toMatchObject([{ code: 'geen-persoonsgegevens', file: 'begrippen/fout.md', line: 2 }]);
  });

  it('that is not installed is not waited for', () => {
    expect(startThread(join(dir, 'is-er-niet.js'), dir)).toBeUndefined();
  });

  it('that fails gives no answer, and does not keep the first one waiting', () => {
    const script = resolve(import.meta.dirname, '../../bin/second-thread.js');
    expect(startThread(script, undefined as unknown as string)?.()).toBeUndefined();
  }, 30_000);
});

describe('a large register', () => {
  const files: Record<string, string> = { 'cter.yaml': 'formaat: 1\nnaam: Proef\n' };
  for (let i = 0; i < 25_000; i++) files[`begrippen/b${i}.md`] = '---\nterm: Woord\n---\n';
  files['begrippen/b0.md'] = '---\nterm: Bel 06-12345678\n---\n';
  const tree = memoryTree('/r', files);
  const finding = { code: 'van-de-tweede' };
  const codes = (answer: unknown, options: { toCheck?: boolean } = { toCheck: true }) => {
    let asked = 0;
    const lookThrough = () => {
      asked++;
      return () => answer;
    };
    const opened = openRegister(tree, { ...options, lookThrough });
    return [asked, ...opened.findings().map((f) => f.code)];
  };

  it('has its texts looked at by a second thread, when it is to be checked', () => {
    expect(codes([finding])).toEqual([1, 'van-de-tweede']);
    expect(codes([finding], {})).toEqual([0, 'geen-persoonsgegevens']);
  });

  it('loses no finding when that thread gives no answer', () => {
    expect(codes(undefined)).toEqual([1, 'geen-persoonsgegevens']);
  });
});
