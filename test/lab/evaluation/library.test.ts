import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/answer.js';
import { libraryFigures, type LibraryTrial } from '../../../lab/evaluation/library.js';
import { failed, failedReport, libraryReport } from '../../../lab/evaluation/library-report.js';
import { library } from '../../support/library.js';

const [PASSAGE] = library({ rye: 'Our rye grows in sand.' }).passages;

/** A question whose right passage is at `rank`; with null one that nothing answers. `kind` is a verdict, those to come too. */
function trial(kind: string, rank: number | null, text = 'what'): LibraryTrial {
  const right = new Set(rank === null || PASSAGE === undefined ? [] : [PASSAGE]);
  // Verdicts are counted by name, and a later one is to be counted without a change here.
  return { question: { text, quotes: [], right }, verdict: kind as Answer['kind'], rank: rank ?? 0, found: [] };
}

describe('libraryFigures', () => {
  test('counts by whatever verdicts there are', () =>
    expect(
      libraryFigures([
        trial('answered', 1),
        trial('uncertain', 1),
        trial('answered', 3),
        trial('answered', 0),
        trial('uncertain', null),
        trial('not-answered', null),
      ]),
    ).toEqual({
      answerable: {
        questions: 4,
        first: 2,
        firstThree: 3,
        verdicts: { answered: { right: 1, wrong: 2 }, uncertain: { right: 1, wrong: 0 } },
      },
      unanswerable: { questions: 2, verdicts: { uncertain: 1, 'not-answered': 1 } },
    }));
  test('is all 0 for no questions', () =>
    expect(libraryFigures([])).toEqual({
      answerable: { questions: 0, first: 0, firstThree: 0, verdicts: {} },
      unanswerable: { questions: 0, verdicts: {} },
    }));
});

describe('failed', () => {
  test('takes what is not first, what was refused, and what was answered though nothing answers', () =>
    expect(
      failed([
        trial('answered', 1, 'right'),
        trial('answered', 2, 'second'),
        trial('not-answered', 1, 'refused'),
        trial('not-answered', null, 'rightly refused'),
        trial('answered', null, 'made up'),
      ]).map(({ question }) => question.text),
    ).toEqual(['second', 'refused', 'made up']));
});

describe('the reports', () => {
  test('give numbers with shares of the questions', () =>
    expect(libraryReport(libraryFigures([trial('answered', 1), trial('uncertain', 2)]))).toContain(
      '  first                  1   50.0 %',
    ));
  test('say where the right passage is of a question for which nothing was found', () =>
    expect(failedReport([trial('not-answered', 0, 'where does rye grow')])).toContain(
      'where does rye grow\n    verdict  not-answered, right passage not among the first ten\n    first    nothing was found\n    right    rye.md',
    ));
});
