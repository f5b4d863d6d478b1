/** A save among many records costs what it costs among few. */
import { expect, test } from 'vitest';
import { edited, readForEdit } from '../../src/commands/change.ts';
import { saveNear } from '../../src/commands/change-near.ts';
import { openRegister } from '../../src/cter.ts';
import { UsageError } from '../../src/errors.ts';
import { memoryPorts } from '../../src/io/memory-ports.ts';
import type { FileTree } from '../../src/ports.ts';
import { workspace } from '../workspace.ts';

const PATH = 'contactcirkels/2021-03-01-bedreiging.md';
const GENERAL = { today: '2021-06-01', quiet: true, verbose: false, colour: false };

/** Saves one change of the circle among so many other records; gives which files were read for it. */
function saveAmong(
  others: number,
  change: (text: string) => string,
): { read: readonly string[]; after: string } {
  const signal = workspace()['signalen/2021-03-02-7k3m.md'];
  const more = Object.fromEntries(
    Array.from({ length: others }, (_, i) => [
      `signalen/2021-03-02-${String(i).padStart(4, '0')}.md`,
      signal ?? '',
    ]),
  );
  const ports = memoryPorts({ files: { ...workspace(), ...more } });
  const read: string[] = [];
  const tree = ports.tree('/register');
  const watched: FileTree = {
    ...tree,
    read(path, most) {
      read.push(path);
      return tree.read(path, most);
    },
  };
  const opened = { ...openRegister(tree), tree: watched };
  const file = readForEdit(opened, PATH);
  read.length = 0;
  saveNear({ ports, general: GENERAL, options: {} }, opened, [edited(file, change(file.text))], '');
  return { read, after: ports.text(PATH) ?? '' };
}

const addCare = (text: string): string => text.replace('---\n\n', 'behoeften: [Rust.]\n---\n\n');

test('it reads the same files among five hundred as among none', () => {
  const few = saveAmong(0, addCare);
  const many = saveAmong(500, addCare);
  expect(few.after).toContain('behoeften: [Rust.]');
  expect(few.read).toContain('stappenplannen/contactcirkel.md');
  expect(many.read).toEqual(few.read);
});

test.each([
  [
    'a reference to nothing',
    (text: string) => text.replace('---\n\n', 'genodigden: [niemand]\n---\n\n'),
    'verwijzing-bestaat',
  ],
  [
    'a step that the checklist does not have',
    (text: string) => text.replace('stap: afstemmen', 'stap: bestaatniet'),
    'stappen-op-volgorde',
  ],
  [
    'personal data',
    (text: string) => text.replace('---\n\n', 'behoeften: [Bel 06-12345678]\n---\n\n'),
    'geen-persoonsgegevens',
  ],
  ['a field that is none', (text: string) => text.replace('---\n\n', 'zorg: x\n---\n\n'), 'veld-bekend'],
])('it refuses %s as validate would', (_what, change, code) => {
  expect(() => saveAmong(0, change)).toThrow(UsageError);
  expect(() => saveAmong(0, change)).toThrow(code);
});
