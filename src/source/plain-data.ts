/** Small pure steps on plain data: look up, set, remove, compare. */
import type { DataPath } from './document.ts';

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path, or undefined. */
export function valueIn(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isMapping(value) && Object.hasOwn(value, step)) value = value[String(step)];
    else return undefined;
  }
  return value;
}

/** The data with a value at a path; mappings and lists on the way are made. */
export function setIn(data: unknown, path: DataPath, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(data) ? [...data] : [];
    list[step] = setIn(list[step], rest, value);
    return list;
  }
  const mapping = isMapping(data) ? data : {};
  const old = Object.hasOwn(mapping, step) ? mapping[step] : undefined;
  return { ...mapping, [step]: setIn(old, rest, value) };
}

/** The data without the value at a path. */
export function removeIn(data: unknown, path: DataPath): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return undefined;
  if (Array.isArray(data)) {
    return rest.length === 0
      ? data.filter((_, index) => index !== step)
      : data.map((item, index) => (index === step ? removeIn(item, rest) : item));
  }
  const { [String(step)]: old, ...others } = isMapping(data) ? data : {};
  return rest.length === 0 ? others : { ...(data as Mapping), [String(step)]: removeIn(old, rest) };
}

/** Whether two values hold the same data; the order of keys and keys without a value do not count. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameData(item, b[index]));
  }
  if (!isMapping(a) || !isMapping(b)) return false;
  const keys = Object.keys(a).filter((key) => a[key] !== undefined);
  if (keys.length !== Object.keys(b).filter((key) => b[key] !== undefined).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameData(a[key], b[key]));
}

/** A value inside the mappings and lists of a path. Throws when a list would begin at another place than 0. */
export function nest(path: DataPath, value: unknown): unknown {
  return path.reduceRight((inner: unknown, step) => {
    if (typeof step === 'string') return { [step]: inner };
    if (step !== 0) throw new Error(`a new list cannot begin at place ${step}`);
    return [inner];
  }, value);
}
