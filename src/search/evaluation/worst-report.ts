/** The worst questions for people: what was asked, what was wanted, what came first instead and why. */
import { clip } from '../../text/clip.js';
import type { Trial } from './trial.js';
import { percent } from './percent.js';

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
  const rank = outcomes?.library.rank ?? 0;
  const place = rank === 0 ? 'not among the first ten' : `at place ${rank}`;
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
