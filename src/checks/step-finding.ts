/** The words for a step that does not follow its checklist; shared by the checks on circles and on cases. */

import type { CterRecord } from '../register/register.ts';
import type { Stapfout } from '../steps/machine.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import type { Finding } from './define.ts';

type Plan = CterRecord<'stappenplan'>;

type Words = Pick<Finding, 'message' | 'hint'>;

function unknownStep(id: string, ids: readonly string[], woord: string): Words {
  const near = nearest(id, ids);
  return {
    message: `De ${woord} ${quote(id)} staat niet in het stappenplan.`,
    hint: near ? `Bedoelde u ‘${near}’?` : `Kies uit ${listing(ids, 'of')}.`,
  };
}

function tooEarly(id: string, verwacht: readonly string[], woord: string): Words {
  if (verwacht.length === 0) {
    return {
      message: `De ${woord} ‘${id}’ is een begin: er mag niets voor komen.`,
      hint: `Zet deze ${woord} vooraan.`,
    };
  }
  return {
    message: `De ${woord} ‘${id}’ mag alleen komen na ${listing(verwacht, 'of')}.`,
    hint: `Zet eerst ${listing(verwacht.map(quote), 'of')} in de lijst, of verbeter de volgorde.`,
  };
}

const twice = (id: string, eerder: number, woord: string): Words => ({
  message: `De ${woord} ‘${id}’ staat hier al op plaats ${eerder + 1}; het stappenplan leidt er niet naar terug.`,
  hint: `Dat gebeurt als twee mensen dezelfde ${woord} vastleggen en hun werk wordt samengevoegd. Haal een van de twee weg, en houd wat klopt.`,
});

function words(fout: Stapfout, id: string, ids: readonly string[], woord: string): Words {
  if (fout.fout === 'onbekend') return unknownStep(id, ids, woord);
  return fout.fout === 'dubbel' ? twice(id, fout.eerder, woord) : tooEarly(id, fout.verwacht, woord);
}

/** Message, hint and the place in the checklist; `woord` is what a step is called here. */
export function stapfinding(
  fout: Stapfout,
  gezet: readonly string[],
  plan: Plan,
  woord: 'stap' | 'fase',
): Pick<Finding, 'message' | 'hint' | 'related'> {
  const id = gezet[fout.index] ?? '';
  const ids = plan.velden.stappen.map((s) => s.id);
  const pad = ids.includes(id) ? ['stappen', ids.indexOf(id)] : ['stappen'];
  return {
    ...words(fout, id, ids, woord),
    related: [{ record: plan, where: { pad }, message: 'Dit zegt het stappenplan.' }],
  };
}
