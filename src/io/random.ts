/** Asked for when needed: it brings a dozen modules along, and reading a register needs none of them. */
const crypto = () => process.getBuiltinModule('node:crypto');

/** `count` bytes nobody can guess. */
export function random(count: number): Uint8Array {
  return new Uint8Array(crypto().randomBytes(count));
}

/** The same as hexadecimal text, for names of files that must not collide. */
export const randomHex = (count: number): string => crypto().randomBytes(count).toString('hex');

/** A source of bytes that looks random and is the same for the same seed: for tests only. */
export function seededRandom(seed: string): (count: number) => Uint8Array {
  let call = 0;
  return (count) => {
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count; at += 32) {
      const block = crypto().createHash('sha256').update(`${seed}:${call++}`).digest();
      bytes.set(block.subarray(0, Math.min(32, count - at)), at);
    }
    return bytes;
  };
}
