/** What became of a library's questions, for people: the figures, and the questions that failed with what came first and why. */
import type { QuotedPassage } from '../../src/domain/answer.js';
import { clip } from '../../src/text/sentences.js';
import { isAnswerable, type LibraryFigures, type LibraryTrial } from './library.js';
import { percent, table } from './report.js';

export function libraryReport({ answerable, unanswerable }: LibraryFigures): string {
  const share = (count: number) => [String(count), percent(of(count, answerable.questions))];
  return [
    `Right passage, of ${answerable.questions} answerable questions`,
    ...table([
      ['first', ...share(answerable.first)],
      ['among the first three', ...share(answerable.firstThree)],
    ]),
    '',
    'Verdicts on them; right is the right passage first',
    ...table([
      ['', 'right', '', 'wrong', ''],
      ...Object.entries(answerable.verdicts).map(([kind, { right, wrong }]) =>
        [kind].concat(share(right), share(wrong)),
      ),
    ]),
    '',
    `Verdicts on ${unanswerable.questions} questions that the articles do not answer`,
    ...table(
      Object.entries(unanswerable.verdicts).map(([kind, count]) => [
        kind,
        String(count),
        percent(of(count, unanswerable.questions)),
      ]),
    ),
  ].join('\n');
}

/** Whose right passage is not first, those that were answered all the same, and those that were refused though it is first. */
export function failed(trials: readonly LibraryTrial[]): readonly LibraryTrial[] {
  return trials.filter((trial) =>
    isAnswerable(trial) ? trial.rank !== 1 || trial.verdict !== 'answered' : trial.verdict === 'answered',
  );
}

/** In UTF-16 units: two lines of a terminal show what a passage is about. */
const EXCERPT = 160;
/** Features that added less than this to a score tell nothing. */
const TELLING = 0.05;

/** `trials` in their order. */
export function failedReport(trials: readonly LibraryTrial[]): string {
  return [
    `Right passage not first, refused, or answered though nothing answers: ${trials.length} questions`,
    ...trials.flatMap((trial) => ['', ...lines(trial)]),
  ].join('\n');
}

function lines({ question, verdict, rank, found }: LibraryTrial): readonly string[] {
  const right = found[rank - 1];
  const wanted = [...question.right][0];
  return [
    `  ${question.text}`,
    `    verdict  ${verdict}${wanted === undefined ? ', nothing answers' : `, right passage ${placed(rank)}`}`,
    ...(found[0] === undefined ? ['    first    nothing was found'] : shown('first', found[0])),
    ...(rank === 1 || wanted === undefined
      ? []
      : right === undefined
        ? [`    right    ${wanted.article.file}${under(wanted.heading)}`, `             ${excerpt(wanted.text)}`]
        : shown('right', right)),
  ];
}

function shown(name: string, { passage, confidence, explanation }: QuotedPassage): readonly string[] {
  const { score, contributions, matched } = explanation;
  const telling = contributions
    .filter(({ value, weight }) => Math.abs(value * weight) >= TELLING)
    .map(({ feature, value, weight }) => `${feature} ${(value * weight).toFixed(2)}`);
  return [
    `    ${name.padEnd('confidence'.length - 1)}${passage.article.file}${under(passage.heading)}, confidence ${percent(confidence)}`,
    `             ${excerpt(passage.text)}`,
    `             ${score.toFixed(2)} = ${telling.join(', ')}`,
    `             ${matched.length === 0 ? 'no word' : matched.join(', ')}`,
  ];
}

function under(heading: string | null): string {
  return heading === null ? '' : ` “${heading}”`;
}

function placed(rank: number): string {
  return rank === 0 ? 'not among the first ten' : `at place ${rank}`;
}

function excerpt(text: string): string {
  const whole = text.replace(/\s+/gu, ' ').trim();
  const end = clip(whole, EXCERPT, 'en');
  return end === whole.length ? whole : `${whole.slice(0, end)} …`;
}

function of(count: number, all: number): number | null {
  return all === 0 ? null : count / all;
}
