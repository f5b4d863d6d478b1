/** Template texts: a municipality's own go before the built-in ones. */
import { dirname, join } from 'node:path';
import { UsageError } from '../errors.ts';
import type { FileTree, Ports } from '../ports.ts';

/** Where templates may lie, the most particular first: in the register, beside it, built in. */
export function templateTrees(ports: Ports, registerDir: string): readonly FileTree[] {
  return [join(registerDir, 'templates'), join(dirname(registerDir), 'templates'), ports.templates].map(
    (dir) => ports.tree(dir),
  );
}

/** The text of the first template with this path (`documents/x.md.liquid`); undefined when there is none. */
export function findTemplate(
  trees: readonly FileTree[],
  path: string,
): { readonly name: string; readonly text: string } | undefined {
  const tree = trees.find((t) => t.has(path));
  if (!tree) return undefined;
  try {
    return {
      name: join(tree.root, path),
      text: new TextDecoder('utf-8', { fatal: true }).decode(tree.read(path)),
    };
  } catch (error) {
    if (error instanceof TypeError)
      throw new UsageError(
        `Het sjabloon ${join(tree.root, path)} is niet opgeslagen als UTF-8. Sla het opnieuw op met de codering UTF-8.`,
      );
    throw error;
  }
}

/** Every layout by file name, own ones over the built-in ones. */
export function layoutTexts(trees: readonly FileTree[]): Readonly<Record<string, string>> {
  const names = new Set(
    trees.flatMap((t) =>
      t
        .walk()
        .filter((e) => !e.problem && /^layouts\/[^/]+$/.test(e.path))
        .map((e) => e.path),
    ),
  );
  return Object.fromEntries(
    [...names].map((path) => [path.slice('layouts/'.length), findTemplate(trees, path)?.text ?? '']),
  );
}
