/** Maps that forget their oldest entries, for everything that grows with use. */
import type { StoredFile } from './stored.js';

/** Holds at most `limit` entries; setting one more drops the one that was added first. */
export function boundedMap<K, V>(limit: number): Map<K, V> {
  return new (class extends Map<K, V> {
    override set(key: K, value: V): this {
      super.set(key, value);
      if (this.size > limit) {
        const oldest = this.keys().next();
        if (!oldest.done) this.delete(oldest.value);
      }
      return this;
    }
  })();
}

/**
 * Holds at most `limit` bytes of files, because 200 of 10 MiB would be 2 GB; one more drops those that were added first,
 * never the newest, however large it is.
 */
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
