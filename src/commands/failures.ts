import type { Ports } from '../ports.ts';
import type { Register } from '../register/register.ts';
import { counted } from '../text/lists.ts';
import type { General } from './define.ts';

/** Says on standard error how many files are missing from a result because they have faults; nothing is left out in silence. */
export function warnOfFailures(ports: Ports, register: Register, general: General): void {
  const files = new Set(register.diagnostics.filter((d) => d.severity === 'fout').map((d) => d.file));
  if (files.size === 0 || general.quiet) return;
  const [verb, bestanden] = [files.size === 1 ? 'doet' : 'doen', counted(files.size, 'bestand', 'bestanden')];
  ports.stderr.write(
    `Let op: ${bestanden} met fouten ${verb} niet mee. Met ‘cter validate’ ziet u wat er mis is.\n`,
  );
}
