import { describe, expect, it } from 'vitest';
import { checkRegister, openRegister, openTogether } from '../src/cter.ts';
import { memoryTree } from '../src/io/memory-tree.ts';
import { TODAY, workspace } from './workspace.ts';

describe('a write that was cut off', () => {
  const files = ['interventies/een.md', 'interventies/twee.md'];

  it('is told as a warning that names every file of it (schrijven-afgerond)', () => {
    const opened = openRegister(memoryTree('/register', workspace()), {
      pending: { files: files.map((f) => `/register/${f}`), journal: '.cter-journaal' },
    });
    const { findings } = checkRegister(opened, TODAY);
    expect(findings).toMatchObject([
      { code: 'schrijven-afgerond', severity: 'waarschuwing', file: files[0] },
    ]);
    for (const file of files) expect(findings[0]?.message).toContain(file);
  });

  it('is not told when there is none', () => {
    expect(checkRegister(openRegister(memoryTree('/register', workspace())), TODAY).findings).toEqual([]);
  });
});

it('of several registers a fault in a text is told with the register it is in', () => {
  const files = (gemeente: string, text: string) =>
    memoryTree(`/${gemeente}`, {
      'cter.yaml': `formaat: 1\nnaam: ${gemeente}\nzichtbaarheid: intern\ngemeente: ${gemeente}\n`,
      [`gemeenten/${gemeente}.md`]: `---\nnaam: ${gemeente}\ncode: gm000${gemeente.length}\n---\n`,
      'begrippen/a.md': `---\nterm: A van ${gemeente}\n---\n\n## Omschrijving\n\n${text}\n`,
    });
  const both = openTogether([files('een', 'Tekst.'), files('ander', 'Mail naar jan.jansen@voorbeeld.nl.')]);
  expect(both.findings().map((f) => f.file)).toEqual(['ander/begrippen/a.md']);
});
