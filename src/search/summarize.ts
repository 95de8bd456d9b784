/**
 * An article's key sentences: LexRank (Erkan and Radev 2004, https://doi.org/10.1613/jair.1523), which calls a sentence
 * central when it is like many central ones, with three corrections: what stands early weighs more, what hangs on the
 * sentence before ("The company, which …") weighs less, and what repeats a chosen sentence is passed over.
 */
import type { Article, Block } from '../domain/article.js';
import { Quotation } from '../domain/quotation.js';
import type { Summary, SummaryLength, SummarySentence } from '../domain/summary.js';
import { sentences } from '../text/sentences.js';
import { createAnalyzer } from './analyzer.js';
import { centrality } from './centrality.js';
import { dependsOnBefore } from './depends-on-before.js';
import { createTermVectors, similarity } from './term-vectors.js';

const SENTENCES: Readonly<Record<SummaryLength, number>> = { short: 3, medium: 5, long: 10 };
// A sentence this like one already chosen says the same again.
const REPEATS = 0.6;
// Fragments and lists of names are no key sentences; encyclopedic monsters fill the card alone. In words.
const SHORTEST = 6;
const LONGEST = 70;
// News and encyclopedias say first what the text is about: the lead weighs up to half more than the end.
const LEAD = 0.5;
const DEPENDENT = 0.5;
const ODD_LENGTH = 0.6;

interface Candidate {
  readonly quotation: Quotation;
  readonly block: Block;
  readonly ordinal: number;
}

/** The key sentences in the article's order; only an article without any text gets none. */
export function summarize(article: Article, length: SummaryLength): Summary {
  const candidates = sentencesOf(article);
  const prose = candidates.filter(({ block }) => block.kind !== 'table' && block.kind !== 'code');
  const pool = prose.length > 0 ? prose : candidates;
  const vectors = createTermVectors(
    pool.map(({ quotation }) => quotation.text),
    createAnalyzer(article.language),
  );
  const central = centrality(vectors);
  const order = pool
    .map((candidate, at) => ({
      candidate,
      at,
      score: (central[at] ?? 0) * prior(candidate, pool.length, article.language),
    }))
    .toSorted((a, b) => b.score - a.score);

  const chosen: typeof order = [];
  for (const one of order) {
    if (chosen.length === SENTENCES[length]) break;
    const vector = vectors[one.at];
    const repeated = chosen.some(({ at, candidate }) => {
      const other = vectors[at];
      // Sentences of stop words only are like nothing, not even themselves.
      if (candidate.quotation.text === one.candidate.quotation.text) return true;
      return vector !== undefined && other !== undefined && similarity(vector, other) > REPEATS;
    });
    if (!repeated) chosen.push(one);
  }
  return {
    sentences: chosen
      .toSorted((a, b) => a.at - b.at)
      .map(({ candidate: { quotation, block } }): SummarySentence => ({ quotation, paragraph: block.paragraph })),
    of: candidates.length,
  };
}

function sentencesOf(article: Article): readonly Candidate[] {
  const found: Omit<Candidate, 'ordinal'>[] = [];
  for (const block of article.blocks) {
    const text = article.text.slice(block.start, block.end);
    for (const { start, end } of sentences(text, article.language)) {
      const span = { start: block.start + start, end: block.start + end };
      const quotation = Quotation.prove(article, span, text.slice(start, end));
      if (quotation !== undefined) found.push({ quotation, block });
    }
  }
  return found.map(({ quotation, block }, ordinal) => ({ quotation, block, ordinal }));
}

function prior({ quotation: { text }, ordinal, block }: Candidate, of: number, language: string): number {
  const words = text.split(/\s+/u).length;
  // Scripts without spaces have sentences of one "word"; their length says nothing here.
  const spaced = text.length < words * 20;
  const odd = (spaced && (words < SHORTEST || words > LONGEST)) || block.kind === 'code' || !/\p{L}/u.test(text);
  return (
    (1 + LEAD * (1 - ordinal / Math.max(1, of))) *
    (dependsOnBefore(text, language) ? DEPENDENT : 1) *
    (odd || text.endsWith(':') || text.endsWith('?') ? ODD_LENGTH : 1)
  );
}
