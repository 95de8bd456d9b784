/**
 * Which terms stand in which documents, gathered before they are given to MiniSearch in the form in which it stores an
 * index. Adding documents one by one walks its tree of terms for every word, 900,000 times for 20,000 passages; given the
 * whole, it walks there once for each of 50,000 different terms.
 */
import type { AsPlainObject } from 'minisearch';

export interface Postings {
  /**
   * `id` is above those before it; `fields` has the terms of each field, in the order of the fields' names, each as often as
   * it stands there.
   */
  add(id: number, fields: readonly (readonly string[])[]): void;
  /** What `MiniSearch.loadJSAsync` takes. */
  toMiniSearch(): AsPlainObject;
}

/** MiniSearch's form of a stored index, as of 7.x. */
const SERIALIZATION_VERSION = 2;

/** How many terms `MiniSearch.loadJSAsync` takes between two rounds of the event loop. */
const AT_ONCE = 1000;

/** `fields` are the names of the documents' fields. */
export function createPostings(fields: readonly string[]): Postings {
  /** By term, for each field: ids ascending, each followed by how often the term stands there. */
  const lists = new Map<string, number[][]>();
  const lengths: Record<string, number[]> = {};
  const averages: number[] = fields.map(() => 0);
  const ids: Record<number, number> = {};
  let count = 0;
  let nextId = 0;

  return {
    add(id, documents) {
      lengths[id] = documents.map((terms, field) => {
        let different = 0;
        for (const term of terms) {
          const list = listOf(term, field);
          if (list.at(-2) === id) {
            list[list.length - 1] = (list.at(-1) ?? 0) + 1;
          } else {
            list.push(id, 1);
            different += 1;
          }
        }
        // As MiniSearch counts: how many different terms, and the mean as it goes along.
        averages[field] = ((averages[field] ?? 0) * count + different) / (count + 1);
        return different;
      });
      ids[id] = id;
      count += 1;
      nextId = id + 1;
    },
    toMiniSearch: () => ({
      documentCount: count,
      nextId,
      documentIds: ids,
      fieldIds: Object.fromEntries(fields.map((name, field) => [name, field])),
      fieldLength: lengths,
      averageFieldLength: averages,
      storedFields: {},
      // It is gone through once, in order, so it need not be an array.
      index: entriesOf(lists) as unknown as AsPlainObject['index'],
      serializationVersion: SERIALIZATION_VERSION,
    }),
  };

  function listOf(term: string, field: number): number[] {
    let own = lists.get(term);
    if (own === undefined) {
      own = fields.map(() => []);
      lists.set(term, own);
    }
    // There is one for each field.
    return own[field] ?? [];
  }
}

/**
 * MiniSearch takes a thousand terms in one go, of which those that came first stand in nearly all passages: a thousand of
 * them take 50 ms. So each thousand gets its share of them. Where a term stands in this order decides nothing else.
 */
function* entriesOf(lists: ReadonlyMap<string, number[][]>): Generator<AsPlainObject['index'][number]> {
  const terms = [...lists.keys()];
  const goes = Math.ceil(terms.length / AT_ONCE);
  for (let go = 0; go < goes; go += 1) {
    for (let at = go; at < terms.length; at += goes) {
      const term = terms[at] ?? '';
      yield [term, entryOf(lists.get(term) ?? [])];
    }
  }
}

/** Made when it is read, since all of them at once would take more memory than the index. */
function entryOf(own: readonly (readonly number[])[]): AsPlainObject['index'][number][1] {
  const entry = {};
  for (const [field, list] of own.entries()) {
    if (list.length > 0) Object.defineProperty(entry, field, { enumerable: true, get: () => counted(list) });
  }
  return entry;
}

function counted(list: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let at = 0; at < list.length; at += 2) counts[list[at] ?? 0] = list[at + 1] ?? 0;
  return counts;
}
