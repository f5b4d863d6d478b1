/**
 * A quick yes for records without faults: most of them. What it gives is frozen, and the same as what zod gives;
 * at the first thing it does not like it leaves the record to zod, which says what is wrong. A property test
 * holds the two to the same answers.
 */
import { isIsoDate } from '../text/dates.ts';
import type { FieldShape, Shape } from './shape.ts';

/** Given back for a value that zod has to look at. */
const LEFT = Symbol('left to zod');

/** The typed value, or LEFT. */
type Accept = (value: unknown) => unknown;

interface Field {
  readonly name: string;
  readonly accept: Accept;
  readonly verplicht: boolean;
  /** What an absent field becomes; frozen, because records share it. */
  readonly absent: unknown;
}

type Of<K extends Shape['kind']> = Shape & { readonly kind: K };

/** The same days come back in most records. */
const days = new Set<unknown>();

function acceptDay(value: unknown): unknown {
  if (days.has(value)) return value;
  if (typeof value !== 'string' || !isIsoDate(value)) return LEFT;
  days.add(value);
  return value;
}

const acceptYesNo: Accept = (value) => (typeof value === 'boolean' ? value : LEFT);

function acceptNumber({ kind, laagste = -Infinity, hoogste = Infinity }: Of<'getal' | 'geheel-getal'>): Accept {
  const right = kind === 'geheel-getal' ? Number.isSafeInteger : Number.isFinite;
  return (value) => (right(value) && (value as number) >= laagste && (value as number) <= hoogste ? value : LEFT);
}

function acceptList({ item, minstens }: Of<'lijst'>): Accept {
  const accept = acceptor(item);
  return (value) => {
    if (!Array.isArray(value) || value.length < minstens) return LEFT;
    // Made at its length: a list that grows keeps room for many more.
    const list = new Array<unknown>(value.length);
    for (let at = 0; at < value.length; at += 1) {
      const taken = accept(value[at]);
      if (taken === LEFT) return LEFT;
      list[at] = taken;
    }
    return Object.freeze(list);
  };
}

const isGroup = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);

function acceptMap({ waarde }: Of<'kaart'>): Accept {
  const accept = acceptor(waarde);
  return (value) => {
    if (!isGroup(value)) return LEFT;
    const map: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      const taken = accept(value[name]);
      if (taken === LEFT || name === '__proto__') return LEFT;
      map[name] = taken;
    }
    return Object.freeze(map);
  };
}

function acceptGroup(velden: readonly FieldShape[]): Accept {
  const fields: readonly Field[] = velden.map(({ naam, shape, verplicht, standaard }) => ({ name: naam, accept: acceptor(shape), verplicht, absent: Object.freeze(standaard) }));
  return (value) => {
    if (!isGroup(value)) return LEFT;
    const group: Record<string, unknown> = {};
    let met = 0;
    for (const { name, accept, verplicht, absent } of fields) {
      const given = value[name];
      if (given === undefined) {
        if (verplicht) return LEFT;
        if (absent !== undefined) group[name] = absent;
        continue;
      }
      met += 1;
      const taken = accept(given);
      if (taken === LEFT) return LEFT;
      group[name] = taken;
    }
    return met === Object.keys(value).length ? Object.freeze(group) : LEFT;
  };
}

function acceptor(shape: Shape): Accept {
  switch (shape.kind) {
    case 'datum':
      return acceptDay;
    case 'ja-nee':
      return acceptYesNo;
    case 'getal':
    case 'geheel-getal':
      return acceptNumber(shape);
    case 'lijst':
      return acceptList(shape);
    case 'groep':
      return acceptGroup(shape.velden);
    case 'kaart':
      return acceptMap(shape);
    default: {
      const patroon = shape.vorm?.patroon;
      if (patroon) return (value) => (typeof value === 'string' && patroon.test(value) ? value : LEFT);
      const words = new Set<unknown>(shape.kind === 'keuze' ? shape.opties : []);
      return (value) => (words.has(value) ? value : LEFT);
    }
  }
}

const known = new WeakMap<readonly FieldShape[], Accept>();

/** What zod would make of fields without faults; undefined when zod has to look at them. */
export function acceptPlain(velden: readonly FieldShape[], value: unknown): Readonly<Record<string, unknown>> | undefined {
  let accept = known.get(velden);
  if (!accept) {
    accept = acceptGroup(velden);
    known.set(velden, accept);
  }
  const taken = accept(value);
  return taken === LEFT ? undefined : (taken as Record<string, unknown>);
}
