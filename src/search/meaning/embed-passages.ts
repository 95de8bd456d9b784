/** The vectors of texts: those that were kept, and the others computed, in pieces that a killed process leaves whole. */
import { createHash } from 'node:crypto';
import type { Embedder } from '../../embedding/embedder.js';
import { sentences } from '../../text/sentences.js';
import type { HeldVectors, KeyedVectors } from './held-vectors.js';
import type { MeaningText, Progress } from './meaning.js';
import { passageVectors, type PassageVectors } from './passage-vectors.js';
import type { Reduction } from './reduction.js';
import { readVectors, writeVectors } from './stored-vectors.js';
import type { VectorCache } from './vector-cache.js';

export interface Means {
  readonly embedder: Embedder;
  readonly reduction: Reduction;
  readonly cache: VectorCache;
}

/** What is written together: about a second's work on two cores. */
const TOGETHER = 64;

/** In the order of `texts`; equal texts share their vectors. Those that are `held` are neither read nor computed. */
export async function embedPassages(
  texts: readonly MeaningText[],
  means: Means,
  held: HeldVectors,
  progress: Progress,
): Promise<readonly KeyedVectors[]> {
  const { embedder, reduction, cache } = means;
  const dimensions = { full: embedder.dimensions, reduced: reduction.dimensions };
  const keyed = texts.map((text) => ({ text, key: keyOf(text, embedder.id, reduction.id) }));
  const found = new Map<string, PassageVectors>();
  const absent = new Map<string, MeaningText>();
  for (const { key, text } of keyed) {
    const known = held.get(key);
    if (known === undefined) absent.set(key, text);
    else found.set(key, known);
  }
  if (absent.size > 0) {
    for (const [key, bytes] of await cache.read(new Set(absent.keys()))) {
      const kept = readVectors(bytes, dimensions);
      if (kept === undefined) continue;
      found.set(key, kept);
      absent.delete(key);
    }
  }

  let computed = 0;
  let unwritten = new Map<string, Uint8Array>();
  for (const [key, text] of absent) {
    // One by one, so that a question that is asked meanwhile waits for one at most.
    const vectors = await embedOne(text, means);
    found.set(key, vectors);
    unwritten.set(key, writeVectors(vectors, dimensions));
    computed += 1;
    progress(computed, absent.size);
    if (unwritten.size < TOGETHER && computed < absent.size) continue;
    await cache.write(unwritten);
    unwritten = new Map();
  }
  return keyed.flatMap(({ key }) => {
    const vectors = found.get(key);
    return vectors === undefined ? [] : [{ key, vectors }];
  });
}

async function embedOne({ above, text, language }: MeaningText, means: Means): Promise<PassageVectors> {
  const { embedder, reduction } = means;
  const pieces = sentences(text, language).map(({ start, end }) => text.slice(start, end));
  const [read] = await embedder.embed([[above, ...pieces]]);
  if (read === undefined) throw new Error('The embedder gave no vectors for a text.');
  return passageVectors(read, embedder.dimensions, reduction);
}

function keyOf({ above, text, language }: MeaningText, ...ids: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([ids, above, text, language]))
    .digest('hex')
    .slice(0, 32);
}
