/** Registers of several municipalities read as one, for documents of a district. */
import { recordType, recordTypes, type Soort } from '../records/index.ts';
import { setIn } from '../source/plain-data.ts';
import { linksOf, refOf } from './links.ts';
import type { CterRecord, Link, Register } from './register.ts';

/** A register with the word that is put before an id of it that clashes. */
export interface Part {
  readonly name: string;
  readonly register: Register;
}

/** Types of which records with the same id and title are one thing, wherever it is written down. */
const SHARED: ReadonlySet<string> = new Set([
  ...['gemeente', 'programma', 'actielijn', 'beschermende-factor', 'fenomeen', 'begrip'],
  ...['dreigingsbeeld', 'organisatie', 'stappenplan'],
]);

function titleOf({ soort, velden }: CterRecord): unknown {
  return (velden as Readonly<Record<string, unknown>>)[recordType(soort)?.titelveld ?? ''];
}

interface Owned {
  readonly register: Register;
  readonly record: CterRecord;
}

const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Whether two records with one title are one thing. Every municipality may call its programme the same: it is one when
 * the same municipalities make it, and its lines are when all their fields are.
 */
function isOneThing(a: CterRecord, b: CterRecord, moved: ReadonlyMap<string, string>): boolean {
  if (a.soort === 'programma') {
    const [one, other] = [a, b].map((r) => (r as CterRecord<'programma'>).velden);
    const members = other!.gemeenten.map((id) => moved.get(refOf('gemeente', id)) ?? refOf('gemeente', id));
    return (
      one!.district === other!.district &&
      alike(one!.gemeenten.map((id) => refOf('gemeente', id)).toSorted(), members.toSorted())
    );
  }
  if (a.soort !== 'actielijn') return true;
  const { programma } = (b as CterRecord<'actielijn'>).velden;
  return !moved.has(refOf('programma', programma)) && alike(a.velden, b.velden);
}

/** Whether two records with the same id are one: the same text, or the same thing by its title. */
function isSame(a: Owned, b: Owned, moved: ReadonlyMap<string, string>): boolean {
  if (SHARED.has(a.record.soort) && titleOf(a.record) === titleOf(b.record))
    return isOneThing(a.record, b.record, moved);
  return a.register.source(a.record).text === b.register.source(b.record).text;
}

/** The id a municipality has already, known by its official code. */
function knownMunicipality(made: ReadonlyMap<string, Owned>, record: CterRecord): string | undefined {
  if (record.soort !== 'gemeente') return undefined;
  const { code } = (record as CterRecord<'gemeente'>).velden;
  for (const { record: other } of made.values())
    if (other.soort === 'gemeente' && (other as CterRecord<'gemeente'>).velden.code === code) return other.id;
  return undefined;
}

/** For every record of a register the ref it gets beside those that are there; undefined when it is there already. */
function placesFor(made: ReadonlyMap<string, Owned>, { name, register }: Part) {
  const moved = new Map<string, string>();
  const kept = new Map<CterRecord, string>();
  for (const record of [
    ...register.all('gemeente'),
    ...register.all('programma'),
    ...register.everything(),
  ]) {
    if (kept.has(record) || moved.has(record.ref)) continue;
    const twin = knownMunicipality(made, record);
    const there = made.get(record.ref);
    if (twin !== undefined) moved.set(record.ref, refOf('gemeente', twin));
    else if (there === undefined) kept.set(record, record.id);
    else if (!isSame(there, { register, record }, moved)) {
      let id = `${name}-${record.id}`;
      while (made.has(refOf(record.soort, id)) || register.byRef(refOf(record.soort, id)))
        id = `${name}-${id}`;
      moved.set(record.ref, refOf(record.soort, id));
      kept.set(record, id);
    }
  }
  return { moved, kept };
}

/** A record under another id, with its references led to where they are now. */
function placed(
  record: CterRecord,
  id: string,
  prefix: string,
  moved: ReadonlyMap<string, string>,
): CterRecord {
  let velden: unknown = record.velden;
  for (const { path, to } of linksOf(record, (soort, value) => moved.has(refOf(soort, value)))) {
    const ref = moved.get(to)!;
    const old = path.reduce<unknown>((at, part) => (at as Record<string | number, unknown>)[part], velden);
    velden = setIn(velden, path, String(old).includes('/') ? ref : ref.slice(ref.indexOf('/') + 1));
  }
  const path = `${prefix}${record.path}`;
  return Object.freeze({ ...record, id, ref: refOf(record.soort, id), path, velden }) as CterRecord;
}

/**
 * One register over several. What is in more than one is taken once when it is the same: a municipality by its
 * code, a term or line by its id and title, anything by its text. Another record with an id that is taken gets the
 * name of its register before it, and every reference follows.
 */
export function mergeRegisters(parts: readonly Part[]): Register {
  const made = new Map<string, Owned>();
  const shown = new Map<string, CterRecord>();
  for (const [i, part] of parts.entries()) {
    const { moved, kept } = placesFor(made, part);
    for (const [record, id] of kept) {
      const now = i === 0 ? record : placed(record, id, `${part.name}/`, moved);
      made.set(now.ref, { register: part.register, record });
      shown.set(now.ref, now);
    }
  }
  return over(parts, made, shown);
}

function over(
  parts: readonly Part[],
  made: ReadonlyMap<string, Owned>,
  shown: ReadonlyMap<string, CterRecord>,
): Register {
  const bySoort = new Map<string, CterRecord[]>(recordTypes.map((t) => [t.soort, []]));
  for (const record of shown.values()) bySoort.get(record.soort)?.push(record);
  for (const list of bySoort.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  const owned = (record: CterRecord) => made.get(record.ref)!;
  const links = [...shown.values()].flatMap((record) => linksOf(record));
  const sum = (count: (register: Register) => number) => parts.reduce((n, p) => n + count(p.register), 0);
  return {
    all: ((soort: Soort) => bySoort.get(soort) ?? []) as Register['all'],
    *everything() {
      for (const list of bySoort.values()) yield* list;
    },
    find: ((soort: Soort, id: string) => shown.get(refOf(soort, id))) as Register['find'],
    byRef: (ref) => shown.get(ref),
    failed: (ref) => parts.some((p) => p.register.failed(ref)),
    incomplete: (soort) => parts.some((p) => p.register.incomplete(soort)),
    linksOf,
    deadLinksOf: (record) => linksOf(record, (soort, value) => !shown.has(refOf(soort, value))),
    backlinks: (ref): readonly Link[] => links.filter((link) => link.to === ref),
    source: (record) => owned(record).register.source(owned(record).record),
    place: (record, where) => owned(record).register.place(owned(record).record, where),
    diagnostics: parts.flatMap(({ name, register }, i) =>
      register.diagnostics.map((d) => (i === 0 ? d : { ...d, file: `${name}/${d.file}` })),
    ),
    counts: {
      files: sum((r) => r.counts.files),
      read: sum((r) => r.counts.read),
      records: shown.size,
    },
  };
}
