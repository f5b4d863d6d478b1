// A repository of a register with years of work in it: the same numbers always give the same commits.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WHO = 'Proef <proef@example.org>';
const START = 1_577_836_800;

const data = (content) => `data ${Buffer.byteLength(content)}\n${content}\n`;

function git(dir, args, input) {
  const { status, stderr } = spawnSync('git', ['-C', dir, ...args], { input, maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
}

/**
 * Puts the register in `dir` under git with `count` commits, each of which changes two records. One record is made
 * when a quarter is done, gets another name halfway and changes in every hundredth commit. Gives its path at the end.
 */
export function commitMuch(dir, count) {
  const files = readdirSync(dir, { recursive: true }).filter((p) => p.endsWith('.md') || p === 'cter.yaml');
  const texts = new Map(files.map((path) => [path, readFileSync(join(dir, path), 'utf8')]));
  const records = [...texts.keys()].filter((p) => p.startsWith('uitvoeringen/')).sort();
  const folder = records[0].replace(/[^/]+$/, '');
  const [first, last] = [`${folder}nieuw.md`, `${folder}hernoemd.md`];
  const stream = [];
  const put = (path, i) => {
    const text = texts.get(path);
    texts.set(path, i === undefined ? text : text.replace(/^thema: .*$/m, `thema: thema ${i}`));
    return `M 100644 inline ${JSON.stringify(path)}\n${data(texts.get(path))}`;
  };
  const commit = (number, lines) => {
    const head = `commit refs/heads/main\ncommitter ${WHO} ${START + number * 3600} +0100\n`;
    stream.push(head + data(`Wijziging ${number}`) + lines.join(''));
  };
  commit(
    0,
    [...texts.keys()].map((path) => put(path)),
  );
  for (let i = 1; i < count; i += 1) {
    const paths = [records[(i * 7919) % records.length], records[(i * 104_729) % records.length]];
    const lines = [];
    if (i === count >> 2) texts.set(first, texts.get(records[1]).replaceAll('netwerk', 'nieuw'));
    if (i === count >> 1) {
      texts.set(last, texts.get(first));
      texts.delete(first);
      lines.push(`D ${JSON.stringify(first)}\n`);
      paths.push(last);
    }
    const followed = [last, first].find((path) => texts.has(path));
    if (followed !== undefined && (i - (count >> 2)) % 100 === 0) paths.push(followed);
    lines.push(...[...new Set(paths)].map((path) => put(path, i)));
    commit(i, lines);
  }
  git(dir, ['init', '-q', '-b', 'main']);
  git(dir, ['fast-import', '--quiet'], stream.join(''));
  git(dir, ['reset', '-q', '--hard']);
  git(dir, ['gc', '-q']);
  return last;
}
