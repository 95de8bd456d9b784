/**
 * The passages in which a quotation may stand, without reading any text: MiniSearch finds those with the rarest words of each
 * stretch of it, and of these the ones are taken that have most of its pairs of words.
 */
import type { Article } from '../../domain/article.js';
import type { Passage } from '../../domain/passage.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { PassageIndex } from '../index/passage-index.js';
import { nextTurn } from '../slices.js';

/** In words: shorter than most sentences, so that each of two that are glued has a stretch of its own. */
const STRETCH = 12;
/** A longer text is looked for in longer stretches. */
const MOST_STRETCHES = 32;
const TERMS = 4;
/** Passages of a stretch that are looked at, and that are read. */
const LOOKED_AT = 12;
const READ = 3;

/** In no order, each once; with `preferred`, those of that article too. */
export async function quoteCandidates(
  text: string,
  index: PassageIndex,
  preferred: Article | undefined,
): Promise<readonly Passage[]> {
  const { vocabulary } = index;
  const words: { readonly id: number; readonly term: number; readonly stop: boolean }[] = [];
  index.analyzer.scan(text, ({ word, stop }) => {
    const id = vocabulary.wordId(word) ?? -1;
    words.push({ id, term: id < 0 ? -1 : vocabulary.termOf(id), stop });
  });
  const found = new Set<Passage>();
  const length = Math.max(STRETCH, Math.ceil(words.length / MOST_STRETCHES));
  for (let from = 0; from < words.length; from += length) {
    if (from > 0) await nextTurn();
    const stretch = words.slice(from, from + length);
    const terms = rarest(stretch, index);
    if (terms.length === 0) continue;
    const pairs = pairsOf(stretch.map(({ id }) => id));
    const rank = (passages: readonly IndexedPassage[]) =>
      passages
        .map((passage) => ({ passage, shared: shared(passage, pairs) }))
        .toSorted((a, b) => b.shared - a.shared)
        .slice(0, READ);
    const best = rank(index.candidates(terms, LOOKED_AT).map(({ passage }) => passage));
    if (preferred !== undefined) {
      const { start, end } = index.rangeOf(preferred);
      best.push(...rank(index.passages.slice(start, end)));
    }
    for (const { passage } of best) found.add(passage.passage);
  }
  return [...found];
}

/** The terms of the rarest words; of words that stand everywhere, when there are no others. */
function rarest(words: readonly { readonly term: number; readonly stop: boolean }[], { vocabulary }: PassageIndex) {
  const known = words.filter(({ term }) => term >= 0);
  const telling = known.filter(({ stop }) => !stop);
  const terms = [...new Set((telling.length > 0 ? telling : known).map(({ term }) => term))];
  const rated = terms.map((term) => ({ term, passages: vocabulary.passagesWith(term) }));
  return rated
    .toSorted((a, b) => a.passages - b.passages)
    .slice(0, TERMS)
    .map(({ term }) => vocabulary.spelledTerm(term));
}

function pairsOf(ids: readonly number[]): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (const [at, id] of ids.entries()) {
    const next = ids[at + 1] ?? -1;
    if (id >= 0 && next >= 0) pairs.add(pair(id, next));
  }
  return pairs;
}

function pair(first: number, second: number): number {
  return first * 0x400000 + second;
}

function shared({ words }: IndexedPassage, pairs: ReadonlySet<number>): number {
  let count = 0;
  for (let at = 1; at < words.length; at += 1) if (pairs.has(pair(words[at - 1] ?? 0, words[at] ?? 0))) count += 1;
  return count;
}
