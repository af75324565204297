import { createHash } from 'node:crypto';

/** SHA-256 of a file's bytes, in hex: the form that plans and journals keep. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
