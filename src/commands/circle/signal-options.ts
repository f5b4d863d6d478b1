/** The options of `cter circle next` that are about signals. */
import type { Opened } from '../../cter.ts';
import { UsageError } from '../../errors.ts';
import type { CterRecord } from '../../register/register.ts';
import { offeredBy } from '../../scaffold/offered.ts';
import type { GivenAnswers } from '../../steps/given-answers.ts';
import { givenSignals, type SignalSource } from '../../steps/signals.ts';
import type { Call } from '../define.ts';
import { findTemplate, templateTrees } from '../templates.ts';
import { textOf } from './options.ts';

type Cirkel = CterRecord<'contactcirkel'>;

/** What the signals of this circle have in common. */
export function signalSource(
  { ports, general, options }: Call,
  { register, settings, tree }: Opened,
  cirkel: Cirkel,
): SignalSource {
  const template = findTemplate(templateTrees(ports, tree.root), 'records/signaal.md')?.text;
  return {
    register,
    offered: offeredBy(register, settings),
    gemeente: cirkel.velden.gemeente,
    datum: textOf(options, 'op') ?? general.today,
    random: ports.random,
    ...(template !== undefined && { template }),
  };
}

/** Linking a signal that is there already needs the same agreement as a new one. */
function requireAgreement(namen: readonly string[], set: readonly string[], agreed: boolean): void {
  const isNone = set.includes('signalen=[]');
  if (namen.includes('signalen') && !isNone && !agreed)
    throw new UsageError(
      'Een signaal hoort alleen bij een contactcirkel als de cirkel daarmee instemt. Is dat zo? Geef dan ook --instemming.',
    );
}

/** The answers that were given, with the signals among them. Throws `UsageError` when the circle did not agree. */
export async function withSignals(
  call: Call,
  opened: Opened,
  cirkel: Cirkel,
  given: GivenAnswers,
): Promise<GivenAnswers> {
  const options = call.options['signaal'] as readonly string[];
  const agreed = call.options['instemming'] === true;
  requireAgreement(given.namen, call.options['set'] as readonly string[], agreed);
  if (options.length === 0) return given;
  const linked = cirkel.velden.signalen;
  const signals = await givenSignals(signalSource(call, opened, cirkel), options, agreed, linked);
  return {
    edits: [...given.edits, ...signals.flatMap((s) => s.edits)],
    files: signals.flatMap((s) => s.files),
    namen: [...given.namen, 'signalen'],
  };
}
