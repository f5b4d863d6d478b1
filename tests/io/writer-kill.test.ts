import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { realWriter } from '../../src/io/writer.ts';
import { contentHash } from '../../src/text/content-hash.ts';
import { bundle } from './bundle.ts';
import { tempDir } from './temp-dir.ts';

const KILLS = 200;
// The second file is large: while it is looked at once more, the first has been replaced already.
const SIZE = 600_000;
const AT_ONCE = 4;

let script: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  script = await bundle('write-versions.ts');
});
afterAll(() => script.remove());

const versionOf = (bytes: Uint8Array): number =>
  Number(/^versie (\d+)\nx*$/.exec(Buffer.from(bytes).toString())?.[1]);

const everything = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== '.cter' && name !== 'map')
    .sort();

/**
 * Random moments: one at any time, one in a write, one while the files are being replaced. How long a
 * write takes differs by machine, so the last two wait for what a write shows before they draw.
 */
const aims = (root: string): readonly [() => Promise<void>, () => Promise<void>, () => Promise<void>] => {
  const path = join(root, '.cter/journaal.json');
  const until = async (seen: () => boolean): Promise<void> => {
    while (!seen()) await immediate();
  };
  return [
    () => sleep(Math.random() * 25),
    () => until(() => existsSync(path)).then(() => sleep(Math.random() * 10)),
    () => until(() => isReplacing(root)).then(() => spin(Math.random() * 2)),
  ];
};

/** Timers count whole milliseconds, which is too coarse here. */
function spin(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}

function isReplacing(root: string): boolean {
  try {
    return readFileSync(join(root, '.cter/journaal.json'), 'utf8').includes('doorvoeren');
  } catch {
    return false;
  }
}

/** What a kill left behind and what the next write made of it. */
interface Outcome {
  readonly cutOff: boolean;
  readonly replacing: boolean;
}

async function killOnce(root: string, aim: () => Promise<void>): Promise<Outcome> {
  const child = spawn(process.execPath, [script.path, root, String(SIZE)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => output.push(data));
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  await aim();
  child.kill('SIGKILL');
  await ended;

  const read = (name: string): Buffer => readFileSync(join(root, name));
  const replacing = isReplacing(root);
  const cutOff = everything(root).some((name) => /\.cter-(?:tmp|oud)$|journaal/.test(name));
  const content = Buffer.from('x');
  realWriter().write(root, [
    { path: join(root, 'volgende.md'), content, expected: contentHash(read('volgende.md')) },
  ]);

  const after = [versionOf(read('een.md')), versionOf(read('map/twee.md'))];
  const confirmed = Number(Buffer.concat(output).toString().trimEnd().split('\n').at(-1));
  expect(after[0], 'both files have the same version').toBe(after[1]);
  expect(after[0], 'nothing that was confirmed is lost').toBeGreaterThanOrEqual(confirmed);
  expect(after[0], 'nothing but the version being written').toBeLessThanOrEqual(confirmed + 1);
  expect(read('ander.md').toString()).toBe('blijft zoals het is\r\n');
  expect(everything(root)).toEqual(['.cter/.gitignore', 'ander.md', 'een.md', 'map/twee.md', 'volgende.md']);
  return { cutOff, replacing };
}

test(`two files are both old or both new after each of ${KILLS} kills`, { timeout: 120_000 }, async () => {
  const first = `versie 1\n${'x'.repeat(SIZE)}`;
  const files = {
    'een.md': 'versie 1\n',
    'map/twee.md': first,
    'ander.md': 'blijft zoals het is\r\n',
    'volgende.md': 'x',
  };
  const series = Array.from({ length: AT_ONCE }, async () => {
    const root = tempDir(files);
    const outcomes: Outcome[] = [];
    for (let i = 0; i < KILLS / AT_ONCE; i += 1)
      outcomes.push(await killOnce(root, aims(root)[(i % 3) as 0 | 1 | 2]));
    return outcomes;
  });
  const outcomes = (await Promise.all(series)).flat();
  expect(outcomes).toHaveLength(KILLS);
  // Otherwise the kills missed the writes and the test proved nothing.
  expect(outcomes.filter(({ cutOff }) => cutOff).length).toBeGreaterThan(KILLS / 4);
  expect(outcomes.filter(({ replacing }) => replacing).length).toBeGreaterThan(KILLS / 40);
});
