/** Personal data is found wherever git keeps it; all numbers are made up. */
import { describe, expect, it } from 'vitest';
import { scanObjects } from '../../src/history/privacy-scan.ts';
import { everyObject } from '../../src/io/git-objects.ts';
import { kindsInName } from '../../src/text/personal/in-name.ts';
import { gitDir } from '../io/git-dir.ts';

const scan = (dir: string) => scanObjects(everyObject(dir));
const found = (dir: string) => scan(dir).traces.map(({ place, kind, line }) => [place, kind, line]);

describe('the scan of a repository', () => {
  it('finds nothing where nothing is, the addresses of those who commit included', () => {
    const { dir } = gitDir({ 'a.md': 'Bel de gemeente op 14015.\n' });
    expect(scan(dir)).toMatchObject({ traces: [], objects: 3, unread: [] });
  });

  it('finds what was taken away again, and what no branch leads to any more', () => {
    const { dir, git } = gitDir({ 'a.md': 'x\nBSN 111222333\n' });
    git('rm', '-q', 'a.md');
    git('commit', '-q', '-m', 'weg');
    git('checkout', '-q', '-b', 'zijpad');
    git('commit', '-q', '--allow-empty', '-m', 'Bel 06-12345678');
    git('checkout', '-q', 'main');
    git('branch', '-q', '-D', 'zijpad');
    expect(found(dir)).toHaveLength(2);
    expect(found(dir)).toEqual(
      expect.arrayContaining([
        ['inhoud', 'bsn', 2],
        ['boodschap', 'telefoon', 1],
      ]),
    );
  });

  it('finds it in the names of files and in the message of a tag', () => {
    const { dir, git } = gitDir({
      'signalen/2020-03-14-bel-0612345678.md': 'x\n',
      'b/2020-03-14-7k3m.md': 'y\n',
    });
    git('tag', '-a', 'v1', '-m', 'Van jan@voorbeeld.nl');
    expect(found(dir)).toHaveLength(2);
    expect(found(dir)).toEqual(
      expect.arrayContaining([
        ['naam', 'telefoon', undefined],
        ['boodschap', 'e-mail', 1],
      ]),
    );
  });

  it('says of what is no text that it was not read', () => {
    const { dir } = gitDir({ 'a.bin': 'BSN 111222333\0' });
    expect(scan(dir)).toMatchObject({ traces: [] });
    expect(scan(dir).unread).toHaveLength(1);
  });
});

describe('names of files', () => {
  it.each([
    ['signalen/0612345678.md', ['telefoon']],
    ['signalen/06-12345678-melder.md', ['telefoon']],
    ['casussen/111222333.md', ['bsn']],
    ['a/jan@voorbeeld.nl.md', ['e-mail']],
    ['interventies/werkbijeenkomst-2021.md', []],
    ['signalen/2020/2020-03-14-7k3m.md', []],
    ['uitvoeringen/2019-11-30-buitenspel-12.md', []],
    ['nieuwsbrieven/2020-1.md', []],
    ['casussen/k7m2q9xd.md', []],
  ])('%s', (path, kinds) => {
    expect(kindsInName(path)).toEqual(kinds);
  });
});
