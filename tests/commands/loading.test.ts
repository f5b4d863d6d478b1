import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The packages that are loaded together with a command, what is only loaded when needed aside. */
async function packagesOf(command: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    entryPoints: [`src/commands/${command}.ts`],
    outdir: 'nowhere',
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'bundle',
    external: ['@myriaddreamin/*', '@resvg/*'],
    metafile: true,
    logLevel: 'silent',
  });
  const entry = Object.keys(metafile.outputs).find((path) =>
    metafile.outputs[path]?.entryPoint?.endsWith(`${command}.ts`),
  );
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { path: next, kind } of metafile.outputs[path]?.imports ?? [])
      if (kind === 'import-statement') visit(next);
  };
  visit(entry ?? '');
  const inputs = [...seen].flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {}));
  return [
    ...new Set(inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])),
  ].sort();
}

test.each(['list', 'show', 'new', 'schema', 'history', 'diff', 'audit'])(
  '%s starts without the libraries for faults, questions and documents',
  async (command) => {
    const packages = await packagesOf(command);
    expect(packages).not.toEqual([]);
    const heavy = packages.filter((name) =>
      /^zod$|inquirer|liquid|hast|mdast|micromark|docx|typst|resvg|chalk/.test(name),
    );
    expect(heavy).toEqual([]);
  },
);
