/** A run for people: retrieval by setting, refusal, calibration and latency, each a small table. */
import type { Calibration } from './calibration.js';
import type { Evaluation } from './evaluation.js';
import { percent } from './percent.js';
import type { RetrievalMetrics } from './retrieval-metrics.js';
import { table } from './table.js';

export function report({ article, library, refusal, latencyMs }: Evaluation, { bins, error }: Calibration): string {
  return [
    'Retrieval',
    ...table([
      ['', 'hit@1', 'hit@3', 'hit@5', 'MRR@10', 'answer sentence@1'],
      ['in its article', ...retrieval(article)],
      ['in the library', ...retrieval(library)],
    ]),
    '',
    'Refusal',
    ...table([
      ['AUROC of confidence, answerable over off-topic', auroc(refusal.offTopicAuroc)],
      ['AUROC of confidence, answerable over impossible', auroc(refusal.impossibleAuroc)],
      ['answered where 5 % of the off-topic ones are', percent(refusal.answeredAtFivePercentFalse)],
    ]),
    '',
    `Calibration: confidence is off by ${percent(error)} on average; off-topic and impossible ones count as wrong`,
    ...table([
      ['confidence', 'questions', 'mean', 'right'],
      ...bins.map(({ from, to, questions, confidence, right }) => [
        `${percentFrom(from)} to ${percentFrom(to)} %`,
        String(questions),
        percent(confidence),
        percent(right),
      ]),
    ]),
    '',
    'Latency of a question in the library',
    ...table([
      ['p50', milliseconds(latencyMs.p50)],
      ['p95', milliseconds(latencyMs.p95)],
      ['p99', milliseconds(latencyMs.p99)],
    ]),
  ].join('\n');
}

function retrieval(metrics: RetrievalMetrics): readonly string[] {
  return [
    percent(metrics['hit@1']),
    percent(metrics['hit@3']),
    percent(metrics['hit@5']),
    percent(metrics['mrr@10']),
    percent(metrics['answerSentence@1']),
  ];
}

/** Three places, as AUROCs are given. */
function auroc(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

function percentFrom(share: number): string {
  return String(Math.round(100 * share)).padStart(2);
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}
