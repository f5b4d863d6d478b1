import type { Norms } from '../disclosure/figure.ts';
import type { Instellingen } from '../records/instellingen.ts';
import { geldendeNorm } from './geldende-norm.ts';

/** Below which number nothing is shown, and to which multiple the rest is rounded: what cter.yaml says, otherwise the norms. */
export function kleineAantallen(settings: Pick<Instellingen, 'kleine-aantallen' | 'termijnen'>): Norms {
  const klein = settings['kleine-aantallen'];
  const norm = (naam: 'drempel' | 'afronding') => geldendeNorm(naam, settings.termijnen);
  return {
    drempel: klein?.drempel ?? norm('drempel'),
    afronding: Math.max(1, klein?.afronding ?? norm('afronding')),
  };
}
