import { describe, expect, test } from 'vitest';
import { calibration } from '../../../lab/evaluation/calibration.js';
import { comparisonReport, percent, report, table, worstReport } from '../../../lab/evaluation/report.js';
import { evaluation } from '../../../lab/evaluation/metrics.js';
import { timeLeft } from '../../../lab/evaluate.js';
import { costs, judgements } from '../../../lab/evaluation/verdicts.js';
import { answerable, FIRST } from './trial.js';

describe('a table', () => {
  test('has its first column flush left and the others flush right', () =>
    expect(
      table([
        ['a', '1', '10'],
        ['bcd', '100', '1'],
      ]),
    ).toEqual(['  a      1  10', '  bcd  100   1']));
});

describe('a share', () => {
  test('is read in percent with one place', () => expect(percent(0.8433)).toBe('84.3 %'));
  test('is a dash where there is none', () => expect(percent(null)).toBe('–'));
});

describe('the time left', () => {
  test('goes by what is done so far', () => expect(timeLeft(0.25, 10_000)).toBe('about 30 s left'));
  test('is in minutes when it is long', () => expect(timeLeft(0.5, 150_000)).toBe('about 3 min left'));
  test('is not guessed from the first questions', () => expect(timeLeft(0.01, 10_000)).toBe(''));
  test('is not mentioned at the end', () => expect(timeLeft(1, 10_000)).toBe(''));
});

describe('the report of a run', () => {
  const trials = [answerable({ rank: 1, inArticle: 2, confidence: 0.875, offTopic: 0.25 })];
  const lines = report(evaluation(trials), calibration(trials), costs(judgements(trials))).split('\n');

  test('has a row for each setting', () => {
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}in its article +0\.0 % +100\.0 % +100\.0 % +50\.0 %/u));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}in the library +100\.0 % +100\.0 % +100\.0 % +100\.0 %/u));
  });
  test('has the verdicts on each kind that was asked, and what they cost', () => {
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}answerable +100\.0 % +0\.0 %/u));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}off-topic +0\.0 % +100\.0 % +0\.0 %$/u));
    expect(lines).toContainEqual('  A question costs 0.200; 0.000 if answered from 0.875 and uncertain from 0.875');
  });
  test('has a dash for impossible questions where there are none', () =>
    expect(lines).toContainEqual(expect.stringMatching(/answerable over impossible +–$/u)));
  test('has a row for each tenth of confidence', () => {
    expect(lines).toContainEqual(expect.stringMatching(/^ +80 to 90 % +1 +87\.5 % +100\.0 %$/u));
    expect(lines.filter((line) => / to \d+ %/u.test(line))).toHaveLength(10);
  });
});

describe('the report of a comparison', () => {
  const changes = [
    { id: 'a', question: 'What\nof it?', before: 1, after: 0 },
    { id: 'b', question: 'Who?', before: 3, after: 1 },
  ];
  const comparison = { questions: 9, better: 1, worse: 1, same: 7, hitAt1: { before: 0.5, after: 0.25 }, changes };

  test('begins with the counts and hit@1 before and after', () =>
    expect(comparisonReport(comparison, 2)).toMatch(
      /of 9 questions .*1 better, 1 worse, 7 same; hit@1 50\.0 % before, 25\.0 % after/u,
    ));
  test('has a line for each question, with its ranks', () => {
    const lines = comparisonReport(comparison, 2).split('\n');
    expect(lines.slice(1)).toEqual(['    1 → >10  What of it? (a)', '    3 →   1  Who? (b)']);
  });
  test('says how many more there are than it names', () =>
    expect(comparisonReport(comparison, 1).split('\n').at(-1)).toBe('  and 1 more'));
});

describe('the report of the worst', () => {
  const wrong = answerable({ rank: 3, confidence: 0.75, first: FIRST });

  test('shows what was wanted, what came first, how much it was believed and why', () =>
    expect(worstReport([wrong], 1).split('\n').slice(2)).toEqual([
      '  What grinds rye? (q1)',
      '    right    The mill ¶ 1, at place 3',
      '    first    The mill ¶ 3, confidence 75.0 %',
      '             Rye is shipped.',
      '    matched  rye (rye)',
    ]));
  test('says that nothing was found', () =>
    expect(worstReport([answerable({ rank: 0 })], 1)).toContain(
      'not among the first ten\n    first    nothing was found',
    ));
  test('shows the beginning of a long passage', () => {
    const text = 'Rye is shipped from here to there and back. '.repeat(10);
    expect(worstReport([answerable({ rank: 2, first: { ...FIRST, text } })], 1)).toMatch(/and back\. …$/mu);
  });
  test('says how many more there are than it shows', () =>
    expect(worstReport([wrong, wrong, wrong], 1).split('\n').at(-1)).toBe('  and 2 more'));
});
