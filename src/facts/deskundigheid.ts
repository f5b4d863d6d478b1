/** How strong the network is on a day: by function, never a judgement of a person. */
import type { CterRecord, Register } from '../register/register.ts';
import { monthsAfter } from '../text/dates.ts';
import type { Peil } from './afspraak-telling.ts';
import { geldendeNorm } from './geldende-norm.ts';
import { isActief } from './netwerk.ts';
import { laatsteDag } from './uitvoeringen.ts';

type Netwerklid = CterRecord<'netwerklid'>;
type Organisatie = CterRecord<'organisatie'>;

/** Whether an organisation that must have an aandachtsfunctionaris has one. */
export interface Dekking {
  readonly organisatie: Organisatie;
  /** Those who fill the function on the day. */
  readonly functionarissen: readonly Netwerklid[];
  /** Those who did before; of meaning when nobody does now. */
  readonly vertrokken: readonly Netwerklid[];
}

const isFunctionaris = (lid: Netwerklid) => lid.velden.rollen.includes('aandachtsfunctionaris');

const isVoor = (gemeenten: readonly string[], gemeente: string | undefined) =>
  gemeente === undefined || gemeenten.length === 0 || gemeenten.includes(gemeente);

/** Per organisation that must have one: who is aandachtsfunctionaris there on the day. Of one municipality, or all. */
export function dekking(register: Register, dag: string, gemeente?: string): readonly Dekking[] {
  return register
    .all('organisatie')
    .filter(
      ({ velden }) => velden['aandachtsfunctionaris-vereist'] === true && isVoor(velden.gemeenten, gemeente),
    )
    .map((organisatie) => {
      const leden = register
        .all('netwerklid')
        .filter((lid) => lid.velden.organisatie === organisatie.id && isFunctionaris(lid));
      return {
        organisatie,
        functionarissen: leden.filter((lid) => isActief(lid, dag)),
        vertrokken: leden.filter((lid) => lid.velden.tot !== undefined && lid.velden.tot < dag),
      };
    });
}

/** The same per sector: how many organisations must have one, and how many do. Sorted by sector. */
export function dekkingPerSector(
  dekkingen: readonly Dekking[],
): readonly { readonly sector: string; readonly vereist: number; readonly gedekt: number }[] {
  const sectoren = [...new Set(dekkingen.map((d) => d.organisatie.velden.sector))].sort();
  return sectoren.map((sector) => {
    const hierin = dekkingen.filter((d) => d.organisatie.velden.sector === sector);
    return {
      sector,
      vereist: hierin.length,
      gedekt: hierin.filter((d) => d.functionarissen.length > 0).length,
    };
  });
}

/** Whether an intervention trains people for their work in the approach; its record says so. */
const isScholing = ({ velden }: CterRecord<'interventie'>): boolean => velden.scholing === true;

/** Whether anything is on record as training: where nothing is, nobody knows how much there was. */
export const isScholingBekend = (interventies: readonly CterRecord<'interventie'>[]): boolean =>
  interventies.some(({ velden }) => velden.scholing !== undefined);

/** The deliveries that trained the people who took part. */
export function scholingen(register: Register): readonly CterRecord<'uitvoering'>[] {
  const trains = new Set(
    register
      .all('interventie')
      .filter(isScholing)
      .map((i) => i.id),
  );
  return register
    .all('uitvoering')
    .filter(({ velden }) => velden.status === 'uitgevoerd' && trains.has(velden.interventie));
}

/** When someone in the network was last trained. */
export interface Scholing {
  readonly lid: Netwerklid;
  /** The trainings taken part in, oldest first; empty when none is on record. */
  readonly gevolgd: readonly string[];
  readonly laatste: string | undefined;
  /** The day from which a refresher is due; absent while no training is on record. */
  readonly opfrissenVanaf: string | undefined;
  readonly isOpfrissenNodig: boolean;
}

/** The training of every aandachtsfunctionaris on the day of `peil`; of one municipality, or all. */
export function scholingVanFunctionarissen(
  register: Register,
  peil: Peil,
  gemeente?: string,
): readonly Scholing[] {
  const maanden = geldendeNorm('opfrissen', peil.termijnen);
  const alle = scholingen(register)
    .map((u) => ({ ref: u.ref, dag: laatsteDag(u) ?? '', deelnemers: u.velden.deelnemers }))
    .filter(({ dag }) => dag !== '' && dag <= peil.today)
    .sort((a, b) => (a.dag < b.dag ? -1 : 1));
  return register
    .all('netwerklid')
    .filter(
      (lid) => isFunctionaris(lid) && isActief(lid, peil.today) && isVoor(lid.velden.gemeenten, gemeente),
    )
    .map((lid) => {
      const gevolgd = alle.filter((s) => s.deelnemers.includes(lid.id));
      const laatste = gevolgd.at(-1)?.dag;
      const opfrissenVanaf = laatste === undefined ? undefined : monthsAfter(laatste, maanden);
      return {
        ...{ lid, gevolgd: gevolgd.map((s) => s.ref), laatste, opfrissenVanaf },
        isOpfrissenNodig: opfrissenVanaf !== undefined && opfrissenVanaf <= peil.today,
      };
    });
}
