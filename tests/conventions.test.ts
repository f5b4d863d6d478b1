/** House rules that a reader relies on: what is in a folder is in its index, and every export says what it promises. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../src/catalogue.ts';
import { checks, textChecks } from '../src/checks/index.ts';
import { importsOf, lineOf, type SourceFile, sourceFiles, walk } from './source-files.ts';

interface Family {
  readonly folder: string;
  /** What a member of the family has in its text; other files of the folder are parts. */
  readonly member: RegExp;
}

/** Folders of which every member stands in index.ts. */
const FAMILIES: readonly Family[] = [
  { folder: 'checks', member: /^export const check\b/m },
  { folder: 'records', member: /\bdefineRecord\(\{/ },
  { folder: 'commands', member: /^export const command\b/m },
  { folder: 'status', member: /^export const aandacht\b/m },
  { folder: 'render/formats', member: /^export (?:async )?function write\w+\([^)]*RenderedDocument/m },
  { folder: 'diagnostics/reporters', member: /^export const \w+: Reporter\b/m },
];

const MAX_FILE = 200;
const MAX_FUNCTION = 40;
/** A reason is a comment that speaks of the length. */
const REASON = /\b(?:long|longer|length)\b/i;

const inFolder = (folder: string) =>
  sourceFiles.filter(
    (f) =>
      f.path.startsWith(`${folder}/`) &&
      !f.path.slice(folder.length + 1).includes('/') &&
      !f.path.endsWith('/index.ts'),
  );
const headOf = (file: SourceFile): string => {
  const first = file.ast.statements[0];
  return first ? file.text.slice(0, first.getStart(file.ast)) : file.text;
};

describe.each(FAMILIES)('$folder', ({ folder, member }) => {
  const members = inFolder(folder).filter((f) => member.test(f.text));

  it('has every member in its index', () => {
    const index = sourceFiles.find((f) => f.path === `${folder}/index.ts`);
    expect(members.length).toBeGreaterThan(1);
    const named = new Set((index ? importsOf(index) : []).map((i) => i.to));
    expect(members.map((f) => `./${f.path.split('/').at(-1)}`).filter((name) => !named.has(name))).toEqual(
      [],
    );
  });

  it('has no file that nothing uses', () => {
    const used = new Set(
      sourceFiles.flatMap((f) =>
        importsOf(f).map((i) => new URL(i.to, `file:///${f.path}`).pathname.slice(1)),
      ),
    );
    expect(
      inFolder(folder)
        .filter((f) => !used.has(f.path))
        .map((f) => f.path),
    ).toEqual([]);
  });
});

describe('checks', () => {
  const files = inFolder('checks').filter((f) => /^export const check\b/m.test(f.text));

  it('have the code of their file', () => {
    const codes = files.map((f) => /\bcode: '([^']+)'/.exec(f.text)?.[1]);
    expect(codes).toEqual(files.map((f) => f.path.slice('checks/'.length, -'.ts'.length)));
    expect([...checks, ...textChecks].map((c) => c.code).sort()).toEqual([...codes].sort());
  });

  it('show what is wrong and what is right', () => {
    for (const rule of [...checks, ...textChecks]) {
      expect(Object.keys(rule.good), rule.code).not.toEqual([]);
      expect(Object.keys(rule.bad), rule.code).not.toEqual([]);
      expect(rule.expected, rule.code).not.toEqual([]);
    }
  });
});

describe('the catalogue', () => {
  it('has every code once, in kebab-case', () => {
    const codes = catalogue.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(code))).toEqual([]);
  });
});

describe('source files', () => {
  it(`are at most ${MAX_FILE} lines, or say why not`, () => {
    const long = sourceFiles.filter(
      (f) => f.text.split('\n').length - 1 > MAX_FILE && !REASON.test(headOf(f)),
    );
    expect(long.map((f) => `src/${f.path}: ${f.text.split('\n').length - 1} lines`)).toEqual([]);
  });

  it(`have functions of at most ${MAX_FUNCTION} lines, or say why not`, () => {
    const long: string[] = [];
    for (const file of sourceFiles) {
      walk(file.ast, (node) => {
        if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
        const lines =
          file.ast.getLineAndCharacterOfPosition(node.end).line -
          file.ast.getLineAndCharacterOfPosition(node.getStart(file.ast)).line +
          1;
        const reason = headOf(file) + file.text.slice(node.getFullStart(), node.getStart(file.ast));
        if (lines > MAX_FUNCTION && !REASON.test(reason))
          long.push(`src/${file.path}:${lineOf(file, node)} ${lines} lines`);
      });
    }
    expect(long).toEqual([]);
  });

  it('are short in general', () => {
    const lengths = sourceFiles.map((f) => f.text.split('\n').length - 1).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });

  it('say with every export what it promises', () => {
    const silent: string[] = [];
    for (const file of sourceFiles) {
      for (const statement of file.ast.statements) {
        const exported =
          ts.canHaveModifiers(statement) &&
          ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
        const comments = ts.getLeadingCommentRanges(file.text, statement.getFullStart()) ?? [];
        const overload = ts.isFunctionDeclaration(statement) && !statement.body;
        if (exported && !overload && !comments.some((c) => file.text.startsWith('/**', c.pos)))
          silent.push(`src/${file.path}:${lineOf(file, statement)}`);
      }
    }
    expect(silent).toEqual([]);
  });

  it('have no default export, class beside errors, enum or any', () => {
    const wrong: string[] = [];
    for (const file of sourceFiles) {
      walk(file.ast, (node) => {
        const where = `src/${file.path}:${lineOf(file, node)}`;
        if (
          ts.isExportAssignment(node) ||
          (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent))
        )
          wrong.push(`${where} default export`);
        if (ts.isEnumDeclaration(node)) wrong.push(`${where} enum`);
        if (ts.isClassLike(node) && !node.heritageClauses?.some((h) => /Error\b/.test(h.getText(file.ast))))
          wrong.push(`${where} class`);
        if (
          node.kind === ts.SyntaxKind.AnyKeyword &&
          !/biome-ignore lint\/suspicious\/noExplicitAny: \S/.test(file.text)
        )
          wrong.push(`${where} any`);
      });
    }
    expect(wrong).toEqual([]);
  });

  it('lie in folders with a name that says something, in kebab-case', () => {
    const names = sourceFiles.flatMap((f) => f.path.replace(/\.ts$/, '').split('/'));
    expect(
      names.filter(
        (name) =>
          /^(?:utils?|helpers?|common|misc|lib|shared)$/.test(name) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name),
      ),
    ).toEqual([]);
  });
});
