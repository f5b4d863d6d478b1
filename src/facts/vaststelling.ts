/** What keeps a report to the council from being adopted; documenten.md, "Jaarverslag aan de raad". */
import type { CterRecord, Register } from '../register/register.ts';
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
  | { readonly soort: 'datum' };

function ontbrekend({ velden }: Verslag): readonly string[] {
  const gegeven = velden.akkoorden.map((a) => a.rol);
  const houder = velden.raadsbrief.portefeuillehouder.toLowerCase();
  const isHouder = (rol: string): boolean => /portefeuillehouder/i.test(rol) || rol.toLowerCase() === houder;
  return [
    ...AKKOORDEN.filter(({ woord }) => !gegeven.some((rol) => woord.test(rol))).map(({ rol }) => rol),
    ...(gegeven.some(isHouder) ? [] : ['portefeuillehouder']),
  ];
}

/**
 * What is missing: a promise that was missed without an explanation, an agreement, the day. Judged on the day of
 * adoption, so that what happens later does not undo it.
 */
export function bezwaren(register: Register, verslag: Verslag, peil: Peil): readonly Bezwaar[] {
  const { jaar, gemeente, verklaringen } = verslag.velden;
  const op = verslag.velden['vastgesteld-op'];
  const gemist = afsprakenIn(register, jaar, { ...peil, today: op ?? peil.today }, gemeente).filter(
    (s, _, alle) =>
      s.tekort > 0 &&
      isOpenbaar(register, s.bron) &&
      !isElders(s, alle) &&
      !verklaringen.some((v) => v.afspraak === s.sleutel),
  );
  return [
    ...gemist.map((stand): Bezwaar => ({ soort: 'verklaring', stand })),
    ...ontbrekend(verslag).map((rol): Bezwaar => ({ soort: 'akkoord', rol })),
    ...(op === undefined ? [{ soort: 'datum' } as const] : []),
  ];
}

const DATUM = /^\d{4}/;

/** The year in which a record happened, from the field that dates it; undefined when none does. */
function jaarVan(velden: Readonly<Record<string, unknown>>): number | undefined {
  const { datum, periode, jaar, 'ontvangen-op': ontvangen, op } = velden;
  const van = (periode as { van?: unknown } | undefined)?.van;
  const found = [datum, van, ontvangen, op].find((x) => typeof x === 'string' && DATUM.test(x));
  return typeof jaar === 'number'
    ? jaar
    : found === undefined
      ? undefined
      : Number(String(found).slice(0, 4));
}

/** Whether a report tells of a record: it has the year of the report and its municipality, or none. */
export function gaatErover({ velden: { jaar, gemeente } }: Verslag, record: CterRecord): boolean {
  const velden = record.velden as Readonly<Record<string, unknown>>;
  if (jaarVan(velden) !== jaar) return false;
  const { gemeente: een, gemeenten, contactpunt, 'gemeente-van-verblijf': verblijf } = velden;
  const waar = [een, contactpunt, verblijf, ...(Array.isArray(gemeenten) ? gemeenten : [])].filter(
    (x) => x !== undefined,
  );
  return waar.length === 0 || waar.includes(gemeente);
}
