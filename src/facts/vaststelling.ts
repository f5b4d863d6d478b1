/** What keeps a report to the council from being adopted; documenten.md, "Jaarverslag aan de raad". */
import type { CterRecord, Register } from '../register/register.ts';
import { yearPeriod } from '../text/dates.ts';
import type { Peil } from './afspraak-telling.ts';
import { afsprakenIn, type Stand } from './afspraken.ts';
import { isElders } from './dubbele-afspraak.ts';
import { isOpenbaar } from './vertrouwelijkheid.ts';

type Verslag = CterRecord<'jaarverslag'>;

/** Who must agree, each with the words by which a role is recognised. */
const AKKOORDEN = [
  { rol: 'functionaris gegevensbescherming', woord: /gegevensbescherming|\bfg\b/i },
  { rol: 'communicatie', woord: /communicatie/i },
  { rol: 'partners die cijfers leverden', woord: /partner/i },
] as const;

/** One thing that must be done first. */
export type Bezwaar =
  | { readonly soort: 'verklaring'; readonly stand: Stand }
  | { readonly soort: 'akkoord'; readonly rol: string }
  | { readonly soort: 'akkoord-later'; readonly rol: string; readonly nummer: number }
  | { readonly soort: 'datum' }
  | { readonly soort: 'jaar-loopt'; readonly jaar: number };

function ontbrekend({ velden }: Verslag): readonly string[] {
  const gegeven = velden.akkoorden.map((a) => a.rol);
  const houder = velden.raadsbrief.portefeuillehouder.toLowerCase();
  const isHouder = (rol: string): boolean => /portefeuillehouder/i.test(rol) || rol.toLowerCase() === houder;
  return [
    ...AKKOORDEN.filter(({ woord }) => !gegeven.some((rol) => woord.test(rol))).map(({ rol }) => rol),
    ...(gegeven.some(isHouder) ? [] : ['portefeuillehouder']),
  ];
}

/** What is wrong with the day of adoption: there is none, its year had not ended, or somebody agreed only later. */
function overDag({ velden: { jaar, akkoorden, ...velden } }: Verslag): readonly Bezwaar[] {
  const op = velden['vastgesteld-op'];
  if (op === undefined) return [{ soort: 'datum' }];
  if (op <= yearPeriod(jaar).tot) return [{ soort: 'jaar-loopt', jaar }];
  return akkoorden.flatMap(({ rol, op: gegeven }, nummer): readonly Bezwaar[] =>
    gegeven > op ? [{ soort: 'akkoord-later', rol, nummer }] : [],
  );
}

/**
 * What is missing: a promise that was missed without an explanation, an agreement, a right day. Promises are judged
 * on the day of adoption, so that what happens later does not undo it, but never before the year is over: a day that
 * is too early would make nothing due.
 */
export function bezwaren(register: Register, verslag: Verslag, peil: Peil): readonly Bezwaar[] {
  const { jaar, gemeente, verklaringen } = verslag.velden;
  const dagen = [verslag.velden['vastgesteld-op'] ?? peil.today, yearPeriod(jaar + 1).van];
  const today = dagen.sort().at(-1) as string;
  const gemist = afsprakenIn(register, jaar, { ...peil, today }, gemeente).filter(
    (s, _, alle) =>
      s.tekort > 0 &&
      isOpenbaar(register, s.bron) &&
      !isElders(s, alle) &&
      !verklaringen.some((v) => v.afspraak === s.sleutel),
  );
  return [
    ...gemist.map((stand): Bezwaar => ({ soort: 'verklaring', stand })),
    ...ontbrekend(verslag).map((rol): Bezwaar => ({ soort: 'akkoord', rol })),
    ...overDag(verslag),
  ];
}

const DAG = /^\d{4}-\d{2}-\d{2}$/;
/** Fields that say until when something lasts or must be done, and so nothing of when it began. */
const EINDE: ReadonlySet<string> = new Set(['tot', 'uiterlijk']);

/** Every day that stands in a value, each with the name of its field. */
function* dagenIn(waarde: unknown, veld = ''): Generator<{ readonly veld: string; readonly dag: string }> {
  if (typeof waarde === 'string' && DAG.test(waarde)) yield { veld, dag: waarde };
  else if (Array.isArray(waarde)) for (const item of waarde) yield* dagenIn(item, veld);
  else if (typeof waarde === 'object' && waarde !== null)
    for (const [naam, item] of Object.entries(waarde)) yield* dagenIn(item, naam);
}

/** Whether all of a record lies after a year: it says when it began, and every day in it is later. */
function ligtNa({ velden }: CterRecord, jaar: number): boolean {
  const dagen = [...dagenIn(velden)];
  // A newsletter that is not sent yet has its year alone.
  if ('jaar' in velden) dagen.push({ veld: 'jaar', dag: yearPeriod(velden.jaar).van });
  const { tot } = yearPeriod(jaar);
  return dagen.some(({ veld }) => !EINDE.has(veld)) && dagen.every(({ dag }) => dag > tot);
}

/**
 * Whether a fault in a record makes a report unsure. A report shows three years, every municipality and records
 * without a date, so nearly all do: only not what came after its year, nor the words of other reports.
 */
export function steuntOp(verslag: Verslag, record: CterRecord): boolean {
  const { jaar, gemeente } = verslag.velden;
  if (record.soort !== 'jaarverslag') return !ligtNa(record, jaar);
  // Of two reports about one year nobody can say which the council has.
  const ander = (record as Verslag).velden;
  return ander.jaar === jaar && ander.gemeente === gemeente;
}
