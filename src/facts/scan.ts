/** The whole approach held to what makes it strong: per subject which parts have it and which lack it. */
import type { CterRecord, Register } from '../register/register.ts';
import type { Peil } from './afspraak-telling.ts';
import { maatVan } from './beloofd.ts';
import { bereikVan } from './bereik.ts';
import { dekking } from './deskundigheid.ts';
import { evaluatiesVan, isNooitGeevalueerd } from './evaluaties.ts';
import { factorenMet } from './factoren.ts';
import { takenOpEen } from './kwetsbaar.ts';
import { isLesTeLaat, isOpenLes, lessenUit } from './lessen.ts';
import { isOoitUitgevoerd } from './leveringen.ts';
import { uitvoeringenVan } from './uitvoeringen.ts';

/** One part of the approach: a record, or something in it. */
export interface Onderdeel {
  readonly ref: string;
  /** What in the record it is about; absent when it is the record as a whole. */
  readonly deel?: string;
}

/** One subject: what has it, and what lacks it. Both empty: the register holds nothing that can be judged. */
export interface Meting {
  readonly onderwerp: Onderwerp;
  readonly aanwezig: readonly Onderdeel[];
  readonly ontbreekt: readonly Onderdeel[];
}

/** The subjects, in the order of the chain: promise, delivery, reach, evaluation, lesson; then the network. */
export const ONDERWERPEN = [
  'interventie-per-gemeente',
  'interventie-per-onderdeel',
  'factor-versterkt',
  'doel-per-interventie',
  'maat-per-doel',
  'getal-per-afspraak',
  'uitvoering-per-lijn',
  'bereik-per-doelgroep',
  'reikwijdte-per-lijn',
  'evaluatie-per-interventie',
  'effect-per-interventie',
  'les-geleerd',
  'meer-dan-een-uitvoerder',
  'vervanging-per-taak',
  'aandachtsfunctionaris-per-organisatie',
] as const;
/** One of them. */
export type Onderwerp = (typeof ONDERWERPEN)[number];

type Interventie = CterRecord<'interventie'>;
type Oordeel = readonly [onderdeel: Onderdeel, isAanwezig: boolean];
type Vraag = (register: Register, peil: Peil) => readonly Oordeel[];

const perInterventie =
  (is: (i: Interventie, register: Register) => boolean): Vraag =>
  (register) =>
    register.all('interventie').map((i) => [{ ref: i.ref }, is(i, register)]);

/** The lines that have interventions of their own; a line that only holds other lines is judged through those. */
function lijnenMet(
  register: Register,
): readonly (readonly [CterRecord<'actielijn'>, readonly Interventie[]])[] {
  const boven = new Set(register.all('actielijn').flatMap((l) => l.velden.onder ?? []));
  return register
    .all('actielijn')
    .map((lijn) => [lijn, register.all('interventie').filter((i) => i.velden.actielijn === lijn.id)] as const)
    .filter(([lijn, interventies]) => interventies.length > 0 || !boven.has(lijn.id));
}

const onderdelen: Vraag = (register) =>
  register.all('actielijn').flatMap((lijn) =>
    lijn.velden.onderdelen.map(({ id, titel }): Oordeel => {
      const heeft = register
        .all('interventie')
        .some(({ velden }) => velden.actielijn === lijn.id && velden.onderdeel === id);
      return [{ ref: lijn.ref, deel: titel }, heeft];
    }),
  );

const doelgroepen: Vraag = (register) =>
  register.all('interventie').flatMap((i) =>
    i.velden.doelgroepen
      .filter((groep) => groep.direct)
      .map(({ id, naam }): Oordeel => {
        const { bereikt } = bereikVan(uitvoeringenVan(register, i.id), id);
        return [{ ref: i.ref, deel: naam }, bereikt !== undefined];
      }),
  );

/** A line that is only for everyone, or only for groups at risk. A line for single persons is meant that way. */
const reikwijdte: Vraag = (register) =>
  lijnenMet(register).flatMap(([{ ref }, interventies]): readonly Oordeel[] => {
    const soorten = [...new Set(interventies.flatMap((i) => i.velden.reikwijdte ?? []))];
    const [enige] = soorten;
    if (enige === undefined) return [];
    const eenzijdig = soorten.length === 1 && enige !== 'persoonsgericht';
    return [[eenzijdig ? { ref, deel: `alleen ${enige}` } : { ref }, !eenzijdig]];
  });

/** A line of which one organisation carries out every intervention; judged where at least two name who does. */
const uitvoerders: Vraag = (register) =>
  lijnenMet(register).flatMap(([{ ref }, interventies]): readonly Oordeel[] => {
    const met = interventies.filter((i) => i.velden.uitvoerders.length > 0);
    if (met.length < 2) return [];
    const overal = met[0]?.velden.uitvoerders.find((o) => met.every((i) => i.velden.uitvoerders.includes(o)));
    if (overal === undefined) return [[{ ref }, true]];
    const naam = register.find('organisatie', overal)?.velden.naam ?? overal;
    return [[{ ref, deel: `alles door ${naam}` }, false]];
  });

const VRAGEN: Readonly<Record<Onderwerp, Vraag>> = {
  'interventie-per-gemeente': (register) =>
    register
      .all('gemeente')
      .map(({ ref, id }) => [
        { ref },
        register.all('interventie').some((i) => i.velden.gemeenten.includes(id)),
      ]),
  'interventie-per-onderdeel': onderdelen,
  'factor-versterkt': (register) =>
    factorenMet(register, register.all('interventie')).map(({ factor, door }) => [
      { ref: factor.ref },
      door.length > 0,
    ]),
  'doel-per-interventie': perInterventie((i) => i.velden.doelen.length > 0),
  'maat-per-doel': (register) =>
    register
      .all('interventie')
      .flatMap((i) =>
        i.velden.doelen.map((d): Oordeel => [{ ref: i.ref, deel: d.tekst }, d.indicator !== undefined]),
      ),
  'getal-per-afspraak': (register) =>
    [...register.all('programma'), ...register.all('interventie')].flatMap(({ ref, velden }) =>
      velden.afspraken.map((a): Oordeel => [{ ref, deel: a.vorm ?? a.id }, maatVan(a) !== 'onbepaald']),
    ),
  'uitvoering-per-lijn': (register) =>
    lijnenMet(register).map(([{ ref }, interventies]) => [
      { ref },
      interventies.some((i) => isOoitUitgevoerd(register, i.id)),
    ]),
  'bereik-per-doelgroep': doelgroepen,
  'reikwijdte-per-lijn': reikwijdte,
  'evaluatie-per-interventie': perInterventie((i, register) => !isNooitGeevalueerd(register, i.id)),
  'effect-per-interventie': perInterventie((i, register) =>
    evaluatiesVan(register, i.id).some(
      (e) => e.velden.soort === 'effect' && e.velden.status === 'vastgesteld',
    ),
  ),
  'les-geleerd': (register, { today }) =>
    lessenUit(register.all('evaluatie'))
      .filter((les) => !isOpenLes(les) || isLesTeLaat(les, today))
      .map((les) => [{ ref: les.evaluatie.ref, deel: les.punt.wat }, !isOpenLes(les)]),
  'meer-dan-een-uitvoerder': uitvoerders,
  'vervanging-per-taak': (register, { today }) =>
    takenOpEen(register, today).map(({ lid, taak, gemeente, isVervangen }) => {
      const waar = gemeente === undefined ? undefined : register.find('gemeente', gemeente)?.velden.naam;
      return [{ ref: lid.ref, deel: waar === undefined ? taak : `${taak} in ${waar}` }, isVervangen];
    }),
  'aandachtsfunctionaris-per-organisatie': (register, { today }) =>
    dekking(register, today).map(({ organisatie, functionarissen }) => [
      { ref: organisatie.ref },
      functionarissen.length > 0,
    ]),
};

/** Every subject over the whole register. Absent means not on record: it may have been done all the same. */
export function scan(register: Register, peil: Peil): readonly Meting[] {
  return ONDERWERPEN.map((onderwerp) => {
    const oordelen = VRAGEN[onderwerp](register, peil);
    const met = (waarde: boolean) => oordelen.filter(([, is]) => is === waarde).map(([deel]) => deel);
    return { onderwerp, aanwezig: met(true), ontbreekt: met(false) };
  });
}
