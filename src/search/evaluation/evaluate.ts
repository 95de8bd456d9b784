/**
 * Measures search on a judged question set, in two settings: each question against its article alone, and against the
 * whole set; and refusal, by asking each question again with its article left out.
 */
import type { QuotedPassage } from '../../domain/answer.js';
import type { Article } from '../../domain/article.js';
import type { JudgedQuestion, QuestionSet } from '../../domain/question-set.js';
import { fold } from '../../text/fold.js';
import type { MeasurableSearcher } from '../searcher.js';
import { auroc } from './auroc.js';
import { percentile } from './percentile.js';
import { retrievalMetrics, type Outcome, type RetrievalMetrics } from './retrieval-metrics.js';

export interface Evaluation {
  readonly questions: number;
  readonly article: RetrievalMetrics;
  readonly library: RetrievalMetrics;
  readonly refusal: {
    readonly offTopicAuroc: number | null;
    /** Null for a set without impossible questions. */
    readonly impossibleAuroc: number | null;
    /** The share of answerable questions above the confidence that 5 % of the off-topic ones reach. */
    readonly answeredAtFivePercentFalse: number;
  };
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly p99: number };
}

const PLACES = 10;
const FALSE_ANSWERS = 0.05;

/** `searcherOf` indexes exactly the articles it is given. `progress` gets the share that is done, 0 to 1. */
export async function evaluate(
  { articles, questions }: QuestionSet,
  searcherOf: (articles: readonly Article[]) => Promise<MeasurableSearcher>,
  progress: (done: number) => void,
): Promise<Evaluation> {
  const library = await searcherOf(articles);
  const outcomes = { article: [] as Outcome[], library: [] as Outcome[] };
  const confidences = { answerable: [] as number[], impossible: [] as number[], offTopic: [] as number[] };
  const latencies: number[] = [];
  let done = 0;

  for (const article of articles) {
    const own = questions.filter((question) => question.article === article);
    if (own.length === 0) continue;
    const alone = await searcherOf([article]);
    const without = await searcherOf(articles.filter((other) => other !== article));
    for (const question of own) {
      const { text, impossible } = question;
      const asked = { text, limit: PLACES };
      const from = performance.now();
      const found = await library.nearest(asked);
      latencies.push(performance.now() - from);
      const confidence = found[0]?.confidence ?? 0;
      if (impossible) confidences.impossible.push(confidence);
      else {
        confidences.answerable.push(confidence);
        confidences.offTopic.push((await without.nearest(asked))[0]?.confidence ?? 0);
        outcomes.library.push(outcome(question, found));
        outcomes.article.push(outcome(question, await alone.nearest(asked)));
      }
      done += 1;
      progress(done / questions.length);
    }
  }

  const threshold = percentile(confidences.offTopic, 1 - FALSE_ANSWERS);
  const answered = confidences.answerable.filter((confidence) => confidence > threshold).length;
  return {
    questions: questions.length,
    article: retrievalMetrics(outcomes.article),
    library: retrievalMetrics(outcomes.library),
    refusal: {
      offTopicAuroc: auroc(confidences.answerable, confidences.offTopic),
      impossibleAuroc: auroc(confidences.answerable, confidences.impossible),
      answeredAtFivePercentFalse: answered / Math.max(1, confidences.answerable.length),
    },
    latencyMs: {
      p50: percentile(latencies, 0.5),
      p95: percentile(latencies, 0.95),
      p99: percentile(latencies, 0.99),
    },
  };
}

function outcome(question: JudgedQuestion, found: readonly QuotedPassage[]): Outcome {
  const places = found.map((one) => one.passage.article === question.article && holds(one, question.paragraph));
  const [first] = found;
  const answers = question.answers.map(comparable);
  return {
    rank: places.indexOf(true) + 1,
    sentence:
      answers.length === 0 ? null : first !== undefined && answers.some((answer) => marked(first).includes(answer)),
  };
}

/** Whether the paragraph is the passage's, which may hold several short ones. */
function holds({ passage: { article, start, end } }: QuotedPassage, paragraph: number): boolean {
  return article.blocks.some((block) => block.paragraph === paragraph && block.start < end && start < block.end);
}

function marked({ quotation: { text }, answer }: QuotedPassage): string {
  return answer === null ? '' : comparable(text.slice(answer.start, answer.end));
}

/** Lower-cased, punctuation as spaces. */
function comparable(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
