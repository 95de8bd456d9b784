/**
 * An article's key sentences: LexRank (Erkan and Radev 2004, https://doi.org/10.1613/jair.1523), which calls a sentence
 * central when it is like many central ones, with three corrections: what stands early weighs more, what hangs on the
 * sentence before ("The company, which …") weighs less, and what repeats a chosen sentence is passed over.
 *
 * An article is ranked once, for the longest summary; the shorter ones are its beginning. The work is done in slices,
 * since an article may have 10,000 sentences.
 */
import type { Article, Block } from '../domain/article.js';
import { Quotation } from '../domain/quotation.js';
import type { Summary, SummaryLength, SummarySentence } from '../domain/summary.js';
import { eachSentence } from '../text/sentences.js';
import { createAnalyzer } from './index/analyzer.js';
import { centrality, createTermVectors, similarity, type TermVector } from './centrality.js';
import { createSlice, nextTurn, sortedInSlices } from './slices.js';

const SENTENCES: Readonly<Record<SummaryLength, number>> = { short: 3, medium: 5, long: 10 };
// A sentence this like one already chosen says the same again.
const REPEATS = 0.6;
// Fragments and lists of names are no key sentences; encyclopedic monsters fill the card alone. In words.
const SHORTEST = 6;
const LONGEST = 70;
// On average. Scripts without spaces have sentences of one "word", whose length says nothing.
const LONGEST_WORD = 20;
// News and encyclopedias say first what the text is about: the lead weighs up to half more than the end.
const LEAD = 0.5;
const DEPENDENT = 0.5;
const ODD_LENGTH = 0.6;
/** Proving a sentence, and weighing it, in the steps of a slice; each of its characters is one more. */
const SENTENCE = 100;

interface Candidate {
  readonly quotation: Quotation;
  readonly block: Block;
  readonly ordinal: number;
}

/** The sentences of the longest summary, the best first, and how many sentences the article has. */
interface Ranking {
  readonly best: readonly Candidate[];
  readonly of: number;
}

interface Scored {
  readonly candidate: Candidate;
  readonly vector: TermVector;
  readonly score: number;
}

const rankings = new WeakMap<Article, Promise<Ranking>>();

/** The key sentences in the article's order; only an article without any text gets none. */
export async function summarize(article: Article, length: SummaryLength): Promise<Summary> {
  let ranking = rankings.get(article);
  if (ranking === undefined) {
    ranking = rankSentences(article);
    rankings.set(article, ranking);
    // Another time it may go well.
    ranking.catch(() => rankings.delete(article));
  }
  const { best, of } = await ranking;
  return {
    sentences: best
      .slice(0, SENTENCES[length])
      .toSorted((a, b) => a.ordinal - b.ordinal)
      .map(({ quotation, block }): SummarySentence => ({ quotation, paragraph: block.paragraph })),
    of,
  };
}

async function rankSentences(article: Article): Promise<Ranking> {
  const candidates = await sentencesOf(article);
  const prose = candidates.filter(({ block }) => block.kind !== 'table' && block.kind !== 'code');
  const pool = prose.length > 0 ? prose : candidates;
  await nextTurn();
  const vectors = await createTermVectors(
    pool.map(({ quotation }) => quotation.text),
    createAnalyzer(article.language),
  );
  const central = await centrality(vectors);
  const isFull = createSlice();
  const scored: Scored[] = [];
  for (const [at, candidate] of pool.entries()) {
    scored.push({
      candidate,
      vector: vectors[at] ?? new Map<string, number>(),
      score: (central[at] ?? 0) * prior(candidate, pool.length, article.language),
    });
    if (isFull(SENTENCE + candidate.quotation.text.length)) await nextTurn();
  }

  const chosen: Scored[] = [];
  for (const one of await sortedInSlices(scored, (a, b) => b.score - a.score)) {
    if (chosen.length === SENTENCES.long) break;
    let repeated = false;
    for (const other of chosen) {
      if (isFull(SENTENCE + one.vector.size)) await nextTurn();
      // Sentences of stop words only are like nothing, not even themselves.
      repeated =
        other.candidate.quotation.text === one.candidate.quotation.text ||
        similarity(one.vector, other.vector) > REPEATS;
      if (repeated) break;
    }
    if (!repeated) chosen.push(one);
  }
  return { best: chosen.map(({ candidate }) => candidate), of: candidates.length };
}

async function sentencesOf(article: Article): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  const isFull = createSlice();
  for (const block of article.blocks) {
    const text = article.text.slice(block.start, block.end);
    for (const sentence of eachSentence(text, article.language, isFull)) {
      if (sentence === undefined) {
        await nextTurn();
        continue;
      }
      const { start, end } = sentence;
      const span = { start: block.start + start, end: block.start + end };
      const quotation = Quotation.prove(article, span, text.slice(start, end));
      if (quotation !== undefined) found.push({ quotation, block, ordinal: found.length });
    }
  }
  return found;
}

function prior({ quotation: { text }, ordinal, block }: Candidate, of: number, language: string): number {
  // No more are counted than tell: there may be 200,000.
  const counted = Math.max(LONGEST, Math.floor(text.length / LONGEST_WORD)) + 1;
  const words = text.split(/\s+/u, counted).length;
  const spaced = text.length < words * LONGEST_WORD;
  const odd = (spaced && (words < SHORTEST || words > LONGEST)) || block.kind === 'code' || !/\p{L}/u.test(text);
  return (
    (1 + LEAD * (1 - ordinal / Math.max(1, of))) *
    (dependsOnBefore(text, language) ? DEPENDENT : 1) *
    (odd || text.endsWith(':') || text.endsWith('?') ? ODD_LENGTH : 1)
  );
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
