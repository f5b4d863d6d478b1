/** A register as the public may read it: what is counted stays, the words of closed records are gone. */
import { recordType, recordTypes, type Soort } from '../records/index.ts';
import type { Shape } from '../records/shape.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { isOpenbaar } from './vertrouwelijkheid.ts';

/** What stands where the words were. */
const NIET_OPENBAAR = 'niet openbaar';

/**
 * Words that are kept: the form of what was promised and delivered, because counting holds the two together, and
 * the one description of an incident that is written for everyone.
 */
const BLIJFT: ReadonlySet<string> = new Set(['vorm', 'van', 'publieke-omschrijving']);

type Masker = (value: unknown) => unknown;

const zelfde: Masker = (value) => value;

/** How the values of a form lose their words; what may only be written in a fixed way (a code, an own id) stays. */
function masker(shape: Shape, naam = ''): Masker {
  if (BLIJFT.has(naam)) return zelfde;
  if (shape.kind === 'tekst') return shape.vorm.patroon.test(NIET_OPENBAAR) ? () => NIET_OPENBAAR : zelfde;
  if (shape.kind === 'lijst') {
    const item = masker(shape.item);
    return item === zelfde ? zelfde : (value) => (value as readonly unknown[]).map(item);
  }
  if (shape.kind === 'kaart')
    return shape.waarde.kind === 'tekst'
      ? (value) => Object.fromEntries(Object.keys(value as object).map((key) => [key, NIET_OPENBAAR]))
      : zelfde;
  if (shape.kind !== 'groep') return zelfde;
  const fields = shape.velden
    .map((f) => [f.naam, masker(f.shape, f.naam)] as const)
    .filter(([, mask]) => mask !== zelfde);
  if (fields.length === 0) return zelfde;
  return (value) => {
    const made = { ...(value as Record<string, unknown>) };
    for (const [naam, mask] of fields) if (made[naam] !== undefined) made[naam] = mask(made[naam]);
    return made;
  };
}

const maskers = new Map<string, Masker>();

function masked(record: CterRecord): CterRecord {
  const type = recordType(record.soort);
  if (!type) return record;
  const mask = maskers.get(record.soort) ?? masker({ kind: 'groep', velden: type.shape() });
  maskers.set(record.soort, mask);
  return Object.freeze({ ...record, velden: mask(record.velden) }) as CterRecord;
}

/**
 * The register with the words of every closed record taken out, for documents that anyone may read. A document
 * that forgets to ask whether a record is public can then not tell what it says. Sections are kept back where they
 * are placed.
 */
export function openbaarRegister(register: Register): Register {
  const made = new Map<CterRecord, CterRecord>();
  const shown = <R extends CterRecord>(record: R): R => {
    if (isOpenbaar(register, record)) return record;
    const known = made.get(record) ?? masked(record);
    made.set(record, known);
    return known as R;
  };
  const lists = new Map<string, readonly CterRecord[]>();
  const all = <S extends Soort>(soort: S): readonly CterRecord<S>[] => {
    const known = lists.get(soort) ?? register.all(soort).map(shown);
    lists.set(soort, known);
    return known as readonly CterRecord<S>[];
  };
  return {
    ...register,
    all,
    *everything() {
      for (const { soort } of recordTypes) yield* all(soort as Soort);
    },
    find: (soort, id) => {
      const found = register.find(soort, id);
      return found && shown(found);
    },
    byRef: (ref) => {
      const found = register.byRef(ref);
      return found && shown(found);
    },
  };
}
