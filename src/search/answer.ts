/** From a question to a verdict: the passages that answer, each proved, or a refusal with what is nearest. */
import type { Answer, Question, QuotedPassage } from '../domain/answer.js';
import type { Article } from '../domain/article.js';
import { Quotation } from '../domain/quotation.js';
import { answerKind } from './ranking/answer-kind.js';
import { answerSentence } from './ranking/answer-sentence.js';
import { confidence, confidenceInput } from './ranking/confidence.js';
import { highlights, addSemanticHighlights } from './ranking/highlights.js';
import { hasPhrase } from './ranking/match.js';
import type { IndexedPassage } from './index/indexed-passage.js';
import { parseQuestion } from './query/parse-question.js';
import type { PassageIndex } from './index/passage-index.js';
import { retrieve, type OnSemanticFailure, type LanguageIndex } from './retrieve.js';
import { contributions, type Hit } from './ranking/rank.js';
import { readQuestion, type ReadQuestion } from './query/read-question.js';

/**
 * From this confidence on a passage is quoted as an answer, below it as "closest, not an answer". On the public
 * encyclopedic sets 90 of 100 questions are answered at it and 3 of 100 off-topic ones; by words alone 85 and 5.
 */
const ANSWERED_FROM = 0.3;
/**
 * From this confidence on a passage is worth showing beside a refusal. Meaning always has a nearest passage; one that has
 * nothing to do with the question is below a hundredth.
 */
const SHOWN_FROM = 0.01;
const QUOTATIONS = 3;

export interface SearchOptions {
  /** The confidence, 0 to 1, from which a passage is quoted as an answer. */
  readonly answeredFrom?: number | undefined;
  readonly onSemanticFailure?: OnSemanticFailure | undefined;
}

export async function answer(
  question: Question,
  indexes: readonly LanguageIndex[],
  { answeredFrom = ANSWERED_FROM, onSemanticFailure }: SearchOptions = {},
): Promise<Answer> {
  const { article, limit = QUOTATIONS } = question;
  const { read, unmet, quoted, phrases } = await nearest({ ...question, limit }, indexes, {
    onSemanticFailure,
  });
  if (read?.empty === true) return { kind: 'empty-question' };

  const answering = unmet ? [] : quoted.filter((one) => one.confidence >= answeredFrom);
  const shown = answering.length === 0 ? quoted.filter((one) => one.confidence >= SHOWN_FROM) : answering;
  const asked = { question: parseQuestion(question.text).text, queries: read?.queries ?? [] };
  const [first, ...others] = await addSemanticHighlights(asked, shown, indexes);
  const facts = {
    confidence: quoted[0]?.confidence ?? 0,
    missing: read === undefined ? [] : missing(read, phrases, article),
    corrections: read?.corrections ?? [],
  };
  return first === undefined || answering.length === 0
    ? {
        kind: 'not-answered',
        nearest: first === undefined ? [] : [first, ...others],
        ...facts,
        ...(read?.languages === undefined ? {} : { languages: read.languages }),
      }
    : { kind: 'answered', quotations: [first, ...others], ...facts };
}

interface Nearest {
  /** Undefined when there is nothing in scope. */
  readonly read: ReadQuestion | undefined;
  /** A demanded phrase stands nowhere in scope. */
  readonly unmet: boolean;
  readonly phrases: readonly string[];
  /** Best first, at most the question's limit. */
  readonly quoted: readonly QuotedPassage[];
}

/** The passages nearest to the question, whatever the verdict on them will be. */
export async function nearest(
  question: Question,
  indexes: readonly LanguageIndex[],
  { onSemanticFailure }: Pick<SearchOptions, 'onSemanticFailure'> = {},
): Promise<Nearest> {
  const { article, limit = QUOTATIONS } = question;
  const scoped = article === undefined ? indexes : indexes.filter(({ lexical: words }) => has(words, article));
  const { phrases, ...parsed } = parseQuestion(question.text);
  if (scoped.length === 0) return { read: undefined, unmet: false, phrases, quoted: [] };
  const read = readQuestion(
    { phrases, ...parsed },
    scoped.map(({ lexical: words }) => words),
  );
  if (read.empty) return { read, unmet: false, phrases, quoted: [] };

  const inScope = article && ((one: IndexedPassage) => one.passage.article === article);
  const found = async (relaxed: boolean): Promise<readonly (readonly Hit[])[]> =>
    Promise.all(
      read.queries.map(({ index, query }) => {
        const meaning = scoped.find(({ lexical: words }) => words === index)?.semantic?.();
        return retrieve(parsed.text, relaxed ? { ...query, phrases: [] } : query, {
          lexical: index,
          ...(meaning === undefined ? {} : { semantic: meaning }),
          ...(inScope === undefined ? {} : { inScope }),
          onSemanticFailure,
        });
      }),
    );
  const strict = await found(false);
  // A demanded phrase that stands nowhere is a refusal, but the nearest passages are still worth showing.
  const unmet = strict.every((hits) => hits.length === 0) && phrases.length > 0;
  const lists = (unmet ? await found(true) : strict).map((hits) =>
    hits.slice(0, limit).flatMap((hit, place) => quote(hit, hits[place === 0 ? 1 : 0]?.score ?? 0, parsed.text) ?? []),
  );
  return { read, unmet, phrases, quoted: merged(lists).slice(0, limit) };
}

/** The lists in one, each in its order: of their heads always the one that answers more probably. */
function merged(lists: readonly (readonly QuotedPassage[])[]): readonly QuotedPassage[] {
  const [only, ...others] = lists;
  // Scores of two languages, one perhaps with meaning and the other without, cannot be compared; probabilities can.
  if (others.length === 0) return only ?? [];
  const rest = lists.map((list) => [...list]);
  const all: QuotedPassage[] = [];
  for (;;) {
    const [best] = rest.toSorted((a, b) => (b[0]?.confidence ?? -1) - (a[0]?.confidence ?? -1));
    const next = best?.shift();
    if (next === undefined) return all;
    all.push(next);
  }
}

/** The hit as a proved quotation of its whole passage; undefined when the article does not say that any more. */
function quote(hit: Hit, rival: number, question: string): QuotedPassage | undefined {
  const { passage: indexed, index, query, similarity: near, score } = hit;
  const { passage } = indexed;
  const quotation = Quotation.prove(passage.article, passage, passage.text);
  if (quotation === undefined) return undefined;
  return {
    passage,
    quotation,
    answer: answerSentence(query, indexed, answerKind(question, index.analyzer.language), near),
    highlights: highlights(passage.text, query, index.analyzer),
    confidence: confidence(confidenceInput(hit, score, rival)),
    explanation: { score, contributions: contributions(hit), matched: matched(hit) },
  };
}

function matched({ passage, query }: Hit): readonly string[] {
  return query.terms
    .filter(({ id }) => id !== undefined && passage.terms.includes(id))
    .map(({ typed, term }) => {
      const read = query.corrections.find((correction) => correction.typed === typed);
      return read === undefined ? `${typed} (${term})` : `${typed} → ${read.read} (${term})`;
    });
}

/** What no article in scope has: words as typed, and quoted phrases whose words stand nowhere together. */
function missing(read: ReadQuestion, phrases: readonly string[], article: Article | undefined): readonly string[] {
  const words = new Set(read.missing);
  const typedPhrases = new Set<string>();
  for (const { index, query } of read.queries) {
    const passages =
      article === undefined ? index.passages : index.passages.filter((one) => one.passage.article === article);
    if (article !== undefined) {
      for (const { id, typed } of query.terms) {
        if (id !== undefined && !passages.some((one) => says(one, id))) words.add(typed);
      }
    }
    for (const [ordinal, phrase] of query.phrases.entries()) {
      const typed = phrases[ordinal];
      if (typed !== undefined && !passages.some((one) => hasPhrase(one, phrase))) typedPhrases.add(`"${typed}"`);
    }
  }
  return [...words, ...typedPhrases];
}

/** In the text, or in the heading or title above it, as for the library as a whole. */
function says({ terms, headingTerms, titleTerms }: IndexedPassage, term: number): boolean {
  return terms.includes(term) || headingTerms.has(term) || titleTerms.has(term);
}

function has({ passages }: PassageIndex, article: Article): boolean {
  return passages.some(({ passage }) => passage.article === article);
}
