/** The words for a step that does not follow its checklist; shared by the checks on circles and on cases. */
import type { Stapfout } from '../facts/stapvolgorde.ts';
import type { CterRecord } from '../register/register.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import type { Finding } from './define.ts';

type Plan = CterRecord<'stappenplan'>;

/** Message, hint and the place in the checklist; `woord` is what a step is called here. */
export function stapfinding(
  fout: Stapfout,
  gezet: readonly string[],
  plan: Plan,
  woord: 'stap' | 'fase',
): Pick<Finding, 'message' | 'hint' | 'related'> {
  const id = gezet[fout.index] ?? '';
  const ids = plan.velden.stappen.map((s) => s.id);
  const inPlan = ids.indexOf(id);
  const related = [
    {
      record: plan,
      where: { pad: inPlan < 0 ? ['stappen'] : ['stappen', inPlan] },
      message: 'Dit zegt het stappenplan.',
    },
  ];
  if (fout.fout === 'onbekend') {
    const near = nearest(id, ids);
    return {
      related,
      message: `De ${woord} ${quote(id)} staat niet in het stappenplan.`,
      hint: near ? `Bedoelde u ‘${near}’?` : `Kies uit ${listing(ids, 'of')}.`,
    };
  }
  if (fout.fout === 'dubbel') {
    return {
      related,
      message: `De ${woord} ‘${id}’ staat hier al op plaats ${fout.eerder + 1}; het stappenplan leidt er niet naar terug.`,
      hint: 'Haal een van de twee weg.',
    };
  }
  const moet =
    fout.verwacht.length === 0
      ? `De ${woord} ‘${id}’ is een begin: er mag niets voor komen.`
      : `De ${woord} ‘${id}’ mag alleen komen na ${listing(fout.verwacht, 'of')}.`;
  const hint =
    fout.verwacht.length === 0
      ? `Zet deze ${woord} vooraan.`
      : `Zet eerst ${listing(fout.verwacht.map(quote), 'of')} in de lijst, of verbeter de volgorde.`;
  return { related, message: moet, hint };
}
