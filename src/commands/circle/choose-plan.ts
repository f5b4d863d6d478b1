import type { Opened } from '../../cter.ts';
import { UsageError } from '../../errors.ts';
import { geldendePlannen } from '../../facts/cirkelstand.ts';
import type { Prompt } from '../../ports.ts';
import type { CterRecord } from '../../register/register.ts';
import { listing } from '../../text/lists.ts';
import { quote } from '../../text/safe.ts';
import type { Call } from '../define.ts';
import { textOf } from './options.ts';

type Plan = CterRecord<'stappenplan'>;

/** The checklist that a new run follows: the one that was named, else the newest; several are asked about. */
export async function choosePlan(
  { options }: Call,
  { register }: Opened,
  prompt: Prompt | undefined,
): Promise<Plan> {
  const asked = textOf(options, 'stappenplan');
  const all = register.all('stappenplan').filter((p) => p.velden.voor === 'contactcirkel');
  if (asked !== undefined) {
    const found = all.find((p) => p.id === asked);
    if (found) return found;
    throw new UsageError(
      `--stappenplan: er is voor de contactcirkel geen stappenplan ${quote(asked)}. Kies uit ${listing(
        all.map((p) => p.id),
        'of',
      )}.`,
    );
  }
  const plannen = geldendePlannen(register, 'contactcirkel');
  const [only, ...others] = plannen;
  if (!only)
    throw new UsageError(
      'Er is geen stappenplan voor de contactcirkel. Maak er eerst een met ‘cter new stappenplan’, en zet daarin ‘voor: contactcirkel’.',
    );
  if (others.length === 0) return only;
  const ids = plannen.map((p) => p.id);
  if (!prompt)
    throw new UsageError(
      `Er zijn ${plannen.length} stappenplannen voor de contactcirkel. Kies er een met --stappenplan: ${listing(ids, 'of')}.`,
    );
  const choices = plannen.map((p) => ({ value: p.id, label: `${p.velden.titel} (${p.id})` }));
  const id = await prompt.ask({
    kind: 'choice',
    name: '--stappenplan',
    message: 'Volgens welk stappenplan?',
    choices,
  });
  return plannen.find((p) => p.id === id) ?? only;
}
