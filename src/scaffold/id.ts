/** Ids of new records, by the kind of their type; gegevensmodel, "Ids by kind". */
import type { RecordType } from '../records/define.ts';
import { ID } from '../records/fields.ts';
import { silentIds } from '../records/silent-id.ts';
import { kindsInName } from '../text/personal/in-name.ts';
import { quote } from '../text/safe.ts';
import { slug } from '../text/slug.ts';

/** Crockford's base32 in small letters: no i, l, o or u, which are read wrong. */
const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const TRIES = 100;
type Values = Readonly<Record<string, unknown>>;

/** The day a record is about: its own date, else the beginning of its period, else `today`. */
function dayOf({ datumveld, shape }: RecordType, fields: Values, today: string): string {
  const own = datumveld === undefined ? undefined : fields[datumveld];
  if (typeof own === 'string') return own;
  for (const { naam, shape: form } of shape()) {
    if (form.kind !== 'groep' || !form.velden.some((f) => f.naam === 'van' && f.shape.kind === 'datum'))
      continue;
    const van = (fields[naam] as { readonly van?: unknown } | undefined)?.van;
    if (typeof van === 'string') return van;
  }
  return today;
}

/** What an id is made of: the day it is proposed on, randomness, and which ids are taken. */
export interface IdSource {
  readonly today: string;
  readonly random: (count: number) => Uint8Array;
  readonly taken: (id: string) => boolean;
}

/** An id for a new record of the type; one with random characters is free, one from a name may be taken. */
export function proposeId(type: RecordType, fields: Values, source: IdSource): string {
  const day = dayOf(type, fields, source.today);
  const letters = (count: number) => [...source.random(count)].map((byte) => CROCKFORD[byte & 31]).join('');
  const naming = type.idVelden ?? [type.titelveld];
  const name = slug(naming.map((veld) => String(fields[veld] ?? '')).join(' ')) || type.soort;
  if (type.idVorm === 'naam') return name;
  if (type.idVorm === 'datum-naam') return `${day}-${name}`;
  const make = () => (type.idVorm === 'willekeurig' ? letters(8) : `${day}-${letters(4)}`);
  let id = make();
  // Chance also makes ‘2537pa0t’, which the checks would take for an address.
  const unfit = () => source.taken(id) || tellingFault(type, id) !== undefined || kindsInName(id).length > 0;
  for (let i = 0; i < TRIES && unfit(); i++) id = make();
  return id;
}

/** The id itself, or with `-2`, `-3`, … behind it while it is taken. */
export function freeId(id: string, taken: IdSource['taken']): string {
  let free = id;
  for (let i = 2; taken(free); i++) free = `${id}-${i}`;
  return free;
}

/** Random characters have a digit among them and are no number; a word or a date of birth is neither. */
const looksRandom = (text: string): boolean => /\d/.test(text) && !/^\d+$/.test(text);

/** Why an id of a type with random ids says too much, as a Dutch sentence; undefined for other types. */
export function tellingFault({ idVorm, woorden }: RecordType, id: string): string | undefined {
  const silent = silentIds[idVorm];
  if (!silent || (silent.vorm.test(id) && looksRandom(id.split('-').at(-1) ?? ''))) return undefined;
  return `${quote(id)} kan hier niet: een bestandsnaam mag niets verraden. De id van ${woorden.enkel} is ${silent.woorden}: cijfers en kleine letters door elkaar, zonder i, l, o en u. Laat de id weg, dan kiest cter er een.`;
}

/** Why a new record of the type cannot have this id, as a Dutch sentence; undefined when it can. */
export function idFault(type: RecordType, id: string, taken: IdSource['taken']): string | undefined {
  const { woorden, soort } = type;
  if (!ID.test(id))
    return `${quote(id)} kan geen id zijn. Gebruik alleen kleine letters, cijfers en losse koppeltekens, bijvoorbeeld ‘weerbaar-opvoeden’.`;
  if (id.length > 100) return 'Deze id is te lang. Gebruik hoogstens 100 tekens.';
  const telling = tellingFault(type, id);
  if (telling) return telling;
  if (!taken(id)) return undefined;
  return `Er is al ${woorden.enkel} met de id ‘${id}’. Kies een andere id, of bekijk het bestaande met ‘cter show ${soort}/${id}’.`;
}
