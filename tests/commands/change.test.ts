import { describe, expect, it } from 'vitest';
import { created, edited, readForEdit, removed, saveChanges } from '../../src/commands/change.ts';
import { openRegister } from '../../src/cter.ts';
import { memoryGit } from '../../src/io/memory-git.ts';
import { type MemoryWorld, memoryPorts } from '../../src/io/memory-ports.ts';
import { setValue } from '../../src/source/edit.ts';
import { workspace } from '../workspace.ts';

const PATH = 'begrippen/nieuw.md';
const BEGRIP = '---\nterm: Nieuw\n---\n\n## Omschrijving\n\nEen begrip.\n';

/** An opened register in memory, and the call a command would get. */
function begin(files: Record<string, string | Uint8Array> = {}, world: MemoryWorld = {}, options = {}) {
  const ports = memoryPorts({ files: { ...workspace(), ...files }, ...world });
  const general = { today: ports.today(), quiet: false, verbose: false, colour: false };
  const call = { ports, general, options };
  return { ports, call, opened: openRegister(ports.tree('/register')) };
}

describe('changing a register', () => {
  it('writes new, edited and removed files together', () => {
    const { ports, call, opened } = begin({ [PATH]: BEGRIP, 'begrippen/oud.md': BEGRIP });
    const file = readForEdit(opened, PATH);
    const files = [
      edited(file, setValue(file.text, ['term'], 'Anders')),
      removed(readForEdit(opened, 'begrippen/oud.md')),
      created('begrippen/derde.md', BEGRIP),
    ];
    saveChanges(call, opened, files, 'Gewijzigd: begrip/nieuw');
    expect(ports.text(PATH)).toBe(BEGRIP.replace('term: Nieuw', 'term: Anders'));
    expect(ports.text('begrippen/oud.md')).toBeUndefined();
    expect(ports.text('begrippen/derde.md')).toBe(BEGRIP);
  });

  it('keeps a byte order mark and the line ends of the file', () => {
    const windows = `\ufeff${BEGRIP.replaceAll('\n', '\r\n')}`;
    const { ports, call, opened } = begin({ [PATH]: windows });
    const file = readForEdit(opened, PATH);
    saveChanges(call, opened, [edited(file, setValue(file.text, ['term'], 'Anders'))], 'x');
    expect(ports.text(PATH)).toBe(windows.replace('term: Nieuw', 'term: Anders'));
  });

  it('refuses what validate would reject, names it, and writes nothing', () => {
    const { ports, call, opened } = begin({ [PATH]: BEGRIP });
    const before = ports.files();
    const file = readForEdit(opened, PATH);
    const files = [
      created('begrippen/derde.md', BEGRIP),
      edited(file, setValue(file.text, ['zie-ook'], ['bestaat-niet'])),
    ];
    expect(() => saveChanges(call, opened, files, 'x')).toThrow(
      /niet opgeslagen[\s\S]*begrippen\/nieuw\.md[\s\S]*verwijzing-bestaat/,
    );
    expect(ports.files()).toEqual(before);
  });

  it('refuses personal data before it is written', () => {
    const { ports, call, opened } = begin();
    const text = BEGRIP.replace('Een begrip.', 'Bel Jan op 06-12345678.');
    expect(() => saveChanges(call, opened, [created(PATH, text)], 'x')).toThrow(/geen-persoonsgegevens/);
    expect(ports.text(PATH)).toBeUndefined();
  });

  it('does not mind faults that were there already, also in the file itself', () => {
    const broken = BEGRIP.replace('---\n\n##', 'zie-ook: [weg]\n---\n\n##');
    const { ports, call, opened } = begin({ [PATH]: broken, 'begrippen/kapot.md': 'geen record' });
    const file = readForEdit(opened, PATH);
    saveChanges(call, opened, [edited(file, setValue(file.text, ['term'], 'Anders'))], 'x');
    expect(ports.text(PATH)).toContain('term: Anders');
  });

  it('loses nothing that somebody else wrote since the file was read', () => {
    const { ports, call, opened } = begin({ [PATH]: BEGRIP });
    const file = readForEdit(opened, PATH);
    const other = readForEdit(opened, PATH);
    saveChanges(call, opened, [edited(other, setValue(other.text, ['term'], 'Van een ander'))], 'x');
    expect(() =>
      saveChanges(call, opened, [edited(file, setValue(file.text, ['term'], 'Van mij'))], 'x'),
    ).toThrow(/begrippen\/nieuw\.md/);
    expect(ports.text(PATH)).toContain('Van een ander');
  });

  it('refuses to make a file that is there', () => {
    const { ports, call, opened } = begin({ [PATH]: BEGRIP });
    expect(() => saveChanges(call, opened, [created(PATH, BEGRIP.replace('Nieuw', 'Ander'))], 'x')).toThrow();
    expect(ports.text(PATH)).toBe(BEGRIP);
  });

  it('makes one commit on request, and before writing finds out whether it can', () => {
    const git = memoryGit({ root: '/register', commits: {} });
    const { call, opened } = begin({}, { git }, { commit: true });
    saveChanges(call, opened, [created(PATH, BEGRIP)], 'Nieuw: begrip/nieuw');
    expect(git.made).toEqual([{ paths: [`/register/${PATH}`], message: 'Nieuw: begrip/nieuw' }]);
    const outside = begin({}, {}, { commit: true });
    expect(() => saveChanges(outside.call, outside.opened, [created(PATH, BEGRIP)], 'x')).toThrow(
      /niet in git/,
    );
    expect(outside.ports.text(PATH)).toBeUndefined();
  });

  it('says which file cannot be read', () => {
    expect(() => readForEdit(begin().opened, 'begrippen/weg.md')).toThrow(/begrippen\/weg\.md/);
  });
});
