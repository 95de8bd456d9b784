/** What tells that an article's file has changed. */
import { createHash } from 'node:crypto';

/** SHA-256 of the file's bytes, in hexadecimal. */
export function articleHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
