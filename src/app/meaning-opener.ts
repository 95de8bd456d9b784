/** What the settings say of meaning, as a function that opens it. */
import { availableParallelism } from 'node:os';
import type { Meaning } from '../search/meaning/meaning.js';
import type { SearchConfig } from './config.js';
import { openMeaning } from './open-meaning.js';

/**
 * Rejects with an Error for a person when meaning cannot be had on this machine; `warn` is told, a sentence for a person
 * each, what goes wrong without stopping anything.
 */
export type OpenMeaning = (warn: (reason: string) => void) => Promise<Meaning>;

/** More threads share too little work: a paragraph has 170 tokens. */
const MOST_THREADS = 4;

/** Undefined when passages are to be found by words alone. */
export function meaningOpener({ semantic, cache }: SearchConfig): OpenMeaning | undefined {
  if (!semantic) return undefined;
  const threads = Math.min(MOST_THREADS, availableParallelism());
  return async (warn) => openMeaning({ folder: cache, threads }, warn);
}
