/** A map that forgets its oldest entries, for everything that grows with use. */

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
