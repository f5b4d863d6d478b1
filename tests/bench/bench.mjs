// `npm run bench`: start-up, validation and memory, as ratios measured in one run. Prints the table of the README.
// `--klein` measures start-up and 1,000 records only, `--documenten` documents only. Nothing is asserted: a loaded machine is no fault of the program.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleRows, reportRow } from './documents.mjs';
import { generate } from './generate.mjs';
import { commitMuch } from './repository.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const CTER = here('../../bin/cter.js');
const dir = mkdtempSync(join(tmpdir(), 'cter-bench-'));
// This variable alone adds tens of milliseconds to every start of Node 20.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Runs node, or git, once; wall time in milliseconds and peak memory in megabytes. */
function once(args, watchMemory) {
  const rss = join(dir, 'rss');
  const all = watchMemory ? ['--require', here('measured.cjs'), ...args] : args;
  const [program, words] = args[0] === 'git' ? ['git', args.slice(1)] : [process.execPath, all];
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, words, {
    env: { ...env, CTER_BENCH_RSS: rss },
    cwd: dir,
    maxBuffer: 1 << 30,
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${stderr}`);
  return { ms, mb: watchMemory ? Number(readFileSync(rss, 'utf8')) / 1024 : 0 };
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Runs the commands in turn, so that a change of the machine's speed touches all of them. */
function inTurn(commands, times, watchMemory = false) {
  const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  if (times > 1) for (const args of Object.values(commands)) once(args, false);
  for (let i = 0; i < times; i++) {
    for (const [name, args] of Object.entries(commands)) runs[name].push(once(args, watchMemory));
  }
  return runs;
}

const rows = [];
const row = (what, value, target) => rows.push(`| ${what} | ${value} | ${target} |`);
const ms = (runs) => median(runs.map((run) => run.ms));
/** The median of the ratios of runs that came right after each other. */
const ratio = (a, b) => median(a.map((run, i) => run.ms / b[i].ms)).toFixed(2);
const validate = (register) => [
  CTER,
  'validate',
  '--register',
  register,
  '--today',
  '2026-11-23',
  '--format',
  'json',
];

const tools = { inTurn, ratio, row, dir };
const documentsOnly = process.argv.includes('--documenten');
const print = () =>
  console.log(
    `| measured on Node ${process.versions.node} | ratio | target |\n|---|---|---|\n${rows.join('\n')}`,
  );

function startUp() {
  generate(join(dir, '100'), 100);
  const start = inTurn(
    {
      node: ['-e', '0'],
      version: [CTER, '--version'],
      help: [CTER, '--help'],
      list: [CTER, 'list', 'interventie', '--register', join(dir, '100')],
      small: validate(join(dir, '100')),
    },
    15,
  );
  row('`cter --version` / `node -e 0`', ratio(start.version, start.node), '1.3');
  row('`cter --help` / `node -e 0`', ratio(start.help, start.node), '');
  row('`cter list interventie` among 100 records / `node -e 0`', ratio(start.list, start.node), '');
  row('`cter validate` of 100 records / `node -e 0`', ratio(start.small, start.node), '');
}

try {
  if (!documentsOnly) startUp();
  exampleRows(tools);
  if (documentsOnly) {
    generate(join(dir, '10000'), 10_000);
    reportRow(tools, join(dir, '10000'), validate(join(dir, '10000')));
  }

  const small = process.argv.includes('--klein');
  const sizes = documentsOnly ? [] : small ? [1000] : [1000, 10_000, 100_000];
  const cold = {};
  for (const size of sizes) {
    const register = join(dir, String(size));
    generate(register, size);
    const times = { 1000: 11, 10000: 5, 100000: 3 }[size];
    const { R, cter } = inTurn({ R: [here('read-all.cjs'), register], cter: validate(register) }, times);
    const { peak } = inTurn({ peak: validate(register) }, 1, true);
    cold[size] = ms(cter);
    row(
      `cold validate of ${size.toLocaleString('en')} / reading the same files`,
      ratio(cter, R),
      size >= 10_000 ? '6' : '',
    );
    row(
      `peak memory at ${size.toLocaleString('en')}`,
      `${Math.round(peak[0].mb)} MB`,
      { 10000: '150 MB', 100000: '400 MB' }[size] ?? '',
    );
    if (size === 10_000) {
      const broken = join(dir, 'broken');
      generate(broken, size, 0.02);
      const { bad, clean } = inTurn({ bad: validate(broken), clean: validate(register) }, 5);
      row('10,000 with 2 % bad records / clean', ratio(bad, clean), '2');
      rmSync(broken, { recursive: true });
      reportRow(tools, register, validate(register));
      const path = commitMuch(register, 5000);
      const id = path.replace(/^.*\/(.*)\.md$/, '$1');
      const { cter: history, git } = inTurn(
        {
          cter: [CTER, 'history', `uitvoering/${id}`, '--register', register, '--format', 'json'],
          git: ['git', '-C', register, 'log', '--follow', '-p', '--', path],
        },
        5,
      );
      row(
        'one record’s history among 10,000 and 5,000 commits / `git log --follow -p`',
        ratio(history, git),
        '1',
      );
    }
    if (size !== 1000)
      row(
        `growth from ${(size / 10).toLocaleString('en')} to ${size.toLocaleString('en')}`,
        `${(cold[size] / cold[size / 10]).toFixed(1)} times`,
        '',
      );
    rmSync(register, { recursive: true });
  }
  print();
} finally {
  rmSync(dir, { recursive: true, force: true });
}
