import { createHash } from 'node:crypto';

/** SHA-256 of a file's bytes, in hex. Every file in a plan round-trips as UTF-8, so its text stands for its bytes. */
export function hashFile(text: string): string {
  return createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex');
}
