/**
 * What the program needs from the world around it. The real ones live in io/, memory and scripted
 * twins for tests in io/ as well; nothing outside io/ touches a disk, a clock, git or a terminal. Longer than
 * other files, so that everything outside stands in one list.
 */

/** Why something found in a tree cannot be read as a file. */
export type FileProblem =
  | 'geen-toegang'
  | 'koppeling'
  | 'geen-bestand'
  | 'te-groot'
  | 'verdwenen'
  | 'naam-onleesbaar'
  | 'leesfout';

/** One thing met below the root of a tree. `path` is relative to that root, with `/` between parts. */
export interface TreeEntry {
  readonly path: string;
  /** Absent for an ordinary file; otherwise why it cannot be read. A folder only appears with a problem. */
  readonly problem?: FileProblem;
}

/** Thrown by `FileTree.read`; `problem` says why. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly path: string;
  readonly problem: FileProblem;
  constructor(path: string, problem: FileProblem) {
    super(`${path}: ${problem}`);
    this.path = path;
    this.problem = problem;
  }
}

/** A tree of files: a folder on disk, an object in memory, or a git revision. */
export interface FileTree {
  /** Absolute folder the paths are relative to (for a git revision: where it would lie). */
  readonly root: string;
  /**
   * Every file below the root, sorted by path (plain code-unit order). Names that begin with a dot and
   * the folders in `skip` (relative to the root) are left out. Symbolic links, sockets and unreadable
   * folders come back with a problem; nothing is followed. Never throws.
   */
  walk(skip?: readonly string[]): readonly TreeEntry[];
  /** The bytes of one file, at most `maxBytes` of them (throws `FileError` with `te-groot` above that). */
  read(path: string, maxBytes?: number): Uint8Array;
  /** Whether a file lies at this path. */
  has(path: string): boolean;
}

/** One file to be written. `expected` is the sha256 (hex) of the bytes that were read; null: must not exist yet. */
export interface FileChange {
  /** Absolute path. */
  readonly path: string;
  /** New bytes; null removes the file. */
  readonly content: Uint8Array | null;
  readonly expected: string | null;
  /** Whether a new file is a program, such as a git hook. */
  readonly executable?: boolean;
  /** A new file, and the folders made for it, are for those alone who may use the root; never for everybody. */
  readonly isPrivate?: boolean;
}

/** A write of several files that was cut off; the next writing run finishes it or rolls it back. */
export interface PendingWrite {
  readonly files: readonly string[];
  readonly journal: string;
}

/** Writes files all or none; see io/writer.ts for the promises. */
export interface Writer {
  /**
   * Writes every change or none. `root` is the folder that holds the lock and the journal; every path
   * must lie inside it. Throws `CannotError` in plain Dutch, after which nothing has changed.
   */
  write(root: string, changes: readonly FileChange[]): void;
  /**
   * Makes the folder that is to be a root, with the folders above it; leaves one that is there alone. Throws
   * `CannotError` in plain Dutch. With `isPrivate` only this user may enter it.
   */
  makeRoot(root: string, isPrivate?: boolean): void;
  /** An interrupted write below `root`, if there is one. Reads only. */
  pending(root: string): PendingWrite | undefined;
}

/** A choice in a question. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

/** One question to a person. `name` is the option that answers it, as shown when there is no terminal. */
export interface Question {
  readonly kind: 'text' | 'choice' | 'choices' | 'confirm';
  readonly name: string;
  readonly message: string;
  readonly explanation?: string;
  readonly example?: string;
  readonly default?: string | boolean;
  readonly choices?: readonly Choice[];
  /** True when an empty answer is allowed. */
  readonly optional?: boolean;
  /** A Dutch sentence that says what is wrong with an answer, or undefined when it is good. */
  readonly check?: (answer: string) => string | undefined;
}

/** Answers by kind: text and choice a string, choices a list of strings, confirm a boolean. */
export type Answer = string | readonly string[] | boolean;

/** Asks people. Throws `Interrupted` on Ctrl-C and at end of input. */
export interface Prompt {
  /** False when there is no terminal: then nothing may be asked. */
  readonly interactive: boolean;
  ask(question: Question): Promise<Answer>;
}

/** One output stream. */
export interface Output {
  readonly isTerminal: boolean;
  readonly columns: number;
  write(text: string): void;
}

/** A person as git knows them: what was set on the machine where the commit was made; nobody checked it. */
export interface GitPerson {
  readonly name: string;
  readonly email: string;
}

/** One file that differs between two versions. Ids are those of git's blobs; null: the file is not there. */
export interface GitChange {
  /** Relative to the work tree, with `/` between parts; of a file that is gone its last path. */
  readonly path: string;
  /** Where the file lay before, when it moved. */
  readonly from?: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One commit, with what it changed. */
export interface GitCommit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly author: GitPerson;
  readonly committer: GitPerson;
  /** When the author wrote it, and when it became this commit: ISO 8601 with the offset of that machine. */
  readonly written: string;
  readonly recorded: string;
  /** First paragraph of the message, on one line. */
  readonly subject: string;
  /** Whether it carries a signature; what that is worth is another question. */
  readonly isSigned: boolean;
  /** What differs from each parent, in their order; of a first commit one list. Moves are not recognised. */
  readonly changes: readonly (readonly GitChange[])[];
}

/** Which commits to tell of. */
export interface GitQuery {
  /** Commits that this one holds, itself included. */
  readonly to: string;
  /** Only what lies at or below these paths (relative to the work tree); '' is everything. */
  readonly paths: readonly string[];
}

/** What became of a signature: none, sound, sound by a key nobody vouched for, … , or nothing here can check it. */
export type SignatureState =
  | 'geen'
  | 'goed'
  | 'niet-vertrouwd'
  | 'verlopen'
  | 'ingetrokken'
  | 'slecht'
  | 'niet-te-controleren';

/** The signature of a commit, with the key and who it is said to belong to. */
export interface Signature {
  readonly state: SignatureState;
  readonly key?: string;
  readonly signer?: string;
}

/** git, called as a separate process without a shell, hardened against hostile repository settings. */
export interface Git {
  /** Root of the work tree that holds `dir`, or undefined outside git. */
  root(dir: string): string | undefined;
  /** The root that git refuses to look into for `dir` because it belongs to somebody else; undefined when it does not. */
  refused(dir: string): string | undefined;
  /** Whether git leaves a path (absolute, inside the work tree) out because of .gitignore and its like. */
  ignores(root: string, path: string): boolean;
  /** The path of `dir` below the work tree, with `/`; '' is the root itself. */
  below(root: string, dir: string): string;
  /** The commit a name stands for; undefined when git does not know it. */
  resolve(root: string, ref: string): string | undefined;
  /** The files below `dir`, relative to it, that are not as the newest commit has them; what is ignored does not count. Undefined when git cannot tell. */
  changed(root: string, dir: string): readonly string[] | undefined;
  /** The merge base of two commits; undefined when there is none. */
  mergeBase(root: string, a: string, b: string): string | undefined;
  /** The files of one commit below `dir` (absolute, inside the work tree). */
  tree(root: string, commit: string, dir: string): FileTree;
  /**
   * The commits that changed these paths, children before parents, on every side of every merge. A merge is
   * among them when it differs from a parent. Throws `CannotError` when git cannot tell.
   */
  log(root: string, query: GitQuery): readonly GitCommit[];
  /** The files below `path` ('' is everything) that differ between two commits; moves are recognised. Throws `CannotError`. */
  compare(root: string, before: string, after: string, path: string): readonly GitChange[];
  /** The bytes of blobs by id; one that is missing or too large to be a record is not in it. */
  contents(root: string, blobs: readonly string[]): ReadonlyMap<string, Uint8Array>;
  /**
   * The signature of each of these signed commits, checked with the person's own programs and keys. `signers`: an absolute path
   * to a list of SSH keys to trust, instead of the person's own; a list that the repository names plays no part.
   */
  signatures(root: string, commits: readonly string[], signers?: string): ReadonlyMap<string, Signature>;
  /** Whether no branches came together between two commits. */
  isStraight(root: string, from: string, to: string): boolean;
  /** The whole messages of the commits that `to` holds and `from` does not, by id. Throws `CannotError`. */
  messages(root: string, from: string, to: string): ReadonlyMap<string, string>;
  /** Every object the repository holds, also those that no branch leads to any more. Throws `CannotError`. */
  everyObject(root: string): Iterable<GitObject>;
  /** Whether a commit holds changes of this path that another one does not hold. */
  hasMore(root: string, commit: string, other: string, path: string): boolean;
  /** Whether older commits are missing here because only a part was fetched. */
  isShallow(root: string): boolean;
  /** Whether objects are missing here because they were left out when it was fetched. */
  isPartial(root: string): boolean;
  /** Commits these files (absolute) as they are on disk, and nothing else. Throws `CannotError`; the files stay. */
  commit(root: string, paths: readonly string[], message: string): void;
  /** The id of the tree that stands ready for the next commit; undefined while a merge is not solved. */
  staged(root: string): string | undefined;
  /** Makes a folder the root of a repository. False when git is not there or refuses. */
  init(dir: string): boolean;
  /** Lets git run the hooks in `folder` (below the root). False, and nothing done, when the repository has hooks already. */
  useHooks(root: string, folder: string): boolean;
}

/** What a person made of a text. */
export interface EditedText {
  readonly text: string;
  /** Whether the editor ended well; when not, the text is as it was last saved. */
  readonly endedWell: boolean;
}

/** Things that only this user may see, and that leave no trace. */
export interface Secrets {
  /** Root of the git work tree that a folder (absolute, maybe not made yet) really lies in, links followed. */
  workTree(dir: string): string | undefined;
  /** Overwrites files and removes them; one that is gone already is fine. Throws `CannotError`. */
  shred(paths: readonly string[]): void;
  /** Whether the private folder for editing lies in memory only. */
  isInMemory(): boolean;
  /**
   * Lets the person change a text in their own editor, in a folder that nobody else may enter. The folder is
   * gone when this returns, and also when the program or the editor is killed. Throws `CannotError` when no
   * editor can be started, `UsageError` when none is known.
   */
  edit(text: string, name: string): Promise<EditedText>;
  /** Keeps a sealed text where there is room for it when it could not be saved; gives the absolute path, or undefined. */
  keep(sealed: string): string | undefined;
}

/** One object of a repository. */
export interface GitObject {
  readonly id: string;
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly bytes: Uint8Array;
}

/** Everything a command may use of the outside world. */
export interface Ports {
  /** Absolute working folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Today as ISO date in Europe/Amsterdam. */
  today(): string;
  /** The time of day there, `uu:mm`. */
  time(): string;
  /** Says on a terminal what is going on, for work that may take long; gone when anything else is written. */
  busy(what: string): void;
  /** Milliseconds from a fixed moment, only for showing progress: never part of a result. */
  elapsed(): number;
  /** `count` random bytes. */
  random(count: number): Uint8Array;
  /** The files below an absolute folder on disk. */
  tree(dir: string): FileTree;
  /**
   * Lets a second thread look through the texts below an absolute folder on disk (see program.ts). Call what it
   * gives to wait for the findings: undefined when the thread came to nothing. Undefined at once where there is no
   * second processor.
   */
  lookThrough(dir: string): (() => unknown) | undefined;
  readonly writer: Writer;
  readonly secrets: Secrets;
  readonly prompt: Prompt;
  readonly git: Git;
  /** Absolute folder of the built-in templates. */
  readonly templates: string;
  /** Absolute folder of a package that brings files of its own, such as fonts; undefined when it is not installed. */
  packageDir(name: string): string | undefined;
  /** Version of the program. */
  readonly version: string;
}
