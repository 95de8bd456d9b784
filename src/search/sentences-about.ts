/**
 * The sentences of an article that are about something: of the passages nearest to it the sentence that says most of it, and after those
 * the others that have as many of its words. It stands apart from `summarize.ts`, which knows no question and ranks an article once for all.
 */
import type { Article, Block } from '../domain/article.js';
import type { QuotedPassage } from '../domain/answer.js';
import { Quotation } from '../domain/quotation.js';
import type { Span } from '../domain/span.js';
import { SUMMARY_SENTENCES, type Summary, type SummaryLength } from '../domain/summary.js';
import { eachSentence } from '../text/sentences.js';
import { fold } from '../text/fold.js';
import { createSlice, nextTurn } from './slices.js';
import { summarize } from './summarize.js';

/** So many passages can have the sentences of the longest summary, and none behind them is near. */
export const PASSAGES_ABOUT = 12;

/**
 * From this confidence on a passage is about that, whichever words it has. Of 30 things asked of 12 articles of Wikipedia, passages below
 * it that had none of the words, or one of two, were about something else, and of those above it one was.
 */
const ABOUT_FROM = 0.01;

interface Sentence {
  readonly quotation: Quotation;
  readonly block: Block;
  /** The words of the question in it, folded. */
  readonly matched: ReadonlySet<string>;
}

/**
 * `passages` are of `article`, the nearest first, and `missing` the words asked for that it does not have. In the article's order; none
 * when nothing in it is about that.
 */
export async function sentencesAbout(
  article: Article,
  { passages, missing }: { readonly passages: readonly QuotedPassage[]; readonly missing: readonly string[] },
  length: SummaryLength,
): Promise<Summary> {
  const chosen: Sentence[] = [];
  const others: Sentence[] = [];
  const isAbout = measure(passages, missing);
  for (const one of passages.filter(isAbout)) {
    const all = await sentencesOf(one);
    const [first, ...rest] = all.toSorted((a, b) => priority(b, one) - priority(a, one));
    if (first === undefined) continue;
    chosen.push(first);
    others.push(...rest);
  }
  const most = Math.max(1, ...[...chosen, ...others].map(({ matched }) => matched.size));
  const about = [...chosen, ...others.filter(({ matched }) => matched.size * 2 >= most)];
  const { of } = await summarize(article, length);
  const wanted = SUMMARY_SENTENCES[length];
  return {
    sentences: about
      .slice(0, wanted)
      .toSorted((a, b) => a.quotation.start - b.quotation.start)
      .map(({ quotation, block: { paragraph } }) => ({ quotation, paragraph })),
    of,
    more: about.length > wanted,
  };
}

/** Whether a passage is about it: as sure as that, or with all the words that any of them has, which are most of those asked for. */
function measure(passages: readonly QuotedPassage[], missing: readonly string[]): (one: QuotedPassage) => boolean {
  const had = passages.map(({ explanation: { matched } }) => matched);
  const asked = new Set(had.flat()).size + missing.length;
  const most = Math.max(0, ...had.map(({ length }) => length));
  return ({ confidence, explanation: { matched } }) =>
    confidence >= ABOUT_FROM || (matched.length === most && matched.length * 2 > asked);
}

function priority({ quotation, matched }: Sentence, { quotation: whole, answer }: QuotedPassage): number {
  const isAnswer =
    answer !== null && quotation.start < whole.start + answer.end && whole.start + answer.start < quotation.end;
  return (isAnswer ? 1_000_000 : 0) + matched.size;
}

/** Of prose and lists; of a table or code no sentence can be read alone. */
async function sentencesOf({ passage, highlights }: QuotedPassage): Promise<readonly Sentence[]> {
  const { article, start, end } = passage;
  const isFull = createSlice();
  const found: Sentence[] = [];
  for (const block of article.blocks) {
    if (block.end <= start || block.start >= end || block.kind === 'table' || block.kind === 'code') continue;
    // Of a long paragraph in pieces, the piece.
    const from = Math.max(start, block.start);
    const text = article.text.slice(from, Math.min(end, block.end));
    for (const sentence of eachSentence(text, article.language, isFull)) {
      if (sentence === undefined) {
        await nextTurn();
        continue;
      }
      const span = { start: from + sentence.start, end: from + sentence.end };
      const quotation = Quotation.prove(article, span, text.slice(sentence.start, sentence.end));
      if (quotation === undefined) continue;
      found.push({ quotation, block, matched: matchedIn(span, passage.start, highlights, article) });
    }
  }
  return found;
}

function matchedIn(span: Span, origin: number, highlights: readonly Span[], { text }: Article): ReadonlySet<string> {
  const inside = highlights.filter(({ start, end }) => origin + start >= span.start && origin + end <= span.end);
  return new Set(inside.flatMap(({ start, end }) => fold(text.slice(origin + start, origin + end)).split(/\s+/u)));
}
