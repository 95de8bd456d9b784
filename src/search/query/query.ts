/** A question read against one language's index: which terms, how much each weighs, and what was read as something else. */
import type { Correction } from '../../domain/answer.js';
import type { Span } from '../../domain/span.js';
import type { Token, Analyzer } from '../index/analyzer.js';
import { inverseDocumentFrequency } from '../index/inverse-document-frequency.js';
import type { PassageIndex } from '../index/passage-index.js';
import type { WeighedWord } from '../semantic/semantic.js';
import { asksThing } from './asks-thing.js';
import type { ParsedQuestion } from './parse-question.js';
import { collectionOf, type Collection } from './collection.js';
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
  /**
   * 1 at a number's last bits where `indexOf` may have it, 0 where it has not; as long as a power of two. Of the words of all candidates
   * nearly none is the question's, and this tells so in a tenth of the time.
   */
  readonly marks: Uint8Array;
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
  /** By which the terms are weighed: of all passages in its language. */
  readonly collection: Collection;
}

/** The words of the question that the index lacks, in their order: missing, or a typo, unless another index has them. */
export function unknownWords(
  { text }: ParsedQuestion,
  { analyzer, vocabulary }: PassageIndex,
  { apart, together, parts }: Spacing,
): readonly Token[] {
  return analyzer
    .analyze(text)
    .filter(
      (token, at, all) =>
        !token.stop &&
        !isMeasure(all, at, analyzer.language) &&
        termOf(token, vocabulary) === undefined &&
        !(apart.has(token.word) || together.has(token.start) || parts.has(token.word)),
    );
}

/** What else is known of a question that is read against several indexes. Each is by default what the index alone says. */
interface QueryOptions {
  /** Of the question's text in the index; as it is typed without it. */
  readonly spacing?: Spacing;
  /** Where the words begin that no index has. */
  readonly unknown?: ReadonlySet<number>;
  /** Reads typos, and may have read them already. */
  readonly repair?: ReturnType<typeof createRepair>;
  /** The indexes of the index's language, itself among them. */
  readonly collection?: Collection;
}

/** `parsed` as a query on `index`; its `terms` are empty when the question has no content word. */
export function createQuery(
  parsed: ParsedQuestion,
  index: PassageIndex,
  {
    spacing = AS_TYPED,
    unknown = new Set(unknownWords(parsed, index, spacing).map(({ start }) => start)),
    repair = createRepair([index.vocabulary], index.analyzer.language),
    collection = collectionOf([index]),
  }: QueryOptions = {},
): Query {
  const { analyzer, vocabulary } = index;
  const corrections: Correction[] = [];
  const missing: Span[] = [];
  const terms: QueryTerm[] = [];
  const positions = new Map<string, number>();
  const sequence: { readonly id: number; readonly rarity: number }[] = [];
  const spelled: number[] = [];
  const tokens = analyzer.analyze(parsed.text);
  // In a headline or a shout every word has a capital, so it tells nothing.
  const capitals = tokens.some(({ stop, start }) => !stop && /\p{Ll}/u.test(parsed.text.charAt(start)));

  for (const [at, token] of tokens.entries()) {
    const measure = isMeasure(tokens, at, analyzer.language);
    // A small word of this question, where no article has it.
    if (measure && !collection.knows(token)) continue;
    const typed = parsed.text.slice(token.start, token.end);
    for (const read of readings(token, typed)) {
      const ids = idsOf(read);
      const [id] = ids;
      sequence.push({ id: id ?? -1, rarity: rarity(passagesWith(id, read.term)) });
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

  const indexOf = positionsOf(terms);
  return {
    terms,
    // A phrase of stop words has no terms; 1 keeps every share of it 0 and not NaN.
    weight: sum(terms.map(({ weight }) => weight)) || 1,
    indexOf,
    marks: marksOf(indexOf.keys()),
    apart: terms.flatMap(({ apart }) => apart),
    spelled,
    pairs: sequence.slice(1).flatMap((second, before) => {
      const first = sequence[before];
      return first === undefined
        ? []
        : [{ first: first.id, second: second.id, weight: Math.min(first.rarity, second.rarity) }];
    }),
    phrases: parsed.phrases.map((phrase) => analyzer.analyze(phrase).map(({ word }) => vocabulary.wordId(word) ?? -1)),
    excluded: new Set(
      parsed.excluded.flatMap((word) => analyzer.analyze(word).flatMap((token) => termOf(token, vocabulary) ?? [])),
    ),
    corrections,
    missing: [...new Set(wholeWords(parsed.text, missing))],
    stops: tokens.reduce((count, { stop }) => (stop ? count + 1 : count), 0),
    asksThing: asksThing(parsed.text, tokens.length, analyzer.language),
    collection,
  };

  function readings(token: Token, typed: string): readonly Token[] {
    const parts = spacing.parts.get(token.word);
    if (parts !== undefined) return parts.flatMap((part) => analyzer.analyze(part));
    if (!unknown.has(token.start)) return [token];
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
    const writings = [...(ids.length === 0 ? [undefined] : ids).map((id) => [id]), ...apart.map(({ parts }) => parts)];
    const passages = writings.map((parts) => Math.min(...parts.map((id) => passagesWith(id, term))));
    const weight = rarity(Math.min(sum(passages), collection.size));
    return { typed, term, ids, apart, weight, wordId: vocabulary.wordId(word), name: isName(typed) };
  }

  function isName(typed: string): boolean {
    return capitals && /^\p{Lu}/u.test(typed) && !parsed.text.startsWith(typed);
  }

  /** Of all indexes; `term` is that of a word that this one lacks. */
  function passagesWith(id: number | undefined, term: string): number {
    return collection.passagesWith(id === undefined ? term : vocabulary.spelledTerm(id));
  }

  function rarity(passages: number): number {
    return inverseDocumentFrequency(passages, collection.size);
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

const MARKS = 1_024;

function marksOf(numbers: Iterable<number>): Uint8Array {
  const marks = new Uint8Array(MARKS);
  for (const number of numbers) marks[number & (MARKS - 1)] = 1;
  return marks;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
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
