/** The direction of imports: which folder may know which, and why. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { folderOf, importsOf, lineOf, sourceFiles, walk } from './source-files.ts';

interface Row {
  readonly may: readonly string[];
  /** Folders of which only the types may be known. */
  readonly types?: readonly string[];
  readonly why: string;
}

const LEAVES = ['text', 'disclosure', 'diagnostics', 'errors', 'ports'];

/** One row for each folder and each file directly in src. */
const TABLE: Readonly<Record<string, Row>> = {
  text: { may: [], why: 'words and dates mean the same everywhere, so they know nothing' },
  disclosure: { may: [], why: 'withholding small numbers must be provable on its own' },
  errors: { may: [], why: 'everybody throws them' },
  ports: { may: [], why: 'the outside world is described, not known' },
  diagnostics: { may: ['text'], why: 'a finding is data and knows not what found it' },
  source: { may: ['diagnostics', 'text'], why: 'parsing knows no domain' },
  records: { may: ['text'], why: 'a type of record reads without knowing files' },
  register: { may: ['source', 'records', ...LEAVES], why: 'it gathers and judges nothing' },
  facts: {
    may: ['register', 'records', 'text', 'disclosure', 'steps'],
    why: 'what is true is said once, for check and document alike',
  },
  checks: {
    may: ['facts', 'register', 'records', 'text', 'diagnostics', 'steps'],
    types: ['config'],
    why: 'a check judges facts and touches no file',
  },
  documents: {
    may: ['facts', 'register', 'records', 'text', 'disclosure', 'steps', 'history'],
    types: ['ports'],
    why: 'a view does not know its form and never judges; git is read before it is shown',
  },
  status: {
    may: ['facts', 'register', 'records', 'text'],
    why: 'what needs attention follows from facts, and any command may show it',
  },
  render: { may: ['text'], why: 'a form knows no domain' },
  steps: {
    may: ['facts', 'records', 'register', 'source', 'ports', 'errors', 'text', 'scaffold'],
    why: 'a checklist runs through ports',
  },
  scaffold: {
    may: ['facts', 'records', 'register', 'source', 'ports', 'errors', 'text'],
    why: 'a new record follows from its schema',
  },
  history: {
    may: ['facts', 'records', 'register', 'source', 'ports', 'errors', 'text'],
    why: 'git comes through a port',
  },
  migrations: {
    may: ['source'],
    why: 'old formats are texts; what the records are today may change under them',
  },
  vault: {
    may: ['facts', 'records', 'register', 'source', 'ports', 'errors', 'text'],
    why: 'sealing knows no commands and no disk',
  },
  exchange: {
    may: ['facts', 'records', 'register', 'source', 'ports', 'errors', 'text'],
    why: 'files come through a port',
  },
  config: {
    may: ['errors', 'source', 'records', 'diagnostics', 'ports'],
    why: 'settings are described and read like a record',
  },
  catalogue: {
    may: ['checks', 'register', 'source', 'diagnostics'],
    why: 'it brings the explanations of every finding together',
  },
  cter: {
    may: ['source', 'register', 'checks', 'documents', 'render', 'config', 'facts', 'records', ...LEAVES],
    why: 'the story of the program knows its chapters, not who tells it',
  },
  commands: {
    may: [
      'cter',
      'catalogue',
      'config',
      'checks',
      'documents',
      'render',
      'facts',
      'register',
      'records',
      'source',
      'scaffold',
      'steps',
      'history',
      'migrations',
      'vault',
      'exchange',
      'status',
      ...LEAVES,
    ],
    why: 'a command asks and shows; disk, clock and terminal come through ports',
  },
  main: {
    may: ['commands', 'config', ...LEAVES],
    why: 'it chooses a command and turns what happened into an exit code',
  },
  program: { may: ['main', 'cter', 'io'], why: 'like the launcher it joins the program to the real world' },
  io: { may: ['ports', 'errors', 'text'], why: 'it keeps the promises of the ports and knows nothing else' },
};

/** One package, one home: a folder, or a file in it. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  commander: ['main.ts', 'commands/'],
  'gray-matter': ['source/'],
  yaml: ['source/'],
  zod: ['records/'],
  chalk: ['diagnostics/reporters/', 'io/'],
  inquirer: ['io/'],
  'date-fns': ['text/dates.ts'],
  'fastest-levenshtein': ['text/nearest.ts'],
  'age-encryption': ['vault/age.ts'],
  liquidjs: ['render/'],
  hast: ['render/'],
  mdast: ['render/'],
  'hast-util-sanitize': ['render/'],
  'hast-util-to-html': ['render/'],
  'mdast-util-from-markdown': ['render/', 'source/body-links.ts'],
  'mdast-util-gfm': ['render/'],
  'mdast-util-to-hast': ['render/'],
  'mdast-util-to-markdown': ['render/'],
  'micromark-extension-gfm': ['render/'],
  'ical-generator': ['exchange/ics.ts'],
  docx: ['render/formats/'],
  fflate: ['render/formats/docx-package.ts'],
  '@myriaddreamin/typst-ts-node-compiler': ['render/formats/pdf.ts'],
  '@resvg/resvg-js': ['render/charts/picture.ts'],
};

/** What Node offers and who may use it; paths are only text, so they are no outside world. */
const NODE: Readonly<Record<string, readonly string[]>> = {
  'node:path': ['io/', 'commands/', 'config.ts', 'cter.ts', 'main.ts'],
  'node:buffer': ['io/', 'source/'],
  'node:crypto': ['io/', 'text/content-hash.ts'],
  // To load what a run may not need: node:crypto, and zod.
  'node:module': ['io/', 'text/content-hash.ts', 'records/zod.ts'],
  '*': ['io/'],
};

/** The clock, chance, the process and the network only come in through ports. */
const GLOBALS: Readonly<Record<string, readonly string[]>> = {
  process: ['io/'],
  Date: ['io/', 'text/dates.ts'],
  console: [],
  fetch: [],
  performance: ['io/'],
  setTimeout: ['io/'],
  setInterval: ['io/'],
};

const at = (homes: readonly string[], path: string): boolean =>
  homes.some((home) => (home.endsWith('/') ? path.startsWith(home) : path === home));
const packageOf = (to: string): string =>
  to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : (to.split('/')[0] ?? '');
const all = sourceFiles.flatMap((file) =>
  importsOf(file).map((i) => ({ ...i, file, from: folderOf(file.path) })),
);
const inside = all
  .filter((i) => i.to.startsWith('.'))
  .map((i) => ({ ...i, target: posix.normalize(posix.join(posix.dirname(i.file.path), i.to)) }));

describe('the direction of imports', () => {
  it('sees the imports it is meant to judge', () => {
    expect(sourceFiles.length).toBeGreaterThan(100);
    expect(inside.length).toBeGreaterThan(300);
    expect(all.some((i) => i.typeOnly) && all.some((i) => !i.typeOnly)).toBe(true);
  });

  it('has a row with a reason for every folder', () => {
    expect(
      [...new Set(sourceFiles.map((f) => folderOf(f.path)))].filter((name) => !TABLE[name]?.why),
    ).toEqual([]);
  });

  it('is followed everywhere, types included', () => {
    const wrong = inside.flatMap(({ file, from, target, to, typeOnly, line }) => {
      const [row, goal] = [TABLE[from], folderOf(target)];
      const fine = from === goal || row?.may.includes(goal) || (typeOnly && row?.types?.includes(goal));
      return fine
        ? []
        : [`src/${file.path}:${line} imports ${to}, but ${from} may not know ${goal}: ${row?.why}`];
    });
    expect(wrong).toEqual([]);
  });

  it('stays inside src and names files that exist', () => {
    const paths = new Set(sourceFiles.map((f) => f.path));
    expect(
      inside.filter((i) => !paths.has(i.target)).map((i) => `src/${i.file.path}:${i.line} ${i.to}`),
    ).toEqual([]);
  });

  it('has no circles', () => {
    const next = new Map(
      sourceFiles.map((f) => [
        f.path,
        inside.filter((i) => i.file === f && !i.typeOnly).map((i) => i.target),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path))
        return void circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (done.has(path)) return;
      for (const to of next.get(path) ?? []) visit(to, [...trail, path]);
      done.add(path);
    };
    for (const path of next.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  it('lets no check lean on another check', () => {
    const isCheck = (path: string) =>
      path.startsWith('checks/') &&
      /^export const check\b/m.test(sourceFiles.find((f) => f.path === path)?.text ?? '');
    expect(
      inside
        .filter((i) => isCheck(i.file.path) && isCheck(i.target))
        .map((i) => `src/${i.file.path} imports ${i.to}`),
    ).toEqual([]);
  });
});

describe('packages', () => {
  const outside = all.filter((i) => !i.to.startsWith('.') && !i.to.startsWith('node:'));

  it('have one home each', () => {
    expect(
      outside
        .filter((i) => !at(HOMES[packageOf(i.to)] ?? [], i.file.path))
        .map((i) => `src/${i.file.path}:${i.line} imports ${i.to}`),
    ).toEqual([]);
  });

  it('are all used, and all declared', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    );
    const used = new Set(outside.map((i) => packageOf(i.to)));
    // Fonts are found by their name and read as files, not imported.
    const named = (name: string) => sourceFiles.some((f) => f.text.includes(`'${name}`));
    expect(Object.keys(dependencies).filter((name) => !used.has(name) && !named(name))).toEqual([]);
    expect([...used].filter((name) => !dependencies[name] && !devDependencies[`@types/${name}`])).toEqual([]);
  });
});

describe('the outside world', () => {
  it('is reached through Node only where it may be', () => {
    const node = all.filter((i) => i.to.startsWith('node:'));
    expect(node.length).toBeGreaterThan(20);
    expect(
      node
        .filter((i) => !at(NODE[i.to] ?? NODE['*'] ?? [], i.file.path))
        .map((i) => `src/${i.file.path}:${i.line} imports ${i.to}`),
    ).toEqual([]);
  });

  it('is not reached through a global', () => {
    const found: string[] = [];
    for (const file of sourceFiles) {
      const own = new Set<string>();
      walk(file.ast, (node) => {
        if (
          (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isFunctionDeclaration(node)) &&
          node.name &&
          ts.isIdentifier(node.name)
        )
          own.add(node.name.text);
      });
      walk(file.ast, (node) => {
        const property =
          ts.isPropertyAccessExpression(node.parent ?? node) &&
          (node.parent as ts.PropertyAccessExpression).name === node;
        const declares =
          node.parent &&
          (ts.isPropertyAssignment(node.parent) ||
            ts.isPropertySignature(node.parent) ||
            ts.isTypeReferenceNode(node.parent)) &&
          (node.parent as ts.PropertyAssignment).name === node;
        if (
          !ts.isIdentifier(node) ||
          own.has(node.text) ||
          property ||
          declares ||
          ts.isTypeReferenceNode(node.parent)
        )
          return;
        const homes = Object.hasOwn(GLOBALS, node.text) ? GLOBALS[node.text] : undefined;
        if (homes && !at(homes, file.path))
          found.push(`src/${file.path}:${lineOf(file, node)} uses ${node.text}`);
      });
      for (const match of file.text.matchAll(/Math\.random/g))
        found.push(`src/${file.path} uses ${match[0]}`);
    }
    expect(found).toEqual([]);
  });
});
