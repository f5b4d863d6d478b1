import type { FileTree, Git, Output, Ports } from '../ports.ts';
import type { General } from './define.ts';

const PATIENCE_MS = 1000;
const STEP_MS = 200;
/** Checking fewer signatures, or saving fewer files, is done in a moment. */
const MANY = 100;
/** So many versions of files are asked of git at a time. */
const VERSIONS = 500;

/** One line on standard error that says how far long work is. */
interface Line {
  /** Counts work that is done; it shows after a second. */
  readonly tick: (what: string, more?: number) => void;
  /** Says at once what is going on: for work that cannot tell how far it is. */
  readonly say: (what: string) => void;
  readonly wipe: () => void;
}

function openLine({ stderr, elapsed }: Ports): Line {
  let [what, count, width, next] = ['', 0, 0, elapsed() + PATIENCE_MS];
  const say = (text: string): void => {
    stderr.write(`\r${`${text} …`.padEnd(width)}`);
    width = text.length + 2;
  };
  return {
    say,
    tick(of, more = 1) {
      count = of === what ? count + more : more;
      what = of;
      // Asking the clock for every file would cost more than reading some of them.
      if ((more === 1 && count % 64 !== 0) || elapsed() < next) return;
      next = elapsed() + STEP_MS;
      say(`${count} ${what}`);
    },
    wipe() {
      if (width > 0) stderr.write(`\r${' '.repeat(width)}\r`);
      [count, width, next] = [0, 0, elapsed() + PATIENCE_MS];
    },
  };
}

/** What `ask` says of all, asked for `size` at a time. */
function inParts<V>(
  all: readonly string[],
  size: number,
  ask: (part: readonly string[]) => ReadonlyMap<string, V>,
  tick: (count: number) => void,
): ReadonlyMap<string, V> {
  const found = new Map<string, V>();
  for (let at = 0; at < all.length; at += size) {
    const part = all.slice(at, at + size);
    for (const [key, value] of ask(part)) found.set(key, value);
    tick(part.length);
  }
  return found;
}

function watchedGit(git: Git, { tick, say }: Line, watched: (tree: FileTree) => FileTree): Git {
  return {
    ...git,
    tree: (...args) => watched(git.tree(...args)),
    log(root, query) {
      // One record is found in a moment.
      if (!query.paths.every((path) => path.endsWith('.md'))) say('git leest de geschiedenis');
      return git.log(root, query);
    },
    contents: (root, blobs) =>
      inParts(
        blobs,
        VERSIONS,
        (part) => git.contents(root, part),
        (count) => tick('versies gelezen', count),
      ),
    signatures(root, commits, signers) {
      if (commits.length > MANY) say('git kijkt handtekeningen na');
      const ask = (part: readonly string[]) => git.signatures(root, part, signers);
      return inParts(commits, MANY, ask, (count) => tick('handtekeningen nagekeken', count));
    },
    *everyObject(root) {
      for (const object of git.everyObject(root)) {
        tick('objecten van git bekeken');
        yield object;
      }
    },
  };
}

/** The world of a command, in which long work shows how far it is. */
export interface Watched {
  readonly ports: Ports;
  /** For the end, however it came. */
  readonly done: () => void;
}

/** Lets long work show how far it is: on a terminal, on standard error, on one line that goes before anything else is written. */
export function withProgress(ports: Ports, { quiet }: General): Watched {
  if (quiet || !ports.stderr.isTerminal) return { ports, done: () => {} };
  const line = openLine(ports);
  const after = (output: Output): Output => ({
    ...output,
    write(text) {
      line.wipe();
      output.write(text);
    },
  });
  const watched = (tree: FileTree): FileTree => ({
    ...tree,
    read(path, maxBytes) {
      line.tick('bestanden gelezen');
      return tree.read(path, maxBytes);
    },
  });
  const { prompt, secrets, writer } = ports;
  return {
    done: line.wipe,
    ports: {
      ...ports,
      stdout: after(ports.stdout),
      stderr: after(ports.stderr),
      busy: line.say,
      tree: (dir) => watched(ports.tree(dir)),
      git: watchedGit(ports.git, line, watched),
      prompt: {
        ...prompt,
        ask(question) {
          line.wipe();
          return prompt.ask(question);
        },
      },
      secrets: {
        ...secrets,
        edit(text, name) {
          line.wipe();
          return secrets.edit(text, name);
        },
      },
      writer: {
        ...writer,
        write(root, changes) {
          if (changes.length > MANY) line.say(`${changes.length} bestanden opslaan`);
          writer.write(root, changes);
        },
      },
    },
  };
}
