import { lstatSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CannotError } from '../errors.ts';
import { quote } from '../text/safe.ts';
import { errno } from './errno.ts';
import { randomHex } from './random.ts';
import { removeQuietly } from './temp-file.ts';
import { OWN_FOLDER } from './write-target.ts';

/*
 * The lock is `.cter/slot`. Its text is the target of a symbolic link that leads nowhere, because making
 * a link is the one thing that creates a name and its content in a single step; where links cannot be
 * made it is an ordinary file.
 *
 * A lock whose process is dead is taken over by making `.cter/slot-na-<its token>`, which only one
 * process can. That name is then the lock, until its own process dies: the holder is the end of the
 * chain that begins at `slot`. Nobody ever replaces `slot` while it lies there, so two takers cannot both
 * win: the second finds the name taken or, when it came too late, that the chain no longer ends in it.
 */

/** Who holds a lock. */
interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** When that process began (clock ticks since boot, from /proc), so a reused pid is not taken for it. */
  readonly began: string;
  /** When the lock was taken, ISO. */
  readonly since: string;
}

const WAIT_MS = 2000;
const STEP_MS = 20;
// A lock in an ordinary file is empty for microseconds after it was made; older than this its maker died.
const EMPTY_MS = 1000;

/** Does the work while no other writer can; waits up to two seconds, then throws `CannotError`. */
export function withLock<T>(root: string, work: () => T): T {
  const mine = acquire(root);
  try {
    return work();
  } finally {
    release(root, mine);
  }
}

/** Whether a living process is writing below this root right now. */
export function isLocked(root: string): boolean {
  const holder = chain(join(root, OWN_FOLDER)).at(-1);
  return holder !== undefined && isAlive(holder);
}

function acquire(root: string): Holder {
  const folder = join(root, OWN_FOLDER);
  const mine = newHolder();
  for (const end = Date.now() + WAIT_MS; ; pause()) {
    const holders = chain(folder);
    const last = holders.at(-1);
    if (last === undefined || !isAlive(last)) {
      if (claim(folder, last, mine)) return mine;
    } else if (Date.now() > end) {
      throw busy(folder, last);
    }
  }
}

/** True when the lock is ours now. */
function claim(folder: string, dead: Holder | undefined, mine: Holder): boolean {
  const path = join(folder, dead === undefined ? 'slot' : `slot-na-${dead.token}`);
  if (!create(path, mine)) return false;
  if (chain(folder).at(-1)?.token === mine.token) return true;
  // We followed a chain that another writer has ended since.
  removeQuietly(path);
  return false;
}

/** `slot` goes first: from then on no chain leads to the other names. */
function release(root: string, mine: Holder): void {
  const folder = join(root, OWN_FOLDER);
  if (chain(folder).at(-1)?.token !== mine.token) return;
  removeQuietly(join(folder, 'slot'));
  for (const name of readdirSync(folder)) {
    if (name.startsWith('slot-na-') && isLeftover(join(folder, name), mine))
      removeQuietly(join(folder, name));
  }
}

function isLeftover(path: string, mine: Holder): boolean {
  const holder = read(path);
  return holder !== undefined && (holder.token === mine.token || !isAlive(holder));
}

/** Every holder from `slot` on; the last one has the lock. */
function chain(folder: string): readonly Holder[] {
  const holders: Holder[] = [];
  let holder = read(join(folder, 'slot'));
  while (holder !== undefined && holders.length < 1000) {
    holders.push(holder);
    holder = read(join(folder, `slot-na-${holder.token}`));
  }
  return holders;
}

function create(path: string, holder: Holder): boolean {
  const text = JSON.stringify(holder);
  try {
    symlinkSync(text, path);
    return true;
  } catch (error) {
    if (errno(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errno(error))) throw error;
  }
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errno(error) === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): Holder | undefined {
  try {
    const stat = lstatSync(path);
    const text = stat.isSymbolicLink() ? readlinkSync(path) : stat.isFile() ? readFileSync(path, 'utf8') : '';
    return parse(text) ?? unreadable(stat.ino, stat.mtimeMs);
  } catch (error) {
    if (errno(error) === 'ENOENT' || errno(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

function parse(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Holder;
    const sound = /^[0-9a-f]{16}$/.test(value.token) && Number.isInteger(value.pid) && value.pid > 0;
    return sound ? { ...value, host: String(value.host), since: String(value.since) } : undefined;
  } catch {
    return undefined;
  }
}

/** A lock without a readable text: of nobody we know, and dead once it is older than a writer needs. */
function unreadable(inode: number, mtimeMs: number): Holder {
  const young = Date.now() - mtimeMs < EMPTY_MS;
  const token = inode.toString(16).padStart(16, '0').slice(-16);
  return { token, pid: young ? process.pid : 0, host: hostname(), began: '', since: '' };
}

const newHolder = (): Holder => ({
  token: randomHex(8),
  pid: process.pid,
  host: hostname(),
  began: began(process.pid),
  since: new Date().toISOString(),
});

function isAlive(holder: Holder): boolean {
  // Of another computer nothing can be known: better a message than two writers.
  if (holder.host !== hostname()) return true;
  if (holder.pid <= 0) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return errno(error) === 'EPERM';
  }
  return !holder.began || holder.began === began(holder.pid);
}

/** The 22nd field of /proc/<pid>/stat; empty where that does not exist. */
function began(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is a name in parentheses that may hold spaces.
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP_MS);
}

function busy(folder: string, holder: Holder): CannotError {
  const since = holder.since === '' ? '' : ` sinds ${quote(holder.since)}`;
  return new CannotError(
    `Iemand anders is nu in dit register aan het opslaan (proces ${holder.pid} op ${quote(holder.host)}${since}). Wacht even en voer de opdracht opnieuw uit. Weet u zeker dat niemand bezig is, verwijder dan ${join(folder, 'slot')}. Er is niets veranderd.`,
  );
}
