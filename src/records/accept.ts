/**
 * A quick yes for records without faults: most of them. What it gives is frozen. It knows the kinds of field in fields.ts and gives what
 * zod gives; at the first thing it does not know or like it leaves the record to zod, which says what is wrong.
 * A property test holds the two to the same answers. Compiling a schema in zod costs more than a small register.
 */
import type * as z from 'zod';

/** Given back for a value that zod has to look at. */
const LEFT = Symbol('left to zod');

/** The typed value, or LEFT. */
type Accept = (value: unknown) => unknown;

// biome-ignore lint/suspicious/noExplicitAny: zod publishes its definitions to library authors without one closed type
type Def = any;

interface Field {
  readonly name: string;
  readonly accept: Accept;
  readonly optional: boolean;
  /** What an absent field becomes; frozen, because records share it. */
  readonly absent: unknown;
}

const checksOf = (def: Def): readonly Def[] => (def.checks ?? []).map((check: Def) => check._zod.def);

function acceptText(def: Def): Accept | undefined {
  const checks = checksOf(def);
  if (checks.some((check) => check.check !== 'string_format' || !check.pattern)) return undefined;
  if (def.format !== undefined && !def.pattern) return undefined;
  const patterns: readonly RegExp[] = [...(def.pattern ? [def.pattern] : []), ...checks.map((c) => c.pattern)];
  if (patterns.some((pattern) => pattern.global || pattern.sticky)) return undefined;
  return (value) => (typeof value === 'string' && patterns.every((pattern) => pattern.test(value)) ? value : LEFT);
}

function acceptNumber(def: Def): Accept | undefined {
  if (def.format !== undefined && def.format !== 'safeint') return undefined;
  let [least, most] = [-Infinity, Infinity];
  for (const check of checksOf(def)) {
    if (!check.inclusive) return undefined;
    if (check.check === 'greater_than') least = Math.max(least, check.value);
    else if (check.check === 'less_than') most = Math.min(most, check.value);
    else return undefined;
  }
  const right = def.format === 'safeint' ? Number.isSafeInteger : Number.isFinite;
  return (value) => (right(value) && (value as number) >= least && (value as number) <= most ? value : LEFT);
}

function acceptList(def: Def): Accept | undefined {
  const item = acceptor(def.element);
  const checks = checksOf(def);
  if (!item || checks.some((check) => check.check !== 'min_length')) return undefined;
  const least = Math.max(0, ...checks.map((check) => check.minimum));
  return (value) => {
    if (!Array.isArray(value) || value.length < least) return LEFT;
    // Made at its length: a list that grows keeps room for many more.
    const list = new Array<unknown>(value.length);
    for (let at = 0; at < value.length; at += 1) {
      const taken = item(value[at]);
      if (taken === LEFT) return LEFT;
      list[at] = taken;
    }
    return Object.freeze(list);
  };
}

const isGroup = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);

function acceptMap(def: Def): Accept | undefined {
  const item = acceptor(def.valueType);
  const key = def.keyType._zod.def;
  if (!item || key.type !== 'string' || key.format !== undefined || checksOf(key).length > 0) return undefined;
  return (value) => {
    if (!isGroup(value)) return LEFT;
    const map: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      const taken = item(value[name]);
      if (taken === LEFT || name === '__proto__') return LEFT;
      map[name] = taken;
    }
    return Object.freeze(map);
  };
}

function fieldOf(name: string, schema: Def): Field | undefined {
  let def = schema._zod.def;
  let optional = false;
  let absent: unknown;
  for (; def.type === 'optional' || def.type === 'default'; def = def.innerType._zod.def) {
    if (def.type === 'default' && !optional) absent = Object.freeze(def.defaultValue);
    optional = true;
  }
  const accept = acceptorOf(def);
  return accept && { name, accept, optional, absent };
}

function acceptGroup(def: Def): Accept | undefined {
  if (def.catchall?._zod.def.type !== 'never' || checksOf(def).length > 0) return undefined;
  const fields: Field[] = [];
  for (const [name, schema] of Object.entries(def.shape)) {
    const field = fieldOf(name, schema);
    if (!field) return undefined;
    fields.push(field);
  }
  return (value) => {
    if (!isGroup(value)) return LEFT;
    const group: Record<string, unknown> = {};
    let met = 0;
    for (const { name, accept, optional, absent } of fields) {
      const given = value[name];
      if (given === undefined) {
        if (!optional) return LEFT;
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

function acceptorOf(def: Def): Accept | undefined {
  switch (def.type) {
    case 'string':
      return acceptText(def);
    case 'number':
      return acceptNumber(def);
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? value : LEFT);
    case 'enum': {
      const words = new Set(Object.values(def.entries));
      return (value) => (words.has(value) ? value : LEFT);
    }
    case 'array':
      return acceptList(def);
    case 'record':
      return acceptMap(def);
    case 'object':
      return acceptGroup(def);
    default:
      return undefined;
  }
}

const acceptor = (schema: Def): Accept | undefined => acceptorOf(schema._zod.def);

const known = new WeakMap<z.core.$ZodType, Accept | undefined>();

/** What zod would make of a value without faults; undefined when zod has to look at it. */
export function acceptPlain(schema: z.core.$ZodType, value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!known.has(schema)) known.set(schema, acceptor(schema));
  const taken = known.get(schema)?.(value) ?? LEFT;
  return taken === LEFT ? undefined : (taken as Record<string, unknown>);
}
