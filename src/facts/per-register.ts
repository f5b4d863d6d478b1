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
