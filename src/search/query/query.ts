/** A question read against one language's index: which terms, how much each weighs, and what was read as something else. */
import type { Correction } from '../../domain/answer.js';
import type { Span } from '../../domain/span.js';
import type { Token, Analyzer } from '../index/analyzer.js';
import type { PassageIndex } from '../index/passage-index.js';
import type { Vocabulary } from '../index/vocabulary.js';
import type { WeighedWord } from '../semantic/semantic.js';
import { asksThing } from './asks-thing.js';
import type { ParsedQuestion } from './parse-question.js';
import { isMeasure } from './measures.js';
import { createRepair } from './repair.js';
import { AS_TYPED, type Spacing } from './spacing.js';
import { wholeWords } from './whole-words.js';
import { termOf, type WrittenApart } from './written-apart.js';

interface QueryTerm {
  /** As typed. */
  readonly typed: string;
  /** As it is named when it is missing; undefined for one that never is. */
  readonly named: string | undefined;
  readonly term: string;
  /**
   * The numbers of the terms that say it: its own, and those of other writings of it. None when the library has none of them. A
   * passage that writes it apart is read as having the number that `apart` gives it.
   */
  readonly ids: readonly number[];
  readonly apart: readonly WrittenApart[];
  /** Inverse document frequency; a missing term weighs as much as the rarest. */
  readonly weight: number;
  readonly wordId: number | undefined;
  /** Has a capital that does not merely begin the question: names cannot be paraphrased. */
  readonly name: boolean;
}

export interface Query {
  /** Distinct terms that are no stop words, in the order of the question. */
  readonly terms: readonly QueryTerm[];
  /** Sum of the terms' weights, above 0. */
  readonly weight: number;
  /** Positions in `terms` of what each term's number says: "website" says "web" and "site". */
  readonly indexOf: ReadonlyMap<number, readonly number[]>;
  /** The terms that are looked for as several words, too. */
  readonly apart: readonly WrittenApart[];
  /** Each two words that follow one another, stop words too, by term id; -1 for a word the library does not have. */
  readonly pairs: readonly { readonly first: number; readonly second: number; readonly weight: number }[];
  /** The ids of all the question's words as they are spelled, in order, stop words too; -1 as above. */
  readonly spelled: readonly number[];
  /** Word ids of each quoted phrase; a phrase with an unknown word matches nothing. */
  readonly phrases: readonly (readonly number[])[];
  /** Terms that a passage must not have. */
  readonly excluded: ReadonlySet<number>;
  readonly corrections: readonly Correction[];
  /** Words the library does not have, as typed. */
  readonly missing: readonly string[];
  /** How many of the question's words are stop words of this language: tells in which language it was asked. */
  readonly stops: number;
  /** Whether it asks what something is. */
  readonly asksThing: boolean;
}

/** A word for which it is true is neither missing nor a typo, because an article in another language has it. */
type KnownElsewhere = (word: string) => boolean;

/** The words of the question, as spelled, that are missing in the library or a typo, in their order. */
export function unknownWords(
  { text }: ParsedQuestion,
  { analyzer, vocabulary }: PassageIndex,
  knownElsewhere: KnownElsewhere,
  spacing: Spacing,
): readonly string[] {
  return analyzer
    .analyze(text)
    .filter(
      (token, at, all) =>
        !isMeasure(all, at, analyzer.language) &&
        isUnknown(token, text.slice(token.start, token.end), vocabulary, knownElsewhere, spacing),
    )
    .map(({ word }) => word);
}

function isUnknown(
  token: Token,
  typed: string,
  vocabulary: Vocabulary,
  knownElsewhere: KnownElsewhere,
  { apart, together, parts }: Spacing,
): boolean {
  if (token.stop || termOf(token, vocabulary) !== undefined || knownElsewhere(typed)) return false;
  return !(apart.has(token.word) || together.has(token.start) || parts.has(token.word));
}

/**
 * `parsed` as a query on `index`; its `terms` are empty when the question has no content word. `spacing` is that of its text in
 * the index. `repair` reads typos, and may have read them already.
 */
export function createQuery(
  parsed: ParsedQuestion,
  index: PassageIndex,
  knownElsewhere: KnownElsewhere = () => false,
  spacing: Spacing = AS_TYPED,
  repair = createRepair(index.vocabulary, index.analyzer.language),
): Query {
  const { analyzer, vocabulary } = index;
  const corrections: Correction[] = [];
  const missing: Span[] = [];
  const terms: QueryTerm[] = [];
  const positions = new Map<string, number>();
  const sequence: number[] = [];
  const spelled: number[] = [];
  const tokens = analyzer.analyze(parsed.text);
  // In a headline or a shout every word has a capital, so it tells nothing.
  const capitals = tokens.some(({ stop, start }) => !stop && /\p{Ll}/u.test(parsed.text.charAt(start)));

  for (const [at, token] of tokens.entries()) {
    const measure = isMeasure(tokens, at, analyzer.language);
    // A small word of this question, where no article has it.
    if (measure && termOf(token, vocabulary) === undefined) continue;
    const typed = parsed.text.slice(token.start, token.end);
    for (const read of readings(token, typed)) {
      const ids = idsOf(read);
      sequence.push(ids[0] ?? -1);
      spelled.push(vocabulary.wordId(read.word) ?? -1);
      if (read.stop) continue;
      let position = positions.get(read.term);
      if (position === undefined) {
        position = terms.length;
        positions.set(read.term, position);
        terms.push({
          ...weighed(read, typed, ids),
          named: measure ? undefined : wholeWords(parsed.text, [token]).join(''),
        });
      }
    }
  }

  return {
    terms,
    // A phrase of stop words has no terms; 1 keeps every share of it 0 and not NaN.
    weight: sum(terms.map(({ weight }) => weight)) || 1,
    indexOf: positionsOf(terms),
    apart: terms.flatMap(({ apart }) => apart),
    spelled,
    pairs: sequence.slice(1).map((second, before) => pair(sequence[before] ?? -1, second)),
    phrases: parsed.phrases.map((phrase) => analyzer.analyze(phrase).map(({ word }) => vocabulary.wordId(word) ?? -1)),
    excluded: new Set(
      parsed.excluded.flatMap((word) => analyzer.analyze(word).flatMap((token) => termOf(token, vocabulary) ?? [])),
    ),
    corrections,
    missing: [...new Set(wholeWords(parsed.text, missing))],
    stops: tokens.reduce((count, { stop }) => (stop ? count + 1 : count), 0),
    asksThing: asksThing(parsed.text, tokens.length, analyzer.language),
  };

  function readings(token: Token, typed: string): readonly Token[] {
    const parts = spacing.parts.get(token.word);
    if (parts !== undefined) return parts.flatMap((part) => analyzer.analyze(part));
    if (!isUnknown(token, typed, vocabulary, knownElsewhere, spacing)) return [token];
    const instead = repair(token.word);
    if (instead === undefined) {
      missing.push({ start: token.start, end: token.end });
      return [token];
    }
    if (!corrections.some((known) => known.typed === typed)) corrections.push({ typed, read: instead.join(' ') });
    return instead.flatMap((word) => analyzer.analyze(word));
  }

  /** Of the term as passages have it first. */
  function idsOf(token: Token): readonly number[] {
    const ids = [
      termOf(token, vocabulary),
      vocabulary.termId(token.term),
      ...(spacing.together.get(token.start) ?? []),
      ...(spacing.apart.get(token.word) ?? []).map(({ id }) => id),
    ];
    return [...new Set(ids.filter((id) => id !== undefined))];
  }

  function weighed({ term, word }: Token, typed: string, ids: readonly number[]): Omit<QueryTerm, 'named'> {
    const apart = spacing.apart.get(word) ?? [];
    // Its parts stand together in no more passages than the rarest of them.
    const writings = [...ids.map((id) => [id]), ...apart.map(({ parts }) => parts)];
    const passages = writings.map((parts) => Math.min(...parts.map((id) => vocabulary.passagesWith(id))));
    const weight = inverseDocumentFrequency(Math.min(sum(passages), index.size), index.size);
    return { typed, term, ids, apart, weight, wordId: vocabulary.wordId(word), name: isName(typed) };
  }

  function isName(typed: string): boolean {
    return capitals && /^\p{Lu}/u.test(typed) && !parsed.text.startsWith(typed);
  }

  function pair(first: number, second: number) {
    return { first, second, weight: Math.min(rarity(first), rarity(second)) };
  }

  function rarity(termId: number): number {
    return inverseDocumentFrequency(vocabulary.passagesWith(termId), index.size);
  }
}

function positionsOf(terms: readonly QueryTerm[]): ReadonlyMap<number, readonly number[]> {
  const positions = new Map<number, number[]>();
  for (const [position, { ids }] of terms.entries()) {
    for (const id of ids) {
      const known = positions.get(id);
      if (known === undefined) positions.set(id, [position]);
      else known.push(position);
    }
  }
  return positions;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** Lucene's form of Robertson and Spärck Jones's, which is never negative. */
function inverseDocumentFrequency(passagesWith: number, passages: number): number {
  return Math.log(1 + (passages - passagesWith + 0.5) / (passagesWith + 0.5));
}

/**
 * The words of `text` that are no stop words, ascending, with what each weighs when meaning is asked: what it weighs in the
 * query, by its rarity. `text` is what the query was made from, its typos corrected.
 */
export function questionWords(text: string, query: Query, { analyzer }: PassageIndex): readonly WeighedWord[] {
  const weights = new Map<string, number>();
  for (const { typed, weight } of query.terms) weights.set(typed, Math.max(weight, weights.get(typed) ?? 0));
  for (const { typed, read } of query.corrections) {
    for (const word of read.split(' ')) weights.set(word, weights.get(typed) ?? 0);
  }
  return analyzer.analyze(text).flatMap(({ start, end }) => {
    const weight = weights.get(text.slice(start, end));
    return weight === undefined ? [] : [{ start, end, weight }];
  });
}

/** `text` with each corrected word in its corrected form: a model takes "goverment" for nothing that it knows. */
export function corrected(text: string, corrections: readonly Correction[], analyzer: Analyzer): string {
  if (corrections.length === 0) return text;
  const read = new Map(corrections.map((one) => [one.typed, one.read]));
  let last = 0;
  let result = '';
  for (const { start, end } of analyzer.analyze(text)) {
    result += text.slice(last, start) + (read.get(text.slice(start, end)) ?? text.slice(start, end));
    last = end;
  }
  return result + text.slice(last);
}
