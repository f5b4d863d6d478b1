import { createHash } from 'node:crypto';

/** The sha256 of these bytes in hex, as `FileChange.expected` wants it. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
