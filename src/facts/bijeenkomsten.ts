/** The coming meetings of something that meets in a rhythm, and which of them have a theme. */
import type { CterRecord, Register } from '../register/register.ts';
import { daysAfter, rhythmAfter } from '../text/dates.ts';
import { maatVan } from './beloofd.ts';
import type { Afspraak } from './leveringen.ts';
import { dagVan, uitvoeringenVan, zelfdeVorm } from './uitvoeringen.ts';

/** The promises that a plan of meetings follows from. */
export interface Ritme {
  readonly interventie: CterRecord<'interventie'>;
  readonly gewoon: Afspraak & { readonly vorm: string; readonly elke: string };
  /** The meetings with a theme, one in so many; absent when none were promised. */
  readonly thema: { readonly vorm: string; readonly eenOp: number } | undefined;
}

/** The rhythm of an intervention: its first promise with one, and the share of it that has a theme. */
export function ritmeVan(interventie: CterRecord<'interventie'>): Ritme | undefined {
  const { afspraken } = interventie.velden;
  const gewoon = afspraken.find((a) => maatVan(a) === 'ritme' && a.vorm !== undefined) as
    | Ritme['gewoon']
    | undefined;
  if (!gewoon) return undefined;
  const deel = afspraken.find(
    (a) => a['een-op'] !== undefined && a.van !== undefined && zelfdeVorm(a.van, gewoon.vorm),
  );
  const thema =
    deel?.vorm === undefined ? undefined : { vorm: deel.vorm, eenOp: Math.max(deel['een-op'] ?? 1, 1) };
  return { interventie, gewoon, thema };
}

/** One meeting that is proposed. */
export interface Voorstel {
  readonly datum: string;
  readonly vorm: string;
  /** The day it would have been, when that day is skipped. */
  readonly inPlaatsVan: string | undefined;
}

/** What is asked of a plan. */
export interface Planvraag {
  readonly vanaf: string;
  readonly tot: string;
  readonly isOvergeslagen: (dag: string) => boolean;
}

/**
 * The meetings from `vanaf` on, one at the end of each rhythm: the first on `vanaf` itself. A meeting on a day
 * that is skipped moves on a week at a time, and is left out when it would reach the next one. Days on which a
 * meeting is on record already are left as they are; those meetings count when the next theme is chosen.
 */
export function voorstellen(
  register: Register,
  { interventie, gewoon, thema }: Ritme,
  { vanaf, tot, isOvergeslagen }: Planvraag,
): { readonly nieuw: readonly Voorstel[]; readonly vervallen: readonly string[] } {
  const vormen = [gewoon.vorm, ...(thema ? [thema.vorm] : [])];
  const bekend = uitvoeringenVan(register, interventie.id)
    .filter((u) => u.velden.status !== 'vervallen' && vormen.some((v) => zelfdeVorm(v, u.velden.vorm)))
    .map((u) => ({
      dag: dagVan(u) ?? '',
      isThema: thema !== undefined && zelfdeVorm(u.velden.vorm, thema.vorm),
    }));
  const eerder = bekend.filter((b) => b.dag < vanaf).sort((a, b) => (a.dag < b.dag ? -1 : 1));
  // How many meetings there were since the last one with a theme.
  let zonder = eerder.length - 1 - eerder.findLastIndex((b) => b.isThema);
  const nieuw: Voorstel[] = [];
  const vervallen: string[] = [];
  for (let n = 0; n < 1000; n++) {
    const dag = rhythmAfter(vanaf, gewoon.elke, n);
    if (dag > tot || dag === '9999-12-31') break;
    const volgende = rhythmAfter(vanaf, gewoon.elke, n + 1);
    let datum = dag;
    while (isOvergeslagen(datum) && datum < volgende) datum = daysAfter(datum, 7);
    const staatEr = bekend.find((b) => b.dag >= dag && b.dag < volgende);
    if (staatEr) zonder = staatEr.isThema ? 0 : zonder + 1;
    else if (datum >= volgende || datum > tot) vervallen.push(dag);
    else {
      const isThema = thema !== undefined && zonder + 1 >= thema.eenOp;
      zonder = isThema ? 0 : zonder + 1;
      nieuw.push({
        datum,
        vorm: isThema ? thema.vorm : gewoon.vorm,
        inPlaatsVan: datum === dag ? undefined : dag,
      });
    }
  }
  return { nieuw, vervallen };
}
