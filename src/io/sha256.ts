import { createHash } from 'node:crypto';

/** The sha256 of the bytes in lower-case hex: how the writer recognises the file that was read. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
