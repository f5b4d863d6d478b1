import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotError, UsageError } from '../errors.ts';
import type { EditedText } from '../ports.ts';
import { makePrivateFolder } from './private-folder.ts';
import { programs } from './programs.ts';
import { shredFile } from './shred-file.ts';

/**
 * Waits until the program at the other end of its input is gone, for whatever reason, and removes the folder. A
 * process of its own, so that it outlives a program that is killed.
 */
const WATCHER = `
const fs = require('node:fs'), path = require('node:path');
for (const s of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(s, () => {});
const dir = process.argv[1];
const clean = () => {
  try {
    for (const name of fs.readdirSync(dir)) {
      const file = path.join(dir, name);
      try { const { size } = fs.statSync(file); fs.writeFileSync(file, Buffer.alloc(size)); } catch {}
    }
  } catch {}
  try { fs.rmSync(dir, { recursive: true, force: true }); } catch {}
  process.exit(0);
};
process.stdin.on('end', clean).on('error', clean).on('close', clean).resume();
`;

function watch(dir: string): ChildProcess {
  const watcher = programs().spawn(process.execPath, ['-e', WATCHER, dir], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: {},
  });
  watcher.unref();
  return watcher;
}

/** An editor with its arguments, from a setting such as `code --wait` or `"/opt/my editor" -n`. No shell reads it. */
export function editorWords(setting: string): readonly string[] {
  return [...setting.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

function run(words: readonly string[], file: string): Promise<boolean> {
  const [command = '', ...args] = words;
  const ignore = (): void => {};
  // Ctrl-C is for the editor; the program has to outlive it to put things away.
  process.on('SIGINT', ignore);
  return new Promise<boolean>((done, fail) => {
    const editor = programs().spawn(command, [...args, file], { stdio: 'inherit', shell: false });
    editor.once('error', () =>
      fail(
        new CannotError(
          `Het tekstprogramma ‘${command}’ kan niet worden gestart. Zet in VISUAL of EDITOR een programma dat er is.`,
        ),
      ),
    );
    editor.once('exit', (code) => done(code === 0));
  }).finally(() => process.off('SIGINT', ignore));
}

function removeFolder(dir: string): void {
  for (const name of readdirSync(dir)) {
    try {
      shredFile(join(dir, name));
    } catch {
      // A folder of the editor: removed with the rest.
    }
  }
  rmSync(dir, { recursive: true, force: true });
}

/** See `Secrets.edit`. */
export async function editPrivately(text: string, name: string): Promise<EditedText> {
  const words = editorWords(process.env['VISUAL'] || process.env['EDITOR'] || '');
  if (words.length === 0)
    throw new UsageError(
      'cter weet niet met welk tekstprogramma u werkt. Zet het in VISUAL of EDITOR, bijvoorbeeld: export EDITOR=nano. Of gebruik ‘cter case seal --van BESTAND’.',
    );
  const dir = makePrivateFolder();
  const watcher = watch(dir);
  try {
    const file = join(dir, name);
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    const endedWell = await run(words, file);
    return { text: readFileSync(file, 'utf8'), endedWell };
  } finally {
    removeFolder(dir);
    watcher.stdin?.end();
  }
}
