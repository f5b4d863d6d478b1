import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Git, Ports, Prompt, Secrets, TreeEntry } from '../ports.ts';
import { openDiskTree } from './disk-tree.ts';
import { type MemoryHistory, memoryGit } from './memory-git.ts';
import { type MemoryOutput, memoryOutput } from './memory-output.ts';
import { type MemoryStore, storeTree, toBytes } from './memory-tree.ts';
import { memoryWriter } from './memory-writer.ts';
import { seededRandom } from './random.ts';
import { scriptedPrompt } from './scripted-prompt.ts';

/** The world of an in-process test; everything has a default. */
export interface MemoryWorld {
  /** Path → content; a relative path lies below `cwd`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Things below `cwd` that cannot be read, with why. */
  readonly problems?: readonly TreeEntry[];
  /** Default `/register`. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Default `2021-06-01`. */
  readonly today?: string;
  /** Default `12:00`. */
  readonly time?: string;
  /** Answers to questions, by name or in order; without them there is no terminal to ask on. */
  readonly answers?: Readonly<Record<string, Answer>> | readonly Answer[];
  readonly prompt?: Prompt;
  readonly git?: Git | MemoryHistory;
  /** Default: the built-in templates of this package, read from disk. */
  readonly templates?: string;
  readonly version?: string;
  /** Whether both outputs are terminals, and how wide; default no, 80. */
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly seed?: string;
  /** What the person makes of a text in their editor; default as it was. Throws to say that it cannot be opened. */
  readonly editor?: (text: string) => string | Promise<string>;
  /** Folders that are work trees of git, for what must lie outside. */
  readonly workTrees?: readonly string[];
}

/** Ports in memory, and what a test wants to see of them. */
export interface MemoryPorts extends Ports {
  readonly stdout: MemoryOutput;
  readonly stderr: MemoryOutput;
  /** The text of a file (relative to `cwd` or absolute), or undefined when there is none. */
  text(path: string): string | undefined;
  /** Every file by absolute path, as text, sorted. */
  files(): Readonly<Record<string, string>>;
}

/** A world in memory for in-process tests of commands: nothing is written to disk, nothing is asked of anyone. */
export function memoryPorts(world: MemoryWorld = {}): MemoryPorts {
  const { cwd = '/register', answers, git, problems = [], terminal = false, columns = 80 } = world;
  const templates = world.templates ?? fileURLToPath(new URL('../../templates', import.meta.url));
  const store: MemoryStore = new Map();
  for (const [path, content] of Object.entries(world.files ?? {})) {
    store.set(posix.resolve(cwd, path), toBytes(content));
  }
  const text = (bytes: Uint8Array | undefined): string | undefined =>
    bytes === undefined ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return {
    cwd,
    env: world.env ?? {},
    stdout: memoryOutput({ isTerminal: terminal, columns }),
    stderr: memoryOutput({ isTerminal: terminal, columns }),
    today: () => world.today ?? '2021-06-01',
    time: () => world.time ?? '12:00',
    busy: () => {},
    elapsed: () => 0,
    random: seededRandom(world.seed ?? 'cter'),
    tree: (dir) =>
      `${dir}/`.startsWith(`${templates}/`) && existsSync(dir)
        ? openDiskTree(dir)
        : storeTree(dir, store, problemsBelow(dir, cwd, problems)),
    lookThrough: () => undefined,
    writer: memoryWriter(store),
    secrets: memorySecrets(store, world),
    prompt:
      world.prompt ??
      (answers === undefined ? { ...scriptedPrompt([]), interactive: false } : scriptedPrompt(answers)),
    git: git !== undefined && 'resolve' in git ? git : memoryGit(git),
    templates,
    packageDir: () => undefined,
    version: world.version ?? '0.0.0-test',
    text: (path) => text(store.get(posix.resolve(cwd, path))),
    files: () =>
      Object.fromEntries([...store].map(([path, bytes]) => [path, text(bytes) ?? ''] as const).sort()),
  };
}

/** Secrets in memory: the editor is a function, and shredding is forgetting. */
function memorySecrets(store: MemoryStore, { editor, workTrees = [] }: MemoryWorld): Secrets {
  return {
    workTree: (dir) => workTrees.find((root) => `${dir}/`.startsWith(`${root}/`)),
    shred: (paths) => {
      for (const path of paths) store.delete(path);
    },
    isInMemory: () => true,
    keep: (sealed) => {
      store.set('/geheugen/concept.age', toBytes(sealed));
      return '/geheugen/concept.age';
    },
    edit: async (text) => ({ text: editor ? await editor(text) : text, endedWell: true }),
  };
}

/** The problems as seen from another folder. */
function problemsBelow(dir: string, cwd: string, problems: readonly TreeEntry[]): readonly TreeEntry[] {
  return problems
    .map((entry) => ({ ...entry, path: posix.relative(dir, posix.resolve(cwd, entry.path)) }))
    .filter(({ path }) => path !== '' && !path.startsWith('..'));
}
