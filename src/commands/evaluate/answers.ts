/** What an evaluation begins with: answers that follow from the register, as `--set` options. */
import type { Peil } from '../../facts/afspraak-telling.ts';
import { deelVanJaar } from '../../facts/beloofd.ts';
import { bereikVan } from '../../facts/bereik.ts';
import { dagenVanCirkel } from '../../facts/contactcirkels.ts';
import { evaluatieplichten } from '../../facts/evaluaties.ts';
import type { Periode } from '../../facts/periode.ts';
import { dagVan, laatsteDag } from '../../facts/uitvoeringen.ts';
import { interventieAchter, versieVan } from '../../facts/versie.ts';
import { recordType } from '../../records/index.ts';
import { writtenValue } from '../../records/written.ts';
import type { CterRecord, Register } from '../../register/register.ts';
import { deliveriesIn } from './known.ts';

/** The fields of the verdict by kind; Toolkit Evidence-Based Werken (NCTV and SZW, 2019). */
const OORDEEL = {
  plan: ['lost-probleem-op', 'onderbouwd', 'kennis-en-context', 'evaluatie-doordacht'],
  proces: ['volgens-plan', 'bereik', 'oordeel-betrokkenen', 'ging-goed', 'ging-minder', 'uitval', 'sturing'],
  effect: ['opbrengst', 'doelen', 'onvoorziene-effecten', 'negatieve-effecten'],
} as const;

/** Kinds of evaluation with questions of their own. */
export type Kind = keyof typeof OORDEEL;

/** The questions that an evaluation of this kind cannot do without; what a provider did not answer is not made up. */
export const DEMANDED: Readonly<Record<Kind, readonly string[]>> = {
  plan: OORDEEL.plan,
  proces: ['volgens-plan'],
  effect: ['opbrengst', 'negatieve-effecten'],
};

/** The first year that was promised an evaluation of this kind and has none, as far as the intervention ran in it. */
function openYear(
  register: Register,
  interventie: CterRecord<'interventie'>,
  kind: Kind | undefined,
  peil: Peil,
): Periode | undefined {
  const open = evaluatieplichten(register, interventie, peil).find(
    (p) =>
      p.afspraak.per === 'jaar' &&
      (p.afspraak.soort === undefined || p.afspraak.soort === kind) &&
      p.vastgesteld.length + p.onderhanden.length === 0,
  );
  return open?.jaar === undefined ? undefined : deelVanJaar(interventie.velden.looptijd, open.jaar);
}

/**
 * The days that an evaluation of this record is about, when nobody says otherwise: what ran until today, of an
 * intervention that is evaluated every year the first year without.
 */
export function periodOf(
  register: Register,
  record: CterRecord,
  kind: Kind | undefined,
  peil: Peil,
  planned: boolean,
): Periode {
  const { today } = peil;
  if (record.soort === 'interventie') {
    const interventie = record as CterRecord<'interventie'>;
    const { looptijd } = interventie.velden;
    const jaar = openYear(register, interventie, kind, peil);
    if (jaar) return jaar;
    const loopt = !planned && looptijd.van <= today && (looptijd.tot === undefined || looptijd.tot > today);
    return loopt ? { van: looptijd.van, tot: today } : looptijd;
  }
  if (record.soort === 'analyse') return (record as CterRecord<'analyse'>).velden.periode;
  if (record.soort === 'uitvoering') {
    const uitvoering = record as CterRecord<'uitvoering'>;
    return { van: dagVan(uitvoering) ?? today, tot: laatsteDag(uitvoering) ?? today };
  }
  const dagen = dagenVanCirkel(register, record as CterRecord<'contactcirkel'>);
  return { van: dagen?.eerste ?? today, tot: dagen?.laatste ?? today };
}

/** What is left out because another kind asks it, or because a planned evaluation has no verdict yet. */
function leftOut(kind: Kind | undefined, planned: boolean): readonly string[] {
  if (planned || kind === undefined) return ['oordeel='];
  const own: readonly string[] = OORDEEL[kind];
  const oordeel = recordType('evaluatie')
    ?.shape()
    .find((f) => f.naam === 'oordeel')?.shape;
  const all = oordeel?.kind === 'groep' ? oordeel.velden.map((f) => f.naam) : [];
  return all.filter((naam) => !own.includes(naam)).map((naam) => `oordeel.${naam}=`);
}

/** Reach and drop-out of a process evaluation, and the goals of an effect evaluation, as they are on record. */
function counted(
  register: Register,
  interventie: CterRecord<'interventie'>,
  over: string,
  kind: Kind,
  periode: Periode,
): readonly string[] {
  if (kind === 'effect') {
    const doelen = interventie.velden.doelen.map(({ id, nulmeting }) => ({
      doel: id,
      ...(nulmeting !== undefined && { nulmeting }),
    }));
    return doelen.flatMap((doel, i) =>
      Object.entries(doel).map(([naam, waarde]) => `oordeel.doelen.${i}.${naam}=${writtenValue(waarde)}`),
    );
  }
  if (kind !== 'proces') return [];
  const done = deliveriesIn(register, interventie, over, periode);
  const groups = [...new Set(done.flatMap((u) => u.velden.bereik.map((b) => b.doelgroep)))];
  const bereik = groups.map((doelgroep) => {
    const { beoogd, bereikt } = bereikVan(done, doelgroep);
    return { doelgroep, ...(beoogd !== undefined && { beoogd }), ...(bereikt !== undefined && { bereikt }) };
  });
  const uitval = done.flatMap((u) => u.velden.uitval ?? []);
  const reden = [...new Set(uitval.map((u) => u.reden))].join(' ');
  return [
    ...(bereik.length > 0 ? [`oordeel.bereik=${writtenValue(bereik)}`] : []),
    ...(uitval.length > 0
      ? [`oordeel.uitval=${writtenValue({ aantal: uitval.reduce((n, u) => n + u.aantal, 0), reden })}`]
      : []),
  ];
}

/** Every answer that need not be asked; what the user gives with `--set` goes before. */
export function knownAnswers(
  register: Register,
  over: string,
  {
    kind,
    periode,
    planned,
  }: { readonly kind: Kind | undefined; readonly periode: Periode; readonly planned: boolean },
): readonly string[] {
  const interventie = interventieAchter(register, over);
  return [
    `over=${over}`,
    `soort=${kind ?? ''}`,
    `periode=${writtenValue(periode)}`,
    ...leftOut(kind, planned),
    ...(interventie && kind && !planned ? counted(register, interventie, over, kind, periode) : []),
    ...(planned
      ? ['verbeterpunten=', 'besluit=', 'vastgesteld-op=', 'versie=']
      : [`versie=${interventie ? versieVan(register, interventie) : ''}`]),
  ];
}
