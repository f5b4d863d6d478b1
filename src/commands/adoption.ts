/** Whether a report may go out as adopted. */
import { GENOEMD, mankeert, openstaand } from '../checks/jaarverslag-vaststelling.ts';
import { checkRegister, type Opened } from '../cter.ts';
import type { Ports } from '../ports.ts';
import type { CterRecord } from '../register/register.ts';
import { counted } from '../text/lists.ts';
import { safeLine } from '../text/safe.ts';

/**
 * What keeps a report from being adopted although its record says it is: what it lacks itself, and what is open in the
 * register. Judged on everything that was found: what cter.yaml sets aside is still not in order.
 */
export function obstacles(
  opened: Opened,
  verslag: CterRecord<'jaarverslag'> | undefined,
  today: string,
): readonly string[] {
  if (verslag?.velden.status !== 'vastgesteld') return [];
  const { register, settings } = opened;
  const checked = checkRegister(opened, today);
  const aside = new Set<unknown>(checked.ignored);
  const open = openstaand(register, verslag, checked);
  const more = open.length - GENOEMD;
  return [
    ...mankeert(register, verslag, { today, settings }).map((f) => f.message),
    ...open.slice(0, GENOEMD).map((f) => {
      const note = aside.has(f) ? '; opzij gezet in cter.yaml, maar hier telt die mee' : '';
      return `Nog open: ${f.file}:${f.line} (${f.code}${note}).`;
    }),
    ...(more > 0 ? [`En nog ${counted(more, 'andere', 'andere')}. ‘cter validate’ noemt ze allemaal.`] : []),
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
