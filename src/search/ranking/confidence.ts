/**
 * How likely a passage answers its question. A score has no scale and cannot say that, so this is a calibrated model over
 * the ranking's features and what only the whole question knows: how far ahead of the next the passage is.
 */
import type { Similarity } from '../semantic/semantic.js';
import type { ConfidenceFeature, FeatureValues } from './feature-table.js';
import { weighedSum, type Hit } from './rank.js';
import { readingFeatures, type Read } from './reading-features.js';
import { semanticConfidenceFeatures } from './semantic-features.js';
import { WEIGHTS } from './weights.js';

/** 0 to 1. */
export function confidence(input: ConfidenceInput): number {
  const { weights, bias } = modelFor(input);
  return 1 / (1 + Math.exp(-(bias + weighedSum(weights, confidenceFeatures(input)))));
}

function modelFor({ similarity, read, question: { language } }: ConfidenceInput) {
  if (similarity === undefined && language !== 'en') {
    const { confidence: weights, confidenceBias, shifts } = WEIGHTS.multilingual;
    return { weights, bias: confidenceBias + (shifts[language] ?? 0) };
  }
  const { confidence: weights, confidenceBias } =
    read !== undefined ? WEIGHTS.reading : similarity === undefined ? WEIGHTS.lexical : WEIGHTS.semantic;
  return { weights, bias: confidenceBias };
}

/** `score` is the hit's by the weights in question, and `rival` the best other candidate's, 0 when there is none. */
export function confidenceInput(hit: Hit, score: number, rival: number): ConfidenceInput {
  const { values, similarity, read } = hit;
  return { values, score, rival, namesLacking: namesLacking(hit), question: asQuestion(hit), similarity, read };
}

export interface ConfidenceInput {
  readonly values: FeatureValues;
  readonly score: number;
  /** The best score among the other candidates; 0 when there is none. */
  readonly rival: number;
  /** The share, 0 to 1, of the question's names that are not near; 0 for a question without names. */
  readonly namesLacking: number;
  readonly question: QuestionFacts;
  /** Undefined when the question was looked up by words alone. */
  readonly similarity: Similarity | undefined;
  /** Undefined when none of the question's passages was read. */
  readonly read: Read | undefined;
}

/** What a question and its library say of how much a match means. */
interface QuestionFacts {
  /** Number of the question's terms, at least 1. */
  readonly terms: number;
  /** Sum of their weights, above 0: in nats, how much less probable a passage with all of them is than any. */
  readonly weight: number;
  /** The share, 0 to 1, of the weight whose terms no article has. */
  readonly unknown: number;
  /** The share, 0 to 1, that stands in the passage, each term weighed by its letters too. */
  readonly letters: number;
  /** How many of the terms stand in the passage. */
  readonly matched: number;
  /** The largest weight of one of these; 0 for none. */
  readonly rarest: number;
  /** Passages of the library in the question's language, at least 1. */
  readonly passages: number;
  /** ISO 639-1. */
  readonly language: string;
}

/** All that confidence looks at, by the features' names: with meaning or by words in any language. */
export function confidenceFeatures({
  values,
  score,
  rival,
  namesLacking: names,
  question,
  similarity,
  read,
}: ConfidenceInput): Readonly<Record<string, number>> {
  const { terms, weight, unknown, letters, matched, rarest, passages, language } = question;
  const { sentence, coverage, bm25, together, named } = values;
  const margin = score - rival;
  const brief = 1 / terms;
  if (similarity !== undefined) {
    const common: Readonly<Record<ConfidenceFeature, number>> = {
      sentence,
      margin,
      score,
      names,
      brief,
      together,
      named,
    };
    return { ...common, ...semanticConfidenceFeatures(similarity), ...(read && readingFeatures(read)) };
  }
  // Spread from one object into another, they would take ten times as long as all the rest.
  return {
    sentence,
    margin,
    score,
    names,
    brief,
    together,
    named,
    coverage,
    bm25,
    unknown,
    letters,
    matched: Math.log1p(matched),
    rarest: rarest / WEIGHTY,
    // Of N passages the best has by chance words that stand together in one of N: log N in nats.
    chance: Math.min(MOST_CHANCE, Math.log(passages) / weight),
    size: Math.log(passages) / NATS,
    unspaced: UNSPACED.has(language) ? 1 : 0,
  };
}

// These bring the features near to 1: a word of one passage in 500, and the logarithm of 20,000 passages.
const WEIGHTY = 6;
const NATS = 10;
/** A question of common words alone says nothing; how little does not matter. */
const MOST_CHANCE = 2;

/** Languages that put no space between words. */
const UNSPACED = new Set(['ja', 'km', 'lo', 'my', 'th', 'zh']);

function asQuestion({ passage, asked: { query, index } }: Hit): QuestionFacts {
  const { lexical } = index;
  let [letters, found, unknown, matched, rarest] = [0, 0, 0, 0, 0];
  for (const { ids, typed, weight } of query.terms) {
    letters += weight * typed.length;
    if (ids.length === 0) unknown += weight;
    else if (ids.some((id) => passage.terms.includes(id))) {
      found += weight * typed.length;
      matched += 1;
      rarest = Math.max(rarest, weight);
    }
  }
  return {
    terms: Math.max(1, query.terms.length),
    weight: query.weight,
    unknown: unknown / query.weight,
    letters: letters === 0 ? 0 : found / letters,
    matched,
    rarest,
    passages: Math.max(1, query.collection.size),
    language: lexical.analyzer.language,
  };
}

/**
 * The share, 0 to 1, of the question's names that neither the passage, its neighbours, its heading nor the title has; 0
 * for a question without names. The right words about another company are no answer.
 */
function namesLacking({ passage, asked: { query, index } }: Hit): number {
  const names = query.terms.filter(({ name }) => name);
  const around = [passage, ...index.lexical.neighbours(passage)];
  const absent = names.filter(
    ({ ids }) =>
      !ids.some(
        (id) =>
          passage.headingTerms.has(id) || passage.titleTerms.has(id) || around.some(({ terms }) => terms.includes(id)),
      ),
  );
  return names.length === 0 ? 0 : absent.length / names.length;
}
