/**
 * An article's key sentences: LexRank (Erkan and Radev 2004, https://doi.org/10.1613/jair.1523), which calls a sentence
 * central when it is like many central ones, with three corrections: what stands early weighs more, what hangs on the
 * sentence before ("The company, which …") weighs less, and what repeats a chosen sentence is passed over.
 */
import type { Article, Block } from '../domain/article.js';
import { Quotation } from '../domain/quotation.js';
import type { Summary, SummaryLength, SummarySentence } from '../domain/summary.js';
import { sentences } from '../text/sentences.js';
import { createAnalyzer, type Analyzer } from './index/analyzer.js';

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

// How central each sentence is among the others: continuous LexRank, the stationary distribution over likeness.

// The paper's damping; 30 rounds settle the order in articles of 2,000 sentences.
const DAMPING = 0.85;
const ROUNDS = 30;

// All pairs of this many sentences are compared in a tenth of a second; an article's rest is compared with those only.
const COMPARED = 800;

/** One value for each vector, adding up to 1 where all are compared. */
export function centrality(vectors: readonly TermVector[]): Float64Array {
  const count = vectors.length;
  const compared = Math.min(count, COMPARED);
  const likeness = vectors.map((vector, at) =>
    Float64Array.from({ length: compared }, (_, other) => {
      const against = vectors[other];
      return other === at || against === undefined ? 0 : similarity(vector, against);
    }),
  );
  const sums = likeness.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = new Float64Array(count).fill(1 / Math.max(1, count));
  for (let round = 0; round < ROUNDS; round += 1) {
    // What a sentence like no other has to give goes to all, or it would be lost.
    const kept = sums.reduce((sum, like, at) => (like === 0 ? sum + (ranks[at] ?? 0) : sum), 0);
    const next = new Float64Array(count).fill((1 - DAMPING + DAMPING * kept) / Math.max(1, count));
    for (let at = 0; at < count; at += 1) {
      let received = 0;
      const row = likeness[at];
      for (let other = 0; other < compared; other += 1) {
        const sum = sums[other] ?? 0;
        if (sum > 0) received += ((row?.[other] ?? 0) / sum) * (ranks[other] ?? 0);
      }
      next[at] = (next[at] ?? 0) + DAMPING * received;
    }
    ranks = next;
  }
  return ranks;
}

// Sentences as vectors of their terms, for likeness within one article.

/** Weight by term, of length 1; empty for a sentence of stop words. */
type TermVector = ReadonlyMap<string, number>;

/** One vector for each text; a term weighs tf · idf, where idf is counted over these texts. */
export function createTermVectors(texts: readonly string[], analyzer: Analyzer): readonly TermVector[] {
  const counted = texts.map((text) => {
    const counts = new Map<string, number>();
    for (const { term, stop } of analyzer.analyze(text)) if (!stop) counts.set(term, (counts.get(term) ?? 0) + 1);
    return counts;
  });
  const containing = new Map<string, number>();
  for (const counts of counted) {
    for (const term of counts.keys()) containing.set(term, (containing.get(term) ?? 0) + 1);
  }
  return counted.map((counts) => {
    const weighed = [...counts].map(([term, count]): [string, number] => [
      term,
      count * Math.log(1 + texts.length / (containing.get(term) ?? 1)),
    ]);
    // Not Math.hypot(...): a sentence may have more words than a call may have arguments.
    const norm = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return new Map(weighed.map(([term, weight]) => [term, norm === 0 ? 0 : weight / norm]));
  });
}

/** The cosine, 0 to 1. */
function similarity(a: TermVector, b: TermVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

const OPENINGS: Readonly<Record<string, RegExp>> = {
  en: /^["“'‘(]*(?:(?:it|its|he|she|they|his|her|their|this|these|those|that|such|both|neither|another|others|one|then|there|so|but|and|or|yet|also|too|still|however|therefore|thus|hence|meanwhile|moreover|furthermore|nevertheless|nonetheless|instead|otherwise|similarly|likewise|consequently|accordingly|besides|afterwards?|later|earlier|for example|for instance|in addition|in contrast|as a result|by contrast|on the other hand|at the same time|even so|of these|the (?:former|latter|company|firm|group|move|plan|decision|report|study|authors?|agency|ministry|minister|meeting|statement|man|woman|two|three))\b)/iu,
  de: /^["„»‚(]*(?:er|sie|es|dies\p{L}*|jen\p{L}*|sein\p{L}*|ihr\p{L}*|aber|doch|jedoch|daher|deshalb|außerdem|zudem|dann|damit|dabei|dagegen|trotzdem)(?!\p{L})/iu,
  fr: /^["«“(\s]*(?:il|elle|ils|elles|ce|cet|cette|ces|cela|ceci|son|sa|ses|leur|leurs|mais|or|donc|ainsi|cependant|toutefois|ensuite|puis|de plus|en outre)(?!\p{L})/iu,
  es: /^["«“(¿¡]*(?:él|ella|ellos|ellas|esto|este|esta|estos|estas|eso|ese|esa|su|sus|pero|sin embargo|además|también|por eso|por tanto|luego|entonces)(?!\p{L})/iu,
};

/** Whether a sentence makes no sense without the one before: it begins with a pronoun, a connective or a bare "The company". */
function dependsOnBefore(sentence: string, language: string): boolean {
  return OPENINGS[language.slice(0, 2).toLowerCase()]?.test(sentence) ?? false;
}
