/** Which phase comes next, and what its checklist asks about it. */
import type { Opened } from '../../cter.ts';
import { UsageError } from '../../errors.ts';
import { gevraagd } from '../../facts/besluit-compleet.ts';
import { casusStand, type Fase } from '../../facts/casus-stand.ts';
import type { CterRecord } from '../../register/register.ts';
import { listing } from '../../text/lists.ts';
import { nearest } from '../../text/nearest.ts';
import { quote } from '../../text/safe.ts';
import { decidingPrompt } from '../deciding-prompt.ts';
import type { Call } from '../define.ts';
import { type Form, fillForms, mayAsk, type Part } from '../form.ts';

type Values = Readonly<Record<string, unknown>>;

/** The part of a case that a phase is; who decides and who decides too are always asked. */
export const PHASE: Form = {
  soort: 'casus',
  pad: 'verloop',
  velden: ['op', 'besluit', 'criterium', 'overleg', 'door', 'medebeslisser'],
  verplicht: ['medebeslisser'],
};

/** The phases that may come next, but for destruction, which has a command of its own. */
export function nextPhases(opened: Opened, casus: CterRecord<'casus'>): readonly Fase[] {
  return (casusStand(opened.register, casus)?.mogelijk ?? []).filter((f) => f.id !== 'vernietigd');
}

/** The phase that was named, or chosen. Throws `UsageError` naming what may come next. */
export async function choosePhase(call: Call, phases: readonly Fase[], named: unknown): Promise<Fase> {
  const ids = phases.map((f) => f.id);
  if (phases.length === 0)
    throw new UsageError('Volgens het stappenplan kan er geen fase meer komen na de laatste van deze casus.');
  if (named === undefined && !mayAsk(call))
    throw new UsageError(`Noem de fase die nu begint: ${listing(ids, 'of')}.`);
  const id =
    named ??
    (await call.ports.prompt.ask({
      kind: 'choice',
      name: '<fase>',
      message: 'Welke fase begint nu?',
      choices: phases.map((f) => ({ value: f.id, label: f.titel })),
    }));
  const found = phases.find((f) => f.id === id);
  if (found) return found;
  const near = nearest(String(id), ids);
  throw new UsageError(
    `De fase ${quote(id)} kan nu niet beginnen. ${near ? `Bedoelde u ‘${near}’?` : `Kies uit ${listing(ids, 'of')}.`}`,
  );
}

/** The phase with what the checklist asks about it, and the values of other parts that belong to it. */
export async function askPhase(
  call: Call,
  opened: Opened,
  casus: CterRecord<'casus'>,
  fase: Fase,
  known: Values = {},
  others: readonly Part[] = [],
): Promise<readonly [phase: Values, ...others: readonly Values[]]> {
  const form = { ...PHASE, verplicht: ['medebeslisser', ...gevraagd(fase)] };
  const at = ['verloop', casus.velden.verloop.length];
  const start = { op: call.general.today, ...known };
  const asking = { ...call, ports: { ...call.ports, prompt: decidingPrompt(call, opened.register) } };
  const [phase = {}, ...rest] = await fillForms(asking, opened, [[form, at, start], ...others]);
  return [{ fase: fase.id, ...phase }, ...rest];
}
