import { describe, expect, it } from 'vitest';
import { cter, readJson } from '../cli/run.ts';
import { gitDir } from '../io/git-dir.ts';
import { workspace } from '../workspace.ts';

const CODE = 'boodschap-zonder-persoonsgegevens';

describe('validate --changed', () => {
  it('looks at the messages of the branch, and at no older ones; what they say is not repeated', () => {
    const { dir, git } = gitDir(workspace());
    git('commit', '-q', '--allow-empty', '-m', 'Oud: bel 06-12345670');
    git('checkout', '-q', '-b', 'werk');
    git('commit', '-q', '--allow-empty', '-m', 'Kop\n\nDoorgegeven door jan@voorbeeld.nl, bel 06-12345678');
    git('commit', '-q', '--allow-empty', '-m', 'Nieuw: signaal/2021-03-02-7k3m');
    const ran = cter(dir, ['validate', '--changed', 'main', '--format', 'json', '--today', '2021-06-01']);
    const found = readJson(ran).findings;
    expect(found.map((f) => f.code)).toEqual([CODE, CODE]);
    expect(ran.code).toBe(1);
    expect(ran.out + ran.err).not.toMatch(/12345678|jan@/);
    expect(cter(dir, ['validate', '--changed', '--today', '2021-06-01']).code).toBe(0);
  });
});

describe('cter audit --privacy', () => {
  it('names the file, the commit and the kind, never what it says, and fails', () => {
    const { dir, git } = gitDir({ ...workspace(), 'begrippen/oud.md': 'x\nBSN 111222333\n' });
    git('rm', '-q', 'begrippen/oud.md');
    git('commit', '-q', '-m', 'Bel 06-12345678');
    const ran = cter(dir, ['audit', '--privacy']);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(
      /begrippen\/oud\.md \(commit [0-9a-f]{8}\), regel 2: een burgerservicenummer \(BSN\) in de inhoud/,
    );
    expect(ran.out).toContain('een telefoonnummer in de boodschap');
    expect(ran.out + ran.err).not.toMatch(/111222333|12345678\b(?!.*commit)/);
    expect(ran.err).toContain('2 vondsten');
    const clean = gitDir(workspace());
    expect(cter(clean.dir, ['audit', '--privacy'])).toMatchObject({ code: 0, out: '' });
  });
});
