/** Chooses the sentence of a passage that answers: a ranking of few candidates, with features of its own. */
import type { Span } from '../../domain/span.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { Query } from '../query/query.js';
import type { Reading } from '../../embedding/reader.js';
import type { Similarity } from '../semantic/semantic.js';
import type { SentenceFeature } from './feature-table.js';
import { coverage } from './features.js';
import { weighedSum } from './rank.js';
import { answerable } from './answerable.js';
import { readSentence } from './reading-features.js';
import { WEIGHTS } from './weights.js';

/** Offsets into the passage's text; null when no sentence has to do with the question. */
export function answerSentence(
  query: Query,
  passage: IndexedPassage,
  kind: AnswerKind,
  near?: Similarity,
  reading?: Reading,
): Span | null {
  const { sentence: weights } =
    near === undefined ? WEIGHTS.lexical : reading === undefined ? WEIGHTS.semantic : WEIGHTS.reading;
  const sentences = passage.sentences();
  let best: Span | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [ordinal, sentence] of sentences.entries()) {
    const span = answerable(passage.passage, sentence);
    if (span === null) continue;
    const values = sentenceValues(query, passage, ordinal, kind, near, reading);
    if (values === undefined) continue;
    const score = weighedSum(weights, values);
    if (score > bestScore) {
      best = { start: span.start, end: span.end };
      bestScore = score;
    }
  }
  return best;
}

/** Of words that were found with a greater share, 91 to 96 of 100 are the answer, have it or are a part of it: on Wikipedia and on search queries, of articles the reader had not seen. */
const WORDS_FROM = 0.4;

/** The words of the answering sentence that are the answer; null where the reader is not sure, or means another sentence or the whole of it. */
export function answerWords(passage: IndexedPassage, answer: Span | null, reading: Reading | undefined): Span | null {
  const words = reading?.words;
  if (answer === null || words === undefined || words.share < WORDS_FROM) return null;
  const sentence = passage.sentences()[words.piece];
  if (sentence === undefined) return null;
  const found = { start: sentence.start + words.start, end: sentence.start + words.end };
  const isWithin = found.start >= answer.start && found.end <= answer.end;
  return isWithin && found.end - found.start < answer.end - answer.start ? found : null;
}

/**
 * All that the choice of the answering sentence looks at, by the features' names. Undefined for a sentence that is not to
 * be chosen: by words alone, one that the question has no word of.
 */
export function sentenceValues(
  query: Query,
  passage: IndexedPassage,
  ordinal: number,
  kind: AnswerKind,
  near: Similarity | undefined,
  reading: Reading | undefined,
): Readonly<Record<string, number>> | undefined {
  const byWords = sentenceFeatures(query, passage, ordinal, kind);
  if (near === undefined) return byWords.coverage === 0 ? undefined : byWords;
  const meant = near.sentences[ordinal];
  return meant && { ...byWords, ...meant, ...(reading && { read: readSentence(reading, ordinal) }) };
}

/** The features of the passage's sentence at `ordinal`, from 0. */
function sentenceFeatures(
  query: Query,
  passage: IndexedPassage,
  ordinal: number,
  kind: AnswerKind,
): Readonly<Record<SentenceFeature, number>> {
  const sentences = passage.sentences();
  const sentence = sentences[ordinal] ?? { start: 0, end: 0, from: 0, to: 0 };
  return {
    coverage: coverage(query, passage, sentence.from, sentence.to),
    asked: has(kind, passage.passage.text.slice(sentence.start, sentence.end)) ? 1 : 0,
  };
}

/**
 * What kind of thing a question asks for, and whether a sentence has one. Used only to choose between a passage's
 * sentences: for choosing passages it changed nothing. English only; other languages ask for `anything`.
 */
type AnswerKind = 'time' | 'quantity' | 'name' | 'reason' | 'anything';

const ASKS: readonly (readonly [RegExp, AnswerKind])[] = [
  [
    /\b(?:when|what (?:year|date|day|month|century|decade|time)|which (?:year|day|month)|how (?:long|recently|old))\b/iu,
    'time',
  ],
  [
    /\bhow (?:many|much|big|large|high|far|fast|often|tall|heavy)\b|\bwhat (?:percentage|percent|share|number|amount|size|price|fraction)\b/iu,
    'quantity',
  ],
  [
    /\b(?:who|whom|whose|where|what (?:city|country|company|person|state|name)|which (?:city|country|company|person|state))\b/iu,
    'name',
  ],
  [/\b(?:why|what (?:caused|led|made)|for what reason)\b/iu, 'reason'],
];

const HAS: Readonly<Record<Exclude<AnswerKind, 'anything'>, RegExp>> = {
  time: /\b(?:1\d{3}|20\d{2}|\d{1,2}(?:st|nd|rd|th)|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|century|centuries|decades?|years?|months?|weeks?|days?|hours?|minutes?|seconds?|today|yesterday|ago)\b/u,
  quantity:
    /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|most|none|several)\b/iu,
  // A capital that does not begin the sentence. What is before it is looked at only where there is a capital: looked at
  // first, a run of spaces would be walked again from each of them.
  name: /\p{Lu}(?<=[^.!?\s"“'‘(]\s+["“'‘(]?\p{Lu})\p{L}/u,
  reason:
    /\b(?:because|since|due to|owing to|so that|in order to|as a result|result(?:ed|s|ing)? (?:in|from)|caus(?:e[sd]?|ing)|reasons?|led to|therefore|to (?:avoid|prevent|allow|protect|ensure|reduce))\b/iu,
};

export function answerKind(question: string, language: string): AnswerKind {
  if (language !== 'en') return 'anything';
  return ASKS.find(([pattern]) => pattern.test(question))?.[1] ?? 'anything';
}

/** Whether `sentence` has something of that kind; false for `anything`, which tells nothing. */
function has(kind: AnswerKind, sentence: string): boolean {
  return kind !== 'anything' && HAS[kind].test(sentence);
}
