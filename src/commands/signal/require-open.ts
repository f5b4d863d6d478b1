import { UsageError } from '../../errors.ts';
import type { CterRecord } from '../../register/register.ts';

/** Throws `UsageError` for a signal that is closed: what comes back is a new signal, so that it is weighed anew. */
export function requireOpen({ id, velden }: CterRecord<'signaal'>): void {
  if (velden.status !== 'afgesloten') return;
  throw new UsageError(
    `Het signaal ‘${id}’ is afgesloten. Komt het terug? Leg dan een nieuw signaal vast met ‘cter signal new --set eerder=[${id}]’, zodat het opnieuw wordt gewogen.`,
  );
}
