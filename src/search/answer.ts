/**
 * From a question to a verdict: the passages that answer or may, each proved, or a refusal with what is nearest. A question keeps
 * what was found out about it until the end: its hits know their query and their index, and become quotations once.
 */
import type { Answer, QuotedPassage } from '../domain/answer.js';
import type { Article } from '../domain/article.js';
import { Quotation } from '../domain/quotation.js';
import type { Span } from '../domain/span.js';
import { missingWords } from './query/missing-words.js';
import { type ParsedQuestion, withExcluded } from './query/parse-question.js';
import { questionParts } from './query/parts.js';
import type { PassageIndex } from './index/passage-index.js';
import {
  languageOf,
  readQuestion,
  type LanguageIndex,
  type LanguageQuery,
  type ReadQuestion,
} from './query/read-question.js';
import { answerKind, answerSentence, answerWords } from './ranking/answer-sentence.js';
import { confidence, confidenceInput } from './ranking/confidence.js';
import { highlights, semanticHighlights } from './ranking/highlights.js';
import { contributions, matchedTerms, type Hit } from './ranking/rank.js';
import { byStanding } from './ranking/standing.js';
import { retrieve, type RetrieveOptions } from './retrieve.js';
import { judged as judgedAll, type Thresholds, type Verdict, verdictOn } from './verdict.js';

const QUOTATIONS = 3;
/**
 * How many times as probably a passage in another language than the question's must answer to come first: a name from the
 * question is all that it can have. In a library of two languages, of 1,100 questions in German, Spanish and English 1.4 %
 * have such a passage first without it and 0.4 % with it, and neither hit@1 nor hit@3 falls.
 */
const OTHER_LANGUAGE = 5;

/** What one question may restrict. */
export interface QuestionScope {
  /** Look in this article only. */
  readonly article?: Article | undefined;
  /** The most quotations wanted; 3 without it. */
  readonly limit?: number | undefined;
}

export interface SearchOptions extends Pick<RetrieveOptions, 'onSemanticFailure'>, Thresholds {}

/** A hit with the probability that it answers, 0 to 1. */
interface Judged {
  readonly hit: Hit;
  readonly confidence: number;
}

/** The indexes in which a question's words are looked for: those of one question may lack what another asks. */
export type IndexesFor = (question: ParsedQuestion) => Promise<readonly LanguageIndex[]>;

interface Nearest {
  readonly indexes: readonly LanguageIndex[];
  /** Undefined when there is nothing in scope. */
  readonly read: ReadQuestion | undefined;
  /** A demanded phrase stands nowhere in scope. */
  readonly unmet: boolean;
  /** Best first, at most as many as wanted. */
  readonly judged: readonly Judged[];
  /** Excluded words that were looked for after all. */
  readonly included?: readonly string[];
}

/**
 * The verdict on a question to the passages of what `indexesFor` gives: one index a language, or one a language in each part of
 * the library, the parts whose copies of a passage are shown first. A question without a content word is
 * `empty-question`; one to a library without passages is not answered, with nothing nearest. Rejects only where meaning
 * fails and nobody is told (`onSemanticFailure`).
 */
export async function answer(
  question: ParsedQuestion,
  indexesFor: IndexesFor,
  scope: QuestionScope & SearchOptions = {},
): Promise<Answer> {
  const { indexes, read, unmet, judged, included } = await findNearest(question, indexesFor, scope);
  if (read?.empty === true) return { kind: 'empty-question' };

  const together = judgedAll(judged, scope, unmet);
  const apart = await judgedByParts(question, indexes, indexesFor, scope);
  const { verdict, shown } = apart !== undefined && isAsGood(apart.verdict, together.verdict) ? apart : together;
  const marked = await semanticHighlights(shown.map(({ hit }) => hit));
  // What does not answer has no words that are the answer.
  const told = verdict !== 'not-answered';
  const quoted = await Promise.all(shown.map(async (one) => quote(one, told, marked.get(one.hit))));
  const [first, ...others] = quoted.filter((one) => one !== undefined);
  const facts = {
    confidence: (shown === apart?.shown ? leastSure(shown) : judged[0])?.confidence ?? 0,
    missing: read === undefined ? [] : await missingWords(read, question.phrases, scope.article),
    corrections: read?.corrections ?? [],
    ...(included === undefined ? {} : { included }),
  };
  const languages = read?.languages === undefined ? {} : { languages: read.languages };
  if (first === undefined || verdict === 'not-answered') {
    return { kind: 'not-answered', nearest: first === undefined ? [] : [first, ...others], ...facts, ...languages };
  }
  return verdict === 'answered'
    ? { kind: 'answered', quotations: [first, ...others], ...facts }
    : { kind: 'uncertain', quotations: [first, ...others], ...facts, ...languages };
}

/** The passages nearest to the question, best first, whatever the verdict on them would be. */
export async function nearest(
  question: ParsedQuestion,
  indexesFor: IndexesFor,
  options: QuestionScope & SearchOptions = {},
): Promise<readonly QuotedPassage[]> {
  const { judged } = await findNearest(question, indexesFor, options);
  const quoted = await Promise.all(judged.map(async (one) => quote(one, true)));
  return quoted.filter((one) => one !== undefined);
}

/**
 * Of a question that asks several things at once the first passage for each, and the verdict on the least sure of them; undefined for
 * any other question, and where one passage is the first for all.
 */
async function judgedByParts(
  question: ParsedQuestion,
  indexes: readonly LanguageIndex[],
  indexesFor: IndexesFor,
  scope: QuestionScope & SearchOptions,
): Promise<ReturnType<typeof judgedAll<Judged>> | undefined> {
  if (question.phrases.length > 0 || question.excluded.length > 0) return undefined;
  const parts = indexes
    .map(({ lexical }) => questionParts(question.text, lexical.analyzer.language))
    .find((asked) => asked.length > 1);
  if (parts === undefined) return undefined;
  const firsts: Judged[] = [];
  for (const text of parts) {
    const { judged } = await findNearest({ ...question, text, whole: text }, indexesFor, { ...scope, limit: 1 });
    const [first] = judged;
    if (first === undefined) return undefined;
    if (!firsts.some(({ hit }) => hit.passage === first.hit.passage)) firsts.push(first);
  }
  if (firsts.length < 2) return undefined;
  return { verdict: verdictOn(leastSure(firsts)?.confidence ?? 0, scope), shown: firsts.slice(0, scope.limit) };
}

function leastSure(all: readonly Judged[]): Judged | undefined {
  return all.toSorted((a, b) => a.confidence - b.confidence)[0];
}

const FROM_WORST = ['not-answered', 'uncertain', 'answered'] as const satisfies readonly Verdict[];

/** Whether `one` is at least as good as `other`, and shows something as an answer. */
function isAsGood(one: Verdict, other: Verdict): boolean {
  return one !== 'not-answered' && FROM_WORST.indexOf(one) >= FROM_WORST.indexOf(other);
}

async function findNearest(
  question: ParsedQuestion,
  indexesFor: IndexesFor,
  scope: QuestionScope & SearchOptions,
): Promise<Nearest> {
  const { article, limit = QUOTATIONS, ...options } = scope;
  const indexes = await indexesFor(question);
  const scoped = article === undefined ? indexes : within(article, indexes);
  if (scoped.length === 0) return { indexes, read: undefined, unmet: false, judged: [] };
  const read = await readQuestion(question, scoped, beside(scoped, indexes));
  /** Nobody asks for nothing: when no word or no passage is left, the words are looked for. */
  const withAll = async (): Promise<Nearest> => {
    const found = await findNearest(withExcluded(question), indexesFor, scope);
    return { ...found, included: read.excluded };
  };
  if (read.empty) return read.excluded.length === 0 ? { indexes, read, unmet: false, judged: [] } : withAll();

  const comparable = comparableQueries(read.queries);
  const found = async (relaxed: boolean): Promise<readonly (readonly Hit[])[]> =>
    Promise.all(
      comparable.map(async (queries) =>
        retrieve(relaxed ? queries.map((one) => ({ ...one, query: { ...one.query, phrases: [] } })) : queries, options),
      ),
    );
  const strict = await found(false);
  const isNothing = strict.every((hits) => hits.length === 0);
  if (isNothing && read.excluded.length > 0) return withAll();
  // A demanded phrase that stands nowhere is a refusal, but the nearest passages are still worth showing.
  const unmet = isNothing && question.phrases.length > 0;
  const most = Math.max(limit, QUOTATIONS);
  const hits = withoutCopies(unmet ? await found(true) : strict, scoped);
  const own = languageOf(read.asked);
  const lists = hits.map((list, place) => ({
    isOwn: comparable[place]?.some((one) => languageOf(one) === own) ?? false,
    judged: judgedInOrder(list.slice(0, most + 1)).slice(0, most),
  }));
  const answers = ({ confidence: p }: Judged) => verdictOn(p, scope) === 'answered';
  return { indexes, read, unmet, judged: byStanding(merged(lists, scope), answers).slice(0, limit) };
}

/** The index that has the article, which alone is asked, and of it only the article. */
function within(article: Article, indexes: readonly LanguageIndex[]): readonly LanguageIndex[] {
  return indexes.flatMap((index) => {
    const range = index.lexical.rangeOf(article);
    return range.start === range.end ? [] : [{ ...index, scope: [range] }];
  });
}

/** Those that are not asked and are of a language that is. */
function beside(asked: readonly LanguageIndex[], all: readonly LanguageIndex[]): readonly PassageIndex[] {
  const lexicals = new Set(asked.map(({ lexical }) => lexical));
  const languages = new Set(Array.from(lexicals, ({ analyzer }) => analyzer.language));
  return all
    .map(({ lexical }) => lexical)
    .filter((lexical) => !lexicals.has(lexical) && languages.has(lexical.analyzer.language));
}

/** Those together whose hits have scores that compare: of one language, and all with meaning or all without. */
function comparableQueries(queries: readonly LanguageQuery[]): readonly (readonly LanguageQuery[])[] {
  const groups = new Map<string, LanguageQuery[]>();
  for (const query of queries) {
    const key = `${languageOf(query)} ${query.index.semantic !== undefined}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(query);
  }
  return [...groups.values()];
}

/** Of a passage that stands in several parts of the library with the same words, the hit of the first of them alone. */
function withoutCopies(lists: readonly (readonly Hit[])[], indexes: readonly LanguageIndex[]): typeof lists {
  if (indexes.length < 2) return lists;
  const place = ({ asked }: Hit) => indexes.indexOf(asked.index);
  const first = new Map<string, number>();
  for (const hit of lists.flat()) {
    const { text } = hit.passage.passage;
    first.set(text, Math.min(place(hit), first.get(text) ?? Number.POSITIVE_INFINITY));
  }
  return lists.map((hits) => hits.filter((hit) => first.get(hit.passage.passage.text) === place(hit)));
}

/** What is put first for another reason than its score is as sure as what it is put before. */
function judgedInOrder(hits: readonly Hit[]): readonly Judged[] {
  const all = hits.map((hit, place) => judge(hit, hits[place === 0 ? 1 : 0]?.score ?? 0));
  const [first, second] = all;
  if (first === undefined || second === undefined || first.hit.score >= second.hit.score) return all;
  return [{ ...first, confidence: Math.max(first.confidence, second.confidence) }, ...all.slice(1)];
}

/** `rival`: the score of the best other hit, 0 when there is none. */
function judge(hit: Hit, rival: number): Judged {
  return { hit, confidence: confidence(confidenceInput(hit, hit.score, rival)) };
}

/** Hits in an order of their own, and whether they are in the question's language. */
interface JudgedList {
  readonly isOwn: boolean;
  readonly judged: readonly Judged[];
}

/**
 * The lists in one, each in its order: of their heads always one that is an answer, if there is one, and of these the one that answers
 * more probably.
 */
function merged(lists: readonly JudgedList[], thresholds: Thresholds): readonly Judged[] {
  const [only, ...others] = lists;
  // Scores of two languages, one perhaps with meaning and the other without, cannot be compared; probabilities can.
  if (others.length === 0) return only?.judged ?? [];
  const rank = ({ confidence: p }: Judged, isOwn: boolean) =>
    (verdictOn(p, thresholds) === 'answered' ? 1 : 0) + p / (p + (1 - p) * (isOwn ? 1 : OTHER_LANGUAGE));
  const rest = lists.map(({ isOwn, judged }) => judged.map((one) => ({ one, rank: rank(one, isOwn) })));
  const all: Judged[] = [];
  for (;;) {
    const [best] = rest.toSorted((a, b) => (b[0]?.rank ?? -1) - (a[0]?.rank ?? -1));
    const next = best?.shift();
    if (next === undefined) return all;
    all.push(next.one);
  }
}

/** The hit as a proved quotation of its whole passage, with the answer's words if they are `told`; undefined when the article does not say that. */
async function quote(
  { hit, confidence: probability }: Judged,
  told: boolean,
  marked?: readonly Span[],
): Promise<QuotedPassage | undefined> {
  const { passage: indexed, asked, similarity, read, score } = hit;
  const { query } = asked;
  const { lexical } = asked.index;
  const passage = await lexical.whole(indexed.passage);
  if (passage === undefined) return undefined;
  const quotation = Quotation.prove(passage.article, passage, passage.text);
  if (quotation === undefined) return undefined;
  const kind = answerKind(asked.text, lexical.analyzer.language);
  const sentence = answerSentence(query, indexed, kind, similarity, read?.reading);
  return {
    passage,
    quotation,
    answer: sentence,
    words: told ? answerWords(indexed, sentence, read?.reading) : null,
    highlights: highlights(passage.text, query, lexical, marked),
    confidence: probability,
    explanation: { score, contributions: contributions(hit), matched: matchedTerms(hit) },
  };
}
