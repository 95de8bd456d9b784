/** A judged question set made ready to learn from: its passages indexed together, and each article's alone. */
import type { Article } from '../../domain/article.js';
import type { Passage } from '../../domain/passage.js';
import type { JudgedQuestion } from '../../domain/question-set.js';
import { baseLanguage, createAnalyzer } from '../analyzer.js';
import { createPassageIndex, type PassageIndex } from '../passage-index.js';

export interface IndexedSet {
  /** As the set is named in reports; no other set of a training has the name. */
  readonly file: string;
  readonly questions: readonly JudgedQuestion[];
  /** All of the set's passages: what a question is usually asked of. */
  readonly library: PassageIndex;
  /** The index of each article by itself, in the order of the passages. */
  readonly alone: ReadonlyMap<Article, PassageIndex>;
}

/** `passages` are those of one library, an article's side by side and in its order; all are taken for the first one's language. */
export async function createIndexedSet(
  file: string,
  questions: readonly JudgedQuestion[],
  passages: readonly Passage[],
): Promise<IndexedSet> {
  const byArticle = new Map<Article, Passage[]>();
  for (const passage of passages) {
    const known = byArticle.get(passage.article);
    if (known === undefined) byArticle.set(passage.article, [passage]);
    else known.push(passage);
  }
  const analyzer = createAnalyzer(baseLanguage(passages[0]?.article.language ?? 'en'));
  const alone = new Map<Article, PassageIndex>();
  for (const [article, own] of byArticle) alone.set(article, await createPassageIndex(analyzer, own));
  return { file, questions, library: await createPassageIndex(analyzer, passages), alone };
}
