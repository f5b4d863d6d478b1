import { describe, expect, it } from 'vitest';
import { repository } from '../history/repository.ts';
import { workspace } from '../workspace.ts';
import { runCommand } from './run-command.ts';

const BEGRIP = (term: string, text = 'Uitleg.') => `---\nterm: ${term}\n---\n\n## Omschrijving\n\n${text}\n`;
const [A, B, C] = ['begrippen/a.md', 'begrippen/b.md', 'begrippen/c.md'];

const git = repository(
  '/register',
  [{ [A]: BEGRIP('A'), [B]: BEGRIP('B'), 'LEESMIJ.md': 'x', 'cter.yaml': 'formaat: 1\nnaam: Oud\n' }],
  [{ [A]: BEGRIP('A'), [B]: '---\nterm: [\n---\n' }],
  [
    {
      [A]: BEGRIP('Aa', 'Anders.'),
      [B]: null,
      [C]: BEGRIP('C'),
      'LEESMIJ.md': 'y',
      'cter.yaml': 'formaat: 1\nnaam: Nieuw\n',
    },
  ],
);
const files = { ...workspace(), ...(git.commits['HEAD'] as Record<string, string>) };
const diff = (...argv: string[]) => runCommand(['diff', ...argv], { files, git });

describe('cter diff', () => {
  it('tells of every file what changed between two versions, by field and section', async () => {
    const { code, out, err } = await diff('c0..HEAD');
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n\n')).toEqual([
      'LEESMIJ.md  gewijzigd',
      'begrip/a  gewijzigd  (begrippen/a.md)\n    ~ term: A → Aa\n    ~ ## Omschrijving\n      - Uitleg.\n      + Anders.',
      'begrip/b  verwijderd  (begrippen/b.md)',
      'begrip/c  toegevoegd  (begrippen/c.md)\n    + term: C\n    + ## Omschrijving\n      + Uitleg.',
      'cter.yaml  gewijzigd\n    ~ naam: Oud → Nieuw',
      '5 bestanden: 1 toegevoegd, 3 gewijzigd en 1 verwijderd.\n',
    ]);
    expect((await diff('HEAD..HEAD')).out).toBe('Er is niets veranderd.\n');
  });

  it('names a version that cannot be read', async () => {
    expect((await diff('c0..c1')).out).toMatch(
      /begrip\/b {2}gewijzigd[^\n]*\n {4}! de nieuwe versie is niet leesbaar, regel \d+/,
    );
    expect((await diff('c1..c0')).out).toMatch(/! de oude versie is niet leesbaar/);
  });

  it('can be held to one record, and gives other programs the same', async () => {
    const { out } = await diff('c0..', 'begrip/a', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      van: { naam: 'c0', commit: 'c0' },
      tot: { naam: 'HEAD', commit: 'HEAD' },
      bestanden: [
        {
          ref: 'begrip/a',
          gebeurtenis: 'gewijzigd',
          wijzigingen: [{ pad: 'term' }, { sectie: 'Omschrijving' }],
        },
      ],
    });
    expect((await diff('c0..HEAD', 'b')).out).toContain('begrip/b  verwijderd');
    expect((await diff('c0..HEAD', 'begrip/onbekend')).code).toBe(2);
  });

  it('is a document as well, marked as internal', async () => {
    const md = await diff('c0..HEAD', '--format', 'md');
    expect(md.out).toMatch(/^# Verschil tussen c0 en HEAD\n/);
    expect(md.out).toMatch(/intern gebruik/);
    expect(md.out).toContain('| term | gewijzigd | A | Aa |');
    const html = await runCommand(['history', 'begrip/a', '--format', 'html'], { files, git });
    expect(html.code).toBe(0);
    expect(html.out).toContain('<h1');
    expect(html.out).toContain('Geschiedenis van begrip/a');
  });

  it('says what is no pair of versions', async () => {
    for (const range of ['HEAD', 'HEAD..weg', 'weg..HEAD', 'a....b', '']) {
      const { code, out, err } = await diff(range);
      expect([range, code, out]).toEqual([range, 2, '']);
      expect(err).toMatch(/versie/);
    }
    expect((await runCommand(['diff', 'a..b'], { files: workspace() })).code).toBe(2);
  });
});
