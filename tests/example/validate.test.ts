import { describe, expect, test } from 'vitest';
import { cter, readJson } from '../cli/run.ts';
import { VANDAAG, VOORBEELD } from './voorbeeld.ts';

/** What the example is meant to show; LEESMIJ.md there says why. */
const MEANT = [
  'afspraak-nagekomen interventies/basistraining.md',
  'afspraak-nagekomen interventies/intervisie-jeugd.md',
  'afspraak-nagekomen interventies/klas-in-gesprek.md',
  'afspraak-nagekomen interventies/koffie-met-opvoeders.md',
  'afspraak-nagekomen interventies/netwerk-sleutelfiguren.md',
  'afspraak-nagekomen interventies/vaders-aan-tafel.md',
  'bewaartermijn-voorbij casussen/j8s0pk6w.md',
  'casus-herbeoordeeld casussen/r7e3wd0z.md',
  'casus-herbeoordeeld casussen/t1y8hb5m.md',
  'contactcirkel-afgerond contactcirkels/2025-02-03-dreigfilmpje.md',
  'contactcirkel-afgerond contactcirkels/2025-11-27-rellen.md',
  'evaluatie-afgesproken interventies/geruchtentafel.md',
  'evaluatie-op-tijd interventies/basistraining.md',
  'evaluatie-op-tijd interventies/intervisie-jeugd.md',
  'evaluatie-op-tijd interventies/klas-in-gesprek.md',
  'evaluatie-op-tijd interventies/koffie-met-opvoeders.md',
  'evaluatie-op-tijd interventies/netwerk-sleutelfiguren.md',
  'evaluatie-op-tijd interventies/open-huizen.md',
  'evaluatie-op-tijd interventies/verdieping-online.md',
  'evaluatie-op-tijd interventies/werkbijeenkomst.md',
  'factor-ongebruikt beschermende-factoren/schoolmotivatie.md',
  'herhaald-signaal-gewogen signalen/2025/2025-10-21-r8pc.md',
  'lessen-meegenomen interventies/verdieping-online.md',
  'onderdeel-zonder-interventie actielijnen/weerbare-inwoners.md',
  'secties-ingevuld contactcirkels/2025-11-27-rellen.md',
  'secties-ingevuld jaarverslagen/wolderhout-2025.md',
  'signaal-door-twee signalen/2023/2023-06-20-d9pn.md',
  'signaal-door-twee signalen/2023/2023-11-28-e7rs.md',
  'signaal-door-twee signalen/2024/2024-11-21-0djr.md',
  'signaal-door-twee signalen/2025/2025-05-13-k7fm.md',
  'uitgesteld-met-reden uitvoeringen/2025/2025-09-30-klas-in-gesprek-molenveld.md',
];

const ran = cter(VOORBEELD, ['validate', '--format', 'json', '--today', VANDAAG]);
const result = readJson(ran);
const told = (list: readonly { readonly code: string; readonly file: string }[]): string[] =>
  list.map(({ code, file }) => `${code} ${file.split('voorbeeld/').at(-1)}`).sort();

describe('validate on the example register', () => {
  test('succeeds', () => {
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(result.counts).toMatchObject({ fout: 0, read: result.counts.files });
  });

  test('finds exactly what the example is meant to show', () => {
    expect(told(result.findings)).toEqual(MEANT);
  });
});
