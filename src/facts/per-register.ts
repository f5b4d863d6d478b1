import type { Register } from '../register/register.ts';

/** A question about a whole register that is answered once: a register does not change, so the answer stays true. */
export function perRegister<T>(make: (register: Register) => T): (register: Register) => T {
  const known = new WeakMap<Register, { readonly value: T }>();
  return (register) => {
    const found = known.get(register) ?? { value: make(register) };
    known.set(register, found);
    return found.value;
  };
}

/** Items by a key, each list in the order of the items. */
export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const list = groups.get(key(item));
    if (list) list.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
