/** Template texts: a municipality's own go before the built-in ones. */
import { dirname, join } from 'node:path';
import { unreadable } from '../diagnostics/file-problems.ts';
import { CannotError, UsageError } from '../errors.ts';
import { FileError, type FileProblem, type FileTree, type Ports } from '../ports.ts';
import { RenderError, TemplateError } from '../render/render-error.ts';
import { decodeText } from '../source/bytes.ts';

/** Why there is nothing to read at a path; undefined when there is. */
function problemAt(tree: FileTree, path: string): FileProblem | undefined {
  try {
    tree.read(path);
    return undefined;
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
}

/** What to throw for something in the template folders that cannot be used. A link is named itself, not what lies behind it. */
function refusal(tree: FileTree, path: string, problem: FileProblem): UsageError {
  const parts = path.split('/');
  const paths = parts.map((_, i) => parts.slice(0, i + 1).join('/'));
  const link = problem === 'koppeling' ? paths.find((p) => problemAt(tree, p) === problem) : undefined;
  const { message, hint } = unreadable(path, problem);
  return new UsageError(`${join(tree.root, link ?? path)}: ${message} ${hint}`);
}

/** The folder `templates` in another one. Throws `UsageError` when it is a symbolic link: those are never followed. */
function templatesIn(ports: Ports, parent: string): FileTree {
  const tree = ports.tree(parent);
  if (problemAt(tree, 'templates') === 'koppeling') throw refusal(tree, 'templates', 'koppeling');
  return ports.tree(join(parent, 'templates'));
}

/** Where templates may lie, the most particular first: in the register, beside it, built in. Throws `UsageError`. */
export function templateTrees(ports: Ports, registerDir: string): readonly FileTree[] {
  const own = [registerDir, dirname(registerDir)].map((parent) => templatesIn(ports, parent));
  return [...own, ports.tree(ports.templates)];
}

/**
 * The first file with this path, of at most `maxBytes`; undefined when there is none. Throws `UsageError` for one that
 * cannot be read: another would be used instead, and nobody would know.
 */
export function findFile(
  trees: readonly FileTree[],
  path: string,
  maxBytes?: number,
): { readonly name: string; readonly bytes: Uint8Array } | undefined {
  for (const tree of trees) {
    try {
      return { name: join(tree.root, path), bytes: tree.read(path, maxBytes) };
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (error.problem !== 'verdwenen') throw refusal(tree, path, error.problem);
    }
  }
  return undefined;
}

/** The text of the first template with this path (`documents/x.md.liquid`); undefined when there is none. Throws `UsageError`. */
export function findTemplate(
  trees: readonly FileTree[],
  path: string,
): { readonly name: string; readonly text: string } | undefined {
  const found = findFile(trees, path);
  if (!found) return undefined;
  const { name, bytes } = found;
  const decoded = decodeText(bytes);
  if ('text' in decoded) return { name, text: decoded.text };
  const { line, column, message, hint } = decoded.fault;
  throw new UsageError(`${name}:${line}:${column}: ${message} ${hint}`);
}

/** Every layout by file name, own ones over the built-in ones. */
export function layoutTexts(trees: readonly FileTree[]): Readonly<Record<string, string>> {
  const names = new Set(
    trees.flatMap((t) =>
      t
        .walk()
        .filter((e) => /^layouts\/[^/]+$/.test(e.path))
        .map((e) => e.path),
    ),
  );
  return Object.fromEntries(
    [...names].map((path) => [path.slice('layouts/'.length), findTemplate(trees, path)?.text ?? '']),
  );
}

/** What to throw for trouble while a template was filled: a sentence that says in which file. */
export function templateTrouble(trees: readonly FileTree[], error: unknown): unknown {
  if (error instanceof TemplateError) {
    // A layout is known by its name only; the template itself by its whole path.
    const path = `layouts/${error.file}`;
    const tree = trees.find((t) => t.has(path));
    const file = tree ? join(tree.root, path) : error.file;
    return new UsageError(new TemplateError(file, error.line, error.column, error.sentence).message);
  }
  return error instanceof RenderError ? new CannotError(error.message) : error;
}
