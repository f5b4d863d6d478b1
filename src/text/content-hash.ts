import { createHash } from 'node:crypto';

/** The sha256 of the bytes in lower-case hex: how a writer recognises the file that was read. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
