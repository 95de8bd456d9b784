/** A run for people: retrieval by setting, refusal, verdicts and their costs, calibration and latency, each a small table. */
import { clip } from '../../src/text/sentences.js';
import type { Calibration } from './calibration.js';
import type { Comparison } from './compare.js';
import type { Trial } from './evaluate.js';
import type { Evaluation } from './metrics.js';
import type { RetrievalMetrics } from './retrieval-metrics.js';
import type { Costs, Verdicts } from './verdicts.js';

export function report(
  { article, library, answerWords, refusal, verdicts, latencyMs }: Evaluation,
  { bins, error }: Calibration,
  { cost, best }: Costs,
): string {
  return [
    'Retrieval',
    ...table([
      ['', 'hit@1', 'hit@3', 'hit@5', 'MRR@10', 'answer sentence@1'],
      ['in its article', ...retrieval(article)],
      ['in the library', ...retrieval(library)],
    ]),
    `  The answer's words are marked in ${percent(answerWords.marked)} of the right first passages, and rightly in ${percent(answerWords.right)} of those`,
    '',
    'Refusal',
    ...table([
      ['AUROC of confidence, answerable over off-topic', auroc(refusal.offTopicAuroc)],
      ['AUROC of confidence, answerable over impossible', auroc(refusal.impossibleAuroc)],
      ['answered where 5 % of the off-topic ones are', percent(refusal.answeredAtFivePercentFalse)],
      ['answered, where the right passage is first', percent(refusal.answeredRight)],
      ['answered, off-topic', percent(refusal.answeredOffTopic)],
    ]),
    '',
    'Verdicts, with the first passage right or wrong',
    ...table(verdictRows(verdicts)),
    `  A question costs ${cost.toFixed(3)}; ${best.cost.toFixed(3)} if answered from ${threshold(best.answeredFrom)} and uncertain from ${threshold(best.uncertainFrom)}`,
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

function verdictRows({ answerable, offTopic, impossible }: Verdicts): readonly (readonly string[])[] {
  const { answered, uncertain, notAnswered } = answerable;
  const unanswerable = (name: string, shares: Verdicts['offTopic']) => [
    name,
    '',
    percent(shares.answered),
    '',
    percent(shares.uncertain),
    '',
    percent(shares.notAnswered),
  ];
  return [
    ['', 'answered right', 'wrong', 'uncertain right', 'wrong', 'refused right', 'wrong'],
    [
      'answerable',
      ...[answered, uncertain, notAnswered].flatMap(({ right, wrong }) => [percent(right), percent(wrong)]),
    ],
    unanswerable('off-topic', offTopic),
    ...(impossible === null ? [] : [unanswerable('impossible', impossible)]),
  ];
}

function threshold(from: number): string {
  return Number.isFinite(from) ? from.toFixed(3) : 'nothing';
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

// A comparison for people: the counts, and the questions that changed.

/** At most `most` questions are named, and how many more there are. */
export function comparisonReport(comparison: Comparison, most: number): string {
  const { questions, better, worse, same, hitAt1, changes } = comparison;
  const shown = changes.slice(0, most);
  return [
    `In the library, of ${questions} questions asked both times: ${better} better, ${worse} worse, ${same} same; hit@1 ${percent(hitAt1.before)} before, ${percent(hitAt1.after)} after`,
    ...table(
      shown.map(({ id, question, before, after }) => [
        `${rank(before)} → ${rank(after)}  ${question.replace(/\s+/gu, ' ')} (${id})`,
      ]),
    ),
    ...(changes.length > shown.length ? [`  and ${changes.length - shown.length} more`] : []),
  ].join('\n');
}

/** As wide as the widest: the arrow stands in one column. */
function rank(place: number): string {
  return place === 0 ? '>10' : String(place).padStart(3);
}

// The worst questions for people: what was asked, what was wanted, what came first instead and why.

// In UTF-16 units: two lines of a terminal show what a sentence is about.
const EXCERPT = 160;

/** `trials` as `worst` orders them; at most `most` are shown, and how many more there are. */
export function worstReport(trials: readonly Trial[], most: number): string {
  const shown = trials.slice(0, most);
  return [
    `Right passage not first, the most confident of them first: ${trials.length} ${trials.length === 1 ? 'question' : 'questions'}`,
    ...shown.flatMap((trial) => ['', ...lines(trial)]),
    ...(trials.length > shown.length ? ['', `  and ${trials.length - shown.length} more`] : []),
  ].join('\n');
}

function lines({ question, outcomes, first, confidence }: Trial): readonly string[] {
  const { text, id, article, paragraph } = question;
  const at = outcomes?.library.rank ?? 0;
  const place = at === 0 ? 'not among the first ten' : `at place ${at}`;
  return [
    `  ${line(text)} (${id})`,
    `    right    ${line(article.citation.title)} ¶ ${paragraph}, ${place}`,
    ...(first === null
      ? ['    first    nothing was found']
      : [
          `    first    ${line(first.title)} ¶ ${first.paragraph}, confidence ${percent(confidence)}`,
          `             ${excerpt(first.text, article.language)}`,
          `    matched  ${first.matched.length === 0 ? 'no word' : line(first.matched.join(', '))}`,
        ]),
  ];
}

function excerpt(text: string, language: string): string {
  const whole = line(text);
  const end = clip(whole, EXCERPT, language);
  return end === whole.length ? whole : `${whole.slice(0, end)} …`;
}

function line(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

// The questions to mend first: another passage than the right one came first, and was believed most.

/** Most confident first; impossible questions are not among them, since none of their passages is right. */
export function worst(trials: readonly Trial[]): readonly Trial[] {
  return trials
    .filter(({ outcomes }) => outcomes !== null && outcomes.library.rank !== 1)
    .toSorted((a, b) => b.confidence - a.confidence);
}

// Rows of cells as lines for a terminal.

/** Columns two spaces apart, the first flush left and the others flush right; every line is indented by two. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  }
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

// A share as people read it, the same in every report.

/** `0.8433` as `84.3 %`; a dash where there is none. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(1)} %`;
}
