import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** The absolute folder of a package this program was installed with; undefined when it is not there. */
export function packageDir(name: string): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}
