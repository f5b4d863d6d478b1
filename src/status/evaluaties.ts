import { type Evaluatieplicht, evaluatieplichten } from '../facts/evaluaties.ts';
import { listing } from '../text/lists.ts';
import { commandLine } from './command-line.ts';
import { betreft, defineAandacht, dringendOp } from './define.ts';

const soortVan = ({ afspraak }: Evaluatieplicht) =>
  afspraak.soort ? `${afspraak.soort}evaluatie` : 'evaluatie';

function tekstVan(plichten: readonly Evaluatieplicht[], titel: string): string {
  const delen = [...new Set(plichten.map(soortVan))].map((soort) => {
    const van = plichten.filter((p) => soortVan(p) === soort);
    const jaren = [...new Set(van.flatMap((p) => (p.afspraak.per === 'interventie' ? [] : (p.jaar ?? []))))];
    const bezig = van.some((p) => p.onderhanden.length > 0) ? ' (begonnen, niet vastgesteld)' : '';
    const keer = van.length > jaren.length && jaren.length > 0 ? `${van.length} keer ` : '';
    return `${keer}${soort}${jaren.length > 0 ? ` over ${listing(jaren.map(String))}` : ''}${bezig}`;
  });
  return `${titel}: ${listing(delen)}`;
}

/** Goes on with one that was begun; records one that a provider was to make as received. */
function opdrachtVan({ over, onderhanden, afspraak: { soort, door } }: Evaluatieplicht): string {
  const [begonnen] = onderhanden;
  if (begonnen !== undefined) return commandLine('evaluate', begonnen);
  const van = door?.startsWith('organisatie/') ? door.slice('organisatie/'.length) : undefined;
  return commandLine(
    ...['evaluate', over],
    ...(soort ? ['--soort', soort] : []),
    ...(van === undefined ? [] : ['--door', 'aanbieder', '--organisatie', van]),
  );
}

/** Evaluations that were promised and are not adopted in time, or are due soon; those of one intervention together. */
export const aandacht = defineAandacht({
  naam: 'evaluaties',
  titel: 'Evaluaties die er nog niet zijn',
  *vind(register, blik) {
    for (const interventie of register.all('interventie')) {
      if (!betreft(interventie.velden.gemeenten, blik)) continue;
      const open = evaluatieplichten(register, interventie, blik).flatMap((plicht) => {
        const dringend = plicht.uiterlijk === undefined ? undefined : dringendOp(plicht.uiterlijk, blik);
        // Those of deployments are told with the deployment.
        return dringend === undefined ||
          plicht.vastgesteld.length > 0 ||
          plicht.afspraak.per === 'contactcirkel'
          ? []
          : [{ plicht, dringend }];
      });
      for (const dringend of ['te-laat', 'binnenkort'] as const) {
        const plichten = open.filter((o) => o.dringend === dringend).map((o) => o.plicht);
        const [eerste] = plichten;
        if (!eerste) continue;
        yield {
          sleutel: `evaluatie/${interventie.id}/${dringend}`,
          dringend,
          datum: plichten.flatMap((p) => p.uiterlijk ?? []).sort()[0],
          tekst: tekstVan(plichten, interventie.velden.titel),
          refs: [...new Set(plichten.flatMap((p) => [p.over, ...p.onderhanden]))],
          opdracht: opdrachtVan(eerste),
        };
      }
    }
  },
});
