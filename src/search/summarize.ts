/**
 * An article's key sentences: a linear model over what can be told of a sentence (`summary-features.ts`, LexRank's centrality
 * among it: Erkan and Radev 2004, https://doi.org/10.1613/jair.1523) orders them, in a long article centrality; what cannot be read alone comes after what
 * can, and what repeats a chosen sentence is passed over.
 *
 * An article is ranked once, for the longest summary; the shorter ones are its beginning. The work is done in slices,
 * since an article may have 10,000 sentences.
 */
import type { Article, Block, BlockKind } from '../domain/article.js';
import { Quotation } from '../domain/quotation.js';
import { SUMMARY_SENTENCES, type Summary, type SummaryLength, type SummarySentence } from '../domain/summary.js';
import { eachSentence } from '../text/sentences.js';
import { createAnalyzer } from './index/analyzer.js';
import { centrality, createTermVectors, similarity, type TermVector } from './centrality.js';
import { keySentences } from './key-sentences.js';
import { createSlice, nextTurn, sortedInSlices } from './slices.js';
import { summaryValues, type SummaryValues } from './summary-features.js';
import { summaryScore } from './summary-weights.js';

// A sentence this like one already chosen says the same again.
const REPEATS = 0.6;
/**
 * From so many sentences on, how central a sentence is decides: the weights are learned from posts of some ten sentences, which say first
 * what they are about, and of longer prose they choose what speaks of the text itself.
 */
const LONG_ARTICLE = 20;
/** News and encyclopedias say first what the text is about: the lead weighs up to half more than the end. */
const LEAD = 0.5;
/** What hangs on another sentence, or is no statement, counts half. */
const LESS = 0.5;
/** Proving a sentence, and comparing it, in the steps of a slice; each of its characters is one more. */
const SENTENCE = 100;
/** Its features, in the same. */
const VALUES = 700;

interface Candidate {
  readonly quotation: Quotation;
  readonly block: Block;
  /** Of the block that comes after the sentence, for the last one of its own. */
  readonly nextKind: BlockKind | undefined;
  readonly ordinal: number;
}

/** The sentences of the longest summary, the best first, and how many sentences the article has. */
interface Ranking {
  readonly best: readonly Candidate[];
  readonly of: number;
}

interface Scored {
  readonly candidate: Candidate;
  readonly ordinal: number;
  readonly text: string;
  readonly language: string;
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
  const most = SUMMARY_SENTENCES[length];
  return {
    sentences: best
      .slice(0, most)
      .toSorted((a, b) => a.ordinal - b.ordinal)
      .map(({ quotation, block }): SummarySentence => ({ quotation, paragraph: block.paragraph })),
    of,
    more: best.length > most,
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
    const { quotation, block, nextKind } = candidate;
    const values = summaryValues(quotation.text, {
      ordinal: at,
      of: pool.length,
      central: (central[at] ?? 0) * pool.length,
      kind: block.kind,
      nextKind,
      language: article.language,
    });
    scored.push({
      candidate,
      ordinal: candidate.ordinal,
      text: quotation.text,
      language: article.language,
      vector: vectors[at] ?? new Map<string, number>(),
      score: pool.length < LONG_ARTICLE ? summaryScore(values) : proseScore(values, at / pool.length, central[at] ?? 0),
    });
    if (isFull(VALUES + quotation.text.length)) await nextTurn();
  }

  const best = await sortedInSlices(scored, (a, b) => b.score - a.score);
  return { best: (await choose(best, isFull)).map(({ candidate }) => candidate), of: candidates.length };
}

/** Of a sentence of a long text; `place` is where it stands, 0 to below 1. */
function proseScore(values: SummaryValues, place: number, central: number): number {
  const lessens = [values.dependent, values.short, values.asks, values.announces, values.remark];
  return central * (1 + LEAD * (1 - place)) * LESS ** lessens.reduce((sum, one) => sum + one, 0);
}

/** Of `best`, which are the best first, those of the longest summary, in the order in which they are chosen. */
async function choose(best: readonly Scored[], isFull: (work: number) => boolean): Promise<readonly Scored[]> {
  const chosen: Scored[] = [];
  for (const one of keySentences(best, isFull)) {
    if (chosen.length === SUMMARY_SENTENCES.long) break;
    if (one === undefined) await nextTurn();
    else if (!(await isSaid(one, chosen, isFull))) chosen.push(one);
  }
  return chosen;
}

async function isSaid(one: Scored, chosen: readonly Scored[], isFull: (work: number) => boolean): Promise<boolean> {
  for (const other of chosen) {
    if (isFull(SENTENCE + one.vector.size)) await nextTurn();
    // Sentences of stop words only are like nothing, not even themselves.
    if (other.text === one.text || similarity(one.vector, other.vector) > REPEATS) return true;
  }
  return false;
}

async function sentencesOf(article: Article): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  const isFull = createSlice();
  for (const [place, block] of article.blocks.entries()) {
    const text = article.text.slice(block.start, block.end);
    for (const sentence of eachSentence(text, article.language, isFull)) {
      if (sentence === undefined) {
        await nextTurn();
        continue;
      }
      const { start, end } = sentence;
      const span = { start: block.start + start, end: block.start + end };
      const quotation = Quotation.prove(article, span, text.slice(start, end));
      if (quotation !== undefined) {
        const nextKind = span.end === block.end ? article.blocks[place + 1]?.kind : undefined;
        found.push({ quotation, block, nextKind, ordinal: found.length });
      }
    }
  }
  return found;
}
