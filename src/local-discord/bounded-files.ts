/** A map of files that forgets its oldest when all together grow too large: 200 files of 10 MiB would be 2 GB. */
import type { StoredFile } from './stored.js';

/** Holds at most `limit` bytes of files; one more drops those that were added first. */
export function boundedFiles(limit: number): Map<string, StoredFile> {
  let total = 0;
  return new (class extends Map<string, StoredFile> {
    override set(id: string, file: StoredFile): this {
      this.delete(id);
      super.set(id, file);
      total += file.bytes.byteLength;
      for (const oldest of this.keys()) {
        if (total <= limit || oldest === id) break;
        this.delete(oldest);
      }
      return this;
    }

    override delete(id: string): boolean {
      total -= this.get(id)?.bytes.byteLength ?? 0;
      return super.delete(id);
    }
  })();
}
