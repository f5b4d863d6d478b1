/** Whether a report may go out as adopted. */
import { checkRegister, type Opened } from '../cter.ts';
import type { Ports } from '../ports.ts';
import type { CterRecord } from '../register/register.ts';
import { safeLine } from '../text/safe.ts';

/** What keeps a report from being adopted although its record says it is: findings about it, or files that do not count. */
export function obstacles(
  opened: Opened,
  verslag: CterRecord<'jaarverslag'> | undefined,
  today: string,
): readonly string[] {
  if (verslag?.velden.status !== 'vastgesteld') return [];
  const { findings } = checkRegister(opened, today);
  const own = findings.filter((f) => f.file === verslag.path && f.code === 'jaarverslag-vaststelling');
  const failed = opened.register.diagnostics.filter((d) => d.severity === 'fout');
  return [
    ...own.map((f) => f.message),
    ...(failed.length > 0 ? ['Er zijn bestanden met fouten; die tellen in het verslag niet mee.'] : []),
  ];
}

/** Tells of the obstacles and gives the exit code: 1 when there are any. */
export function tellObstacles(ports: Ports, belet: readonly string[]): number {
  if (belet.length === 0) return 0;
  ports.stderr.write(
    'Dit verslag staat op ‘vastgesteld’, maar dat kan nog niet. Daarom staat er CONCEPT op.\n',
  );
  for (const reden of belet) ports.stderr.write(`  ${safeLine(reden)}\n`);
  return 1;
}
