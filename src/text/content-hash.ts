import { createRequire } from 'node:module';

/** The sha256 of the bytes in lower-case hex: how a writer recognises the file that was read. */
export function contentHash(bytes: Uint8Array): string {
  // Asked for when needed: it brings a dozen modules along, and reading a register needs none of them.
  const { createHash } = createRequire(import.meta.url)('node:crypto') as typeof import('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}
