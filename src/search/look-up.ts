/** From a query to hits: candidates by words and by meaning, in one order. */
import type { Span } from '../domain/span.js';
import { corrected } from './corrected.js';
import { findByWords } from './find-by-words.js';
import type { IndexedPassage } from './indexed-passage.js';
import type { MeaningIndex, Nearness } from './meaning/meaning.js';
import type { PassageIndex } from './passage-index.js';
import type { Query } from './query.js';
import { questionWords } from './question-words.js';
import { rank, type Hit } from './rank.js';
import { wantedBy } from './wanted-by.js';

/** The passages of one language. */
export interface Searchable {
  readonly words: PassageIndex;
  /** The same passages at the same positions by meaning; undefined while that is being computed, and where it cannot be. */
  meaning?(): MeaningIndex | undefined;
}

/** Told that meaning has failed for a question, which is then answered by words. */
export type OnMeaningFailure = (error: unknown) => void;

interface Where {
  readonly words: PassageIndex;
  readonly meaning?: MeaningIndex;
  readonly inScope?: (passage: IndexedPassage) => boolean;
  /** Without it the question fails, as a measurement must. */
  readonly onMeaningFailure?: OnMeaningFailure | undefined;
}

/** Hits, best first. `question` is the query as typed, without what is quoted or excluded in it. */
export async function lookUp(
  question: string,
  query: Query,
  { words, meaning, inScope, onMeaningFailure }: Where,
): Promise<readonly Hit[]> {
  const byWords = findByWords(query, words, inScope);
  if (meaning === undefined) return rank(query, words, { passages: byWords });

  const asked = corrected(question, query.corrections, words.analyzer);
  let near: readonly Nearness[];
  try {
    near = await meaning.look({
      question: asked,
      words: questionWords(asked, query, words),
      candidates: byWords.map(({ position }) => position),
      ...(inScope === undefined ? {} : { scope: ranges(words.passages, inScope) }),
    });
  } catch (error) {
    if (onMeaningFailure === undefined) throw error;
    onMeaningFailure(error);
    return rank(query, words, { passages: byWords });
  }
  const wanted = wantedBy(query, inScope);
  const passages = near.flatMap(({ position }) => words.passages[position] ?? []);
  return rank(query, words, {
    passages: wanted === undefined ? passages : passages.filter(wanted),
    near: new Map(near.map((one) => [one.position, one])),
  });
}

/** The positions in scope as ranges: an article's passages stand side by side. */
function ranges(passages: readonly IndexedPassage[], inScope: (passage: IndexedPassage) => boolean): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  for (const passage of passages) {
    if (!inScope(passage)) continue;
    const last = found.at(-1);
    if (last?.end === passage.position) last.end += 1;
    else found.push({ start: passage.position, end: passage.position + 1 });
  }
  return found;
}
