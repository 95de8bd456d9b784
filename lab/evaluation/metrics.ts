/** The figures of a set's trials: retrieval in both settings, refusal, verdicts, latency. */
import { ANSWERED_FROM } from '../../src/search/verdict.js';
import type { Trial } from './evaluate.js';
import { type MarkedWords, markedWords, retrievalMetrics, type RetrievalMetrics } from './retrieval-metrics.js';
import { judgements, type Verdicts, verdicts } from './verdicts.js';

export interface Evaluation {
  readonly questions: number;
  /** Impossible questions have no right passage and do not count here. */
  readonly article: RetrievalMetrics;
  readonly library: RetrievalMetrics;
  /** In the library. */
  readonly answerWords: MarkedWords;
  readonly refusal: {
    /** Null for a set of impossible questions only. */
    readonly offTopicAuroc: number | null;
    /** Null for a set without impossible questions, and for one of impossible questions only. */
    readonly impossibleAuroc: number | null;
    /** The share of answerable questions above the confidence that 5 % of the off-topic ones reach. */
    readonly answeredAtFivePercentFalse: number;
    /** At the usual threshold: of the questions whose right passage is first, and of the off-topic ones; null where there is none. */
    readonly answeredRight: number | null;
    readonly answeredOffTopic: number | null;
  };
  readonly verdicts: Verdicts;
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly p99: number };
}

const FALSE_ANSWERS = 0.05;

export function evaluation(trials: readonly Trial[]): Evaluation {
  const outcomes = trials.flatMap((trial) => trial.outcomes ?? []);
  const answerable = trials.filter(({ question }) => !question.impossible).map(({ confidence }) => confidence);
  const impossible = trials.filter(({ question }) => question.impossible).map(({ confidence }) => confidence);
  const offTopic = trials.flatMap(({ offTopicConfidence }) => offTopicConfidence ?? []);
  const threshold = percentile(offTopic, 1 - FALSE_ANSWERS);
  const right = trials.filter(({ outcomes: found }) => found?.library.rank === 1).map(({ confidence }) => confidence);
  const latencies = trials.map(({ latencyMs }) => latencyMs);
  return {
    questions: trials.length,
    article: retrievalMetrics(outcomes.map(({ article }) => article)),
    library: retrievalMetrics(outcomes.map(({ library }) => library)),
    answerWords: markedWords(outcomes.map(({ library }) => library)),
    refusal: {
      offTopicAuroc: auroc(answerable, offTopic),
      impossibleAuroc: auroc(answerable, impossible),
      answeredAtFivePercentFalse:
        answerable.filter((confidence) => confidence > threshold).length / Math.max(1, answerable.length),
      answeredRight: answered(right),
      answeredOffTopic: answered(offTopic),
    },
    verdicts: verdicts(judgements(trials)),
    latencyMs: {
      p50: percentile(latencies, 0.5),
      p95: percentile(latencies, 0.95),
      p99: percentile(latencies, 0.99),
    },
  };
}

/** The share that is quoted as an answer. */
function answered(confidences: readonly number[]): number | null {
  if (confidences.length === 0) return null;
  return confidences.filter((confidence) => confidence >= ANSWERED_FROM).length / confidences.length;
}

/**
 * How well a score tells two groups apart: the probability that one of `positive` is above one of `negative`, ties
 * counting half (Mann and Whitney's U over its maximum). Null when a group is empty.
 */
export function auroc(positive: readonly number[], negative: readonly number[]): number | null {
  if (positive.length === 0 || negative.length === 0) return null;
  const sorted = negative.toSorted((a, b) => a - b);
  let wins = 0;
  for (const value of positive) wins += (below(sorted, value) + notAbove(sorted, value)) / 2;
  return wins / (positive.length * negative.length);
}

/** How many of the sorted values are below `value`. */
function below(sorted: readonly number[], value: number): number {
  return count(sorted, (one) => one < value);
}

function notAbove(sorted: readonly number[], value: number): number {
  return count(sorted, (one) => one <= value);
}

/** The length of the beginning for which `holds`, by bisection. */
function count(sorted: readonly number[], holds: (value: number) => boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(sorted[middle] ?? 0)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The value below which `share` (0 to 1) of the values lie, by the nearest rank; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
