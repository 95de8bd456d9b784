/**
 * In which order sentences enter a summary: the best first, but one that cannot be read alone, or fills a card, after all others. A sentence
 * that hangs on the one before can when that one is in already.
 */
import { asks, dependsOnBefore, isNoStatement, leadsIn } from './standalone.js';

interface Ordered {
  /** Its number in the article. */
  readonly ordinal: number;
  readonly text: string;
  readonly language: string;
}

/** Looking at how a sentence begins and ends, in the steps of a slice. */
const LOOK = 200;

/**
 * All of `sentences`, which are the best first; undefined each time that `isFull`, which is told of the steps that were done,
 * says that others should have a turn.
 */
export function* keySentences<T extends Ordered>(
  sentences: readonly T[],
  isFull: (steps: number) => boolean,
): Generator<T | undefined> {
  const given = new Set<number>();
  const waiting = new Map<number, T>();
  const others: T[] = [];
  for (const sentence of sentences) {
    if (isFull(LOOK)) yield undefined;
    const { ordinal, text, language } = sentence;
    if (asks(text) || leadsIn(text) || isNoStatement(text)) others.push(sentence);
    else if (dependsOnBefore(text, language) && !given.has(ordinal - 1)) waiting.set(ordinal, sentence);
    else {
      for (let next: T | undefined = sentence; next !== undefined; next = waiting.get(next.ordinal + 1)) {
        waiting.delete(next.ordinal);
        given.add(next.ordinal);
        yield next;
      }
    }
  }
  yield* waiting.values();
  yield* others;
}
