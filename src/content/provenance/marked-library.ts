/**
 * A library whose articles say what became of their sources. Apart from reading the files, because it changes without them.
 */
import type { Article, SourceState } from '../../domain/article.js';
import type { WholeLibrary } from '../../domain/library.js';
import type { Passage } from '../../domain/passage.js';
import { createLibrary } from '../library.js';
import { stateOf, type SourceStates } from './source-states.js';

/** The same passage, of a copy of its article. */
const of = (article: Article, passage: Passage): Passage => ({ ...passage, article });

export type MarkSources = (library: WholeLibrary, states: SourceStates, before?: WholeLibrary) => WholeLibrary;

/**
 * Marks one state of the library after another. An article that is marked as before is the same object as before, as one that
 * is not marked is, so that nothing is computed for it anew; a library in which nothing is to be marked comes back as it is.
 */
export function sourceMarker(): MarkSources {
  const originals = new WeakMap<Article, Article>();
  const copies = new WeakMap<Article, Map<SourceState, Article>>();

  const marked = (article: Article, states: SourceStates): Article => {
    const original = originals.get(article) ?? article;
    const result = stateOf(states, original)?.result;
    if (result === undefined || result === 'unchanged') return original;
    const known = copies.get(original) ?? new Map<SourceState, Article>();
    const copy = known.get(result) ?? { ...original, source: result };
    copies.set(original, known.set(result, copy));
    originals.set(copy, original);
    return copy;
  };

  return (library, states, before) => {
    const pairs = library.articles.map((article) => [article, marked(article, states)] as const);
    if (pairs.every(([article, one]) => article === one)) return library;
    const sources = new Map(pairs.map(([article, one]) => [one, article]));
    return createLibrary([...sources.keys()], before, (article) =>
      library.passagesOf(sources.get(article) ?? article).map((passage) => of(article, passage)),
    );
  };
}
