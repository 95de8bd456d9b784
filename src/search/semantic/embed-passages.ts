/** The vectors of texts: those that were kept, and the others computed, in pieces that a killed process leaves whole. */
import { createHash } from 'node:crypto';
import type { Passage } from '../../domain/passage.js';
import type { Embedder } from '../../embedding/embedder.js';
import type { Reader } from '../../embedding/reader.js';
import { sentences } from '../../text/sentences.js';
import type { Reduction } from './reduction.js';
import type { EmbeddedText, Progress } from './semantic.js';
import type { SharedVectors, KeyedVectors } from './shared-vectors.js';
import type { VectorCache } from './vector-cache.js';
import { passageVectors, type PassageVectors, readVectors, writeVectors } from './vectors.js';

export interface EmbeddingDeps {
  readonly embedder: Embedder;
  readonly reduction: Reduction;
  readonly cache: VectorCache;
  /** That of a place; without it, all have one. */
  readonly cacheOf?: (place: string) => Promise<VectorCache>;
  /** Without it nothing is read. */
  readonly reader?: Reader | undefined;
}

interface EmbedOptions {
  /** Those that are in memory are neither read nor computed. */
  readonly held: SharedVectors;
  readonly progress: Progress;
  /** Awaited before each text, so that a question that is asked meanwhile waits for one at most. Rejects to end the work. */
  readonly turn: () => Promise<void>;
}

/** Counted up when the bytes of the same vectors mean something else: how they are scaled, in which order they stand, or where sentences end. */
export const FORMAT = 2;

/** What is written together: about a second's work on two cores. */
const TOGETHER = 64;

/** How many texts are hashed, or their kept vectors looked at, between two turns: 2 ms. */
const QUICK = 200;

/**
 * In the order of `texts`; equal texts share their vectors. When it rejects, what was computed is kept all the same.
 */
export async function embedPassages(
  texts: readonly EmbeddedText[],
  means: EmbeddingDeps,
  { held, progress, turn }: EmbedOptions,
): Promise<readonly KeyedVectors[]> {
  const { embedder, reduction, cache } = means;
  const dimensions = { full: embedder.dimensions, reduced: reduction.dimensions };
  const keys: string[] = [];
  const found = new Map<string, PassageVectors>();
  const absent = new Map<string, EmbeddedText>();
  for (const text of texts) {
    if (keys.length % QUICK === 0) await turn();
    const key = keyOf(text, embedder.id, reduction.id);
    keys.push(key);
    const known = held.get(key);
    if (known === undefined) absent.set(key, text);
    else found.set(key, known);
  }
  if (absent.size > 0) {
    let looked = 0;
    for (const [key, bytes] of await cache.read(new Set(absent.keys()), new Set(keys))) {
      looked += 1;
      if (looked % QUICK === 0) await turn();
      const kept = readVectors(bytes, dimensions);
      if (kept === undefined) continue;
      found.set(key, kept);
      absent.delete(key);
    }
  }

  let computed = 0;
  let unwritten = new Map<string, Uint8Array>();
  try {
    for (const [key, text] of absent) {
      await turn();
      const bytes = writeVectors(await embedOne(text, means), dimensions);
      // What was computed is the same as what will be read, and as small: one piece of memory a passage.
      found.set(key, written(readVectors(bytes, dimensions)));
      unwritten.set(key, bytes);
      computed += 1;
      progress(computed, absent.size);
      if (unwritten.size < TOGETHER) continue;
      const full = unwritten;
      unwritten = new Map();
      await cache.write(full);
    }
  } finally {
    if (unwritten.size > 0) await cache.write(unwritten);
  }
  return keys.map((key) => ({ key, vectors: written(found.get(key)) }));
}

async function embedOne(text: EmbeddedText, { embedder, reduction }: EmbeddingDeps): Promise<PassageVectors> {
  const [read] = await embedder.embed([textPieces(text)]);
  if (read === undefined) throw new Error('The embedder gave no vectors for a text.');
  return passageVectors(read, embedder.dimensions, reduction);
}

function keyOf({ above, text, language }: EmbeddedText, ...ids: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([FORMAT, ids, above, text, language]))
    .digest('hex')
    .slice(0, 32);
}

/** Every text has been read or computed by then, and what was just written can be read. */
function written(vectors: PassageVectors | undefined): PassageVectors {
  if (vectors === undefined) throw new Error('A text has no vectors.');
  return vectors;
}

/** A passage in the pieces that the model is given: what stands above it, then sentence by sentence. */
export function textPieces({ above, text, language }: EmbeddedText): readonly string[] {
  return [above, ...sentences(text, language).map(({ start, end }) => text.slice(start, end))];
}

/** A passage as the model reads it. */
export function embeddedText({ article, heading, text }: Passage): EmbeddedText {
  return textUnder({ title: article.citation.title, heading, text, language: article.language });
}

/** The same where there is no article. */
export function textUnder({
  title,
  heading,
  text,
  language,
}: Pick<EmbeddedText, 'text' | 'language'> & {
  readonly title: string;
  readonly heading: Passage['heading'];
}): EmbeddedText {
  const above = [title, heading].filter((line) => line !== null && line !== undefined);
  return { above: above.map((line) => `${line}.`).join(' '), text, language };
}
