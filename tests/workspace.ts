/** Registers in memory for tests: a small valid one, with files laid over it. */
import { exampleRegister } from '../src/checks/example-register.ts';
import { type Checked, checkRegister, type Opened, openRegister } from '../src/cter.ts';
import type { ExampleFiles } from '../src/diagnostics/rule.ts';
import { memoryTree } from '../src/io/memory-tree.ts';

/** The day the examples are judged on unless they say otherwise. */
export const TODAY = '2021-06-01';

/** The example register with `files` over it; a path with `null` is left out. */
export function workspace(files: Readonly<Record<string, string | null>> = {}): ExampleFiles {
  const all: Record<string, string | null> = { ...exampleRegister, ...files };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

/** The register in these files, opened in memory. */
export const open = (files: ExampleFiles): Opened =>
  openRegister(memoryTree('/register', files), { toCheck: true });

/** Everything found in the example register with `files` over it. */
export const check = (files: Readonly<Record<string, string | null>> = {}, today = TODAY): Checked =>
  checkRegister(open(workspace(files)), today);

/** The places of the findings with this code, as `path:line:column`. */
export const placesOf = (
  code: string,
  files: Readonly<Record<string, string | null>> = {},
  today = TODAY,
): string[] =>
  check(files, today)
    .findings.filter((finding) => finding.code === code)
    .map(({ file, line, column }) => `${file}:${line}:${column}`);
