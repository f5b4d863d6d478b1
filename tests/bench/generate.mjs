// A realistic register of any size: the records of district E plus what years of work add to them. The same
// number and share always give the same files.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CASUISTIEK, FAULTS, FIXED, MIX } from './kinds.mjs';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const WORDS =
  'de het een van in op met voor aan bij samen gemeente bijeenkomst deelnemers wijk school jongeren ouders netwerk vragen afspraken gesprek professionals vertrouwen signalen aanpak weerbaarheid begeleiding vervolg collega partners avond training'.split(
    ' ',
  );
const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** A small generator of numbers in [0, 1) that is the same on every machine. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const records = (dir) =>
  readdirSync(dir, { recursive: true }).filter((path) => path.includes('/') && path.endsWith('.md')).length;

/** The settings of district E, with cases allowed. */
function settings() {
  const own = readFileSync(join(DATA, 'cter.yaml'), 'utf8').replace(
    /^zichtbaarheid: .*$/m,
    'zichtbaarheid: vertrouwelijk',
  );
  return /^casuistiek:/m.test(own) ? own : `${own.trimEnd()}\n${CASUISTIEK}`;
}

/**
 * Writes a register of `size` records into `dir` (which must not exist), `badShare` of the new ones broken.
 * Gives the paths of the broken ones.
 */
export function generate(dir, size, badShare = 0) {
  cpSync(DATA, dir, { recursive: true });
  const random = randomFrom(size * 7 + 1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const text = (words) => Array.from({ length: words }, () => pick(WORDS)).join(' ');
  const count = (max) => Math.floor(random() * max) + 1;
  const code = (length) => Array.from({ length }, () => pick(CROCKFORD)).join('');
  const made = new Set();
  const write = (path, content) => {
    const folder = dirname(path);
    if (!made.has(folder)) mkdirSync(join(dir, folder), { recursive: true });
    made.add(folder);
    writeFileSync(join(dir, path), content);
  };
  write('cter.yaml', settings());
  for (const [path, content] of Object.entries(FIXED)) write(path, content);
  const wanted = size - records(dir);
  const taken = new Set();
  const bad = [];
  for (let i = 0; taken.size < wanted; i += 1) {
    const day = `${2015 + (i % 10)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
    const [path, content] = MIX[i % MIX.length]({ day, pick, code, text, count });
    if (taken.has(path)) continue;
    taken.add(path);
    const fault = taken.size * badShare >= bad.length + 1 ? FAULTS[bad.length % FAULTS.length] : undefined;
    // Not every record has a day or a reference; every record has a field.
    const broken = fault && (fault(content) === content ? FAULTS[1](content) : fault(content));
    if (broken !== undefined) bad.push(path);
    write(path, broken ?? content);
  }
  return { bad };
}
