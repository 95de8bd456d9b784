/** The figures of a set's trials: retrieval in both settings, refusal, latency. */
import { auroc } from './auroc.js';
import { percentile } from './percentile.js';
import { retrievalMetrics, type RetrievalMetrics } from './retrieval-metrics.js';
import type { Trial } from './trial.js';

export interface Evaluation {
  readonly questions: number;
  /** Impossible questions have no right passage and do not count here. */
  readonly article: RetrievalMetrics;
  readonly library: RetrievalMetrics;
  readonly refusal: {
    /** Null for a set of impossible questions only. */
    readonly offTopicAuroc: number | null;
    /** Null for a set without impossible questions, and for one of impossible questions only. */
    readonly impossibleAuroc: number | null;
    /** The share of answerable questions above the confidence that 5 % of the off-topic ones reach. */
    readonly answeredAtFivePercentFalse: number;
  };
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly p99: number };
}

const FALSE_ANSWERS = 0.05;

export function evaluation(trials: readonly Trial[]): Evaluation {
  const outcomes = trials.flatMap((trial) => trial.outcomes ?? []);
  const answerable = trials.filter(({ question }) => !question.impossible).map(({ confidence }) => confidence);
  const impossible = trials.filter(({ question }) => question.impossible).map(({ confidence }) => confidence);
  const offTopic = trials.flatMap(({ offTopicConfidence }) => offTopicConfidence ?? []);
  const threshold = percentile(offTopic, 1 - FALSE_ANSWERS);
  const latencies = trials.map(({ latencyMs }) => latencyMs);
  return {
    questions: trials.length,
    article: retrievalMetrics(outcomes.map(({ article }) => article)),
    library: retrievalMetrics(outcomes.map(({ library }) => library)),
    refusal: {
      offTopicAuroc: auroc(answerable, offTopic),
      impossibleAuroc: auroc(answerable, impossible),
      answeredAtFivePercentFalse:
        answerable.filter((confidence) => confidence > threshold).length / Math.max(1, answerable.length),
    },
    latencyMs: {
      p50: percentile(latencies, 0.5),
      p95: percentile(latencies, 0.95),
      p99: percentile(latencies, 0.99),
    },
  };
}
