import type { MemoryWorld } from '../../../src/io/memory-ports.ts';
import { readJson, run } from '../../cli/run.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A register that remembers: every command goes on with the files that the one before it left. */
export function remembering(files: Files, today: string, world: MemoryWorld = {}) {
  const absolute = (path: string): string => (path.startsWith('/') ? path : `/register/${path}`);
  const decoded = (content: string | Uint8Array): string =>
    typeof content === 'string' ? content : new TextDecoder().decode(content);
  let now: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [absolute(path), decoded(content)]),
  );
  return {
    async cter(...argv: string[]) {
      const ran = await run([...argv, '--today', today], { ...world, files: now });
      now = ran.ports.files();
      return ran;
    },
    /** The text of a file below the register, '' when there is none. */
    text: (path: string) => now[absolute(path)] ?? '',
    paths: () => Object.keys(now).map((path) => path.replace('/register/', '')),
    async faults() {
      const { findings } = readJson(
        await run(['validate', '--format', 'json', '--today', today], { files: now }),
      );
      return findings.filter((f) => f.severity === 'fout');
    },
  };
}
