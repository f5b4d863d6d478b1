import type { Opened } from '../../cter.ts';
import { UsageError } from '../../errors.ts';
import { lopendeCirkels } from '../../facts/cirkelstand.ts';
import type { CterRecord } from '../../register/register.ts';
import { listing } from '../../text/lists.ts';
import type { Call } from '../define.ts';
import { recordNamed } from '../record-named.ts';

type Cirkel = CterRecord<'contactcirkel'>;

const BEGIN = 'Begin een nieuwe met ‘cter circle start’, of noem de id van een eerdere.';

/** What a circle is called in a choice: its incident and its id. */
function labelOf({ register }: Opened, { id, velden }: Cirkel): string {
  const incident = register.find('incident', velden.incident);
  return incident ? `${incident.velden['publieke-omschrijving']} (${id})` : id;
}

/**
 * The contact circle that was named, else the one that runs; several are asked about. Throws `UsageError` when
 * there is none, or when there are several and nobody to ask.
 */
export async function chooseCircle({ ports, args }: Call, opened: Opened): Promise<Cirkel> {
  const [word] = args;
  if (typeof word === 'string') return recordNamed(ports, opened, word, ['contactcirkel']);
  const running = lopendeCirkels(opened.register);
  const [only, ...others] = running;
  if (!only) throw new UsageError(`Er loopt nu geen contactcirkel. ${BEGIN}`);
  if (others.length === 0) return only;
  const ids = running.map((c) => c.id);
  if (!ports.prompt.interactive)
    throw new UsageError(`Er lopen ${running.length} contactcirkels. Noem er een: ${listing(ids, 'of')}.`);
  const choices = running.map((c) => ({ value: c.id, label: labelOf(opened, c) }));
  const words = { name: 'de id van een contactcirkel', message: 'Welke contactcirkel?' };
  const id = String(await ports.prompt.ask({ ...words, kind: 'choice', choices }));
  return running.find((c) => c.id === id) ?? only;
}
