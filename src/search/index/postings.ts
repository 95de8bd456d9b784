/**
 * Which terms stand in which documents, gathered before they are given to MiniSearch in the form in which it stores an
 * index. Adding documents one by one walks its tree of terms for every word, 900,000 times for 20,000 passages; given the
 * whole, it walks there once for each of 50,000 different terms.
 */
import type { AsPlainObject } from 'minisearch';

export interface Postings {
  /**
   * `id` is above those before it; `fields` has the numbers of the terms of each field, in the order of the fields' names,
   * each as often as it stands there.
   */
  add(id: number, fields: readonly (readonly number[])[]): void;
  /** What `MiniSearch.loadJSAsync` takes; `spellingOf` gives a number's term. */
  toMiniSearch(spellingOf: (term: number) => string): AsPlainObject;
}

/** MiniSearch's form of a stored index, as of 7.x. */
const SERIALIZATION_VERSION = 2;

/** `fields` are the names of the documents' fields. */
export function createPostings(fields: readonly string[]): Postings {
  /** For each field, by term: ids ascending, each followed by how often the term stands there. */
  const lists: number[][][] = fields.map(() => []);
  const lengths: Record<string, number[]> = {};
  const averages: number[] = fields.map(() => 0);
  const ids: number[] = [];

  return {
    add(id, documents) {
      lengths[id] = documents.map((terms, field) => {
        const own = lists[field] ?? [];
        let different = 0;
        for (const term of terms) {
          const list = (own[term] ??= []);
          if (list.at(-2) === id) {
            list[list.length - 1] = (list.at(-1) ?? 0) + 1;
          } else {
            list.push(id, 1);
            different += 1;
          }
        }
        // As MiniSearch counts: how many different terms, and the mean as it goes along.
        averages[field] = ((averages[field] ?? 0) * ids.length + different) / (ids.length + 1);
        return different;
      });
      ids.push(id);
    },
    toMiniSearch(spellingOf) {
      const terms = new Set(lists.flatMap((own) => own.flatMap((list, term) => (list === undefined ? [] : [term]))));
      return {
        documentCount: ids.length,
        nextId: (ids.at(-1) ?? -1) + 1,
        documentIds: Object.fromEntries(ids.map((id) => [id, id])),
        fieldIds: Object.fromEntries(fields.map((name, field) => [name, field])),
        fieldLength: lengths,
        averageFieldLength: averages,
        storedFields: {},
        index: Array.from(terms, (term) => [spellingOf(term), entryOf(term)]),
        serializationVersion: SERIALIZATION_VERSION,
      };
    },
  };

  /** Made when it is read, since all of them at once would take more memory than the index. */
  function entryOf(term: number): AsPlainObject['index'][number][1] {
    const entry = {};
    for (const [field, own] of lists.entries()) {
      const list = own[term];
      if (list !== undefined) Object.defineProperty(entry, field, { enumerable: true, get: () => counted(list) });
    }
    return entry;
  }
}

function counted(list: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let at = 0; at < list.length; at += 2) counts[list[at] ?? 0] = list[at + 1] ?? 0;
  return counts;
}
