import { describe, expect, test } from 'vitest';
import { ablate, assignFolds, crossValidate } from '../../../lab/training/cross-validate.js';
import { collectRows, type Group, withoutFeature } from '../../../lab/training/rows.js';
import { figuresByFile, hitRate } from '../../../lab/training/figures.js';
import { fitListwise } from '../../../lab/training/fit-listwise.js';
import { rowsOf } from './rows-of.js';

const articlesOf = (groups: readonly Group[]) => new Set(groups.map(({ judged }) => judged.article));

describe('assignFolds', () => {
  test('deals the articles of each file over all folds', () =>
    expect([...assignFolds(['a', 'a', 'b', 'c', 'a', 'd', 'e'], 2)]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
      ['d', 1],
      ['e', 0],
    ]));
  test('wants as many articles as folds, and says what to do', () =>
    expect(() => assignFolds(['a', 'b', 'a'], 3)).toThrow('there are 2. Take fewer folds or more articles.'));
  test('wants two folds', () => expect(() => assignFolds(['a', 'b'], 1)).toThrow('at least 2 folds'));
});

describe('crossValidate', () => {
  const rows = rowsOf(
    ['x'],
    ['a', 'b', 'c', 'a', 'd', 'b', 'e'].map((article, at) => ({ article, rows: [[at, 1]] })),
  );

  test('never splits an article, and leaves each out once', () => {
    const learned: ReadonlySet<string>[] = [];
    crossValidate(rows, 3, (_, groups) => {
      learned.push(articlesOf(groups));
      return { weights: new Float64Array(1), bias: 0 };
    });
    for (const article of articlesOf(rows.groups)) {
      expect(learned.filter((seen) => !seen.has(article))).toHaveLength(1);
    }
  });
  test('scores a row by a model that has seen no question of its article', () => {
    const names = [...articlesOf(rows.groups)];
    // The model's bias tells which articles it has seen, as bits.
    const scores = crossValidate(rows, 3, (_, groups) => ({
      weights: new Float64Array(1),
      bias: [...articlesOf(groups)].reduce((bits, article) => bits | (1 << names.indexOf(article)), 0),
    }));
    for (const { from, judged } of rows.groups) {
      expect((scores[from] ?? Number.NaN) & (1 << names.indexOf(judged.article))).toBe(0);
      expect(scores[from]).toBeGreaterThan(0);
    }
  });
  test('adds a row’s values by their weights', () =>
    expect([...crossValidate(rows, 2, () => ({ weights: Float64Array.of(2), bias: 1 }))]).toEqual([
      1, 3, 5, 7, 9, 11, 13,
    ]));
});

describe('hitRate', () => {
  const rows = rowsOf(
    ['x'],
    [
      {
        rows: [
          [0, 0],
          [0, 1],
          [0, 0],
        ],
      },
      {
        rows: [
          [0, 1],
          [0, 0],
        ],
      },
    ],
  );

  test('counts the groups whose right row is among the best', () => {
    const scores = Float64Array.of(3, 2, 1, 5, 4);
    expect(hitRate(rows, rows.groups, scores, 1)).toBe(0.5);
    expect(hitRate(rows, rows.groups, scores, 2)).toBe(1);
  });
  test('takes the earlier of equal scores for the better one', () =>
    expect(hitRate(rows, rows.groups, new Float64Array(5), 1)).toBe(0.5));
  test('counts the best of several right rows', () => {
    const several = rowsOf(
      ['x'],
      [
        {
          rows: [
            [0, 1],
            [0, 0],
            [0, 1],
          ],
        },
      ],
    );
    expect(hitRate(several, several.groups, Float64Array.of(0, 1, 2), 1)).toBe(1);
  });
  test('takes a group without a right row, or without any, for a miss', () => {
    const missed = rowsOf(['x'], [{ rows: [[0, 0]] }, { rows: [] }]);
    expect(hitRate(missed, missed.groups, Float64Array.of(1), 3)).toBe(0);
  });
  test('has nothing to say about no groups', () => expect(hitRate(rows, [], new Float64Array(5), 1)).toBeNull());
});

describe('ablate', () => {
  const rows = rowsOf(
    ['useful', 'useless', 'never'],
    Array.from({ length: 40 }, (_, at) => ({
      article: `article ${at % 8}`,
      // Only the first feature tells the right row, which stands now first, now last.
      rows:
        at % 2 === 0
          ? [
              [1, at % 3, 0, 1],
              [0, at % 3, 0, 0],
            ]
          : [
              [0, at % 5, 0, 0],
              [1, at % 5, 0, 1],
            ],
    })),
  );
  const found = ablate(
    {
      rows,
      fit: fitListwise,
      measure: (some, scores) => figuresByFile(some.groups, (own) => ({ 'hit@1': hitRate(some, own, scores, 1) })),
    },
    4,
    () => undefined,
  );

  test('finds the feature that everything hangs on', () =>
    expect(found[0]).toEqual({ feature: 'useful', without: { 'set.json': { 'hit@1': 0.5 } } }));
  test('finds the useless feature', () =>
    expect(found[1]).toEqual({ feature: 'useless', without: { 'set.json': { 'hit@1': 1 } } }));
  test('says nothing of a feature that no row has', () =>
    expect(found[2]).toEqual({ feature: 'never', without: null }));
});

describe('figuresByFile', () => {
  test('measures each file’s groups apart', () => {
    const rows = rowsOf('x'.split(''), [
      { file: 'b.json', rows: [] },
      { file: 'a.json', rows: [] },
      { file: 'b.json', rows: [] },
    ]);
    expect(figuresByFile(rows.groups, (own) => ({ count: own.length }))).toEqual({
      'b.json': { count: 2 },
      'a.json': { count: 1 },
    });
  });
});

describe('rows', () => {
  test('without a feature keep the others in their places', () => {
    const fewer = withoutFeature(
      rowsOf(
        ['a', 'b', 'c'],
        [
          {
            rows: [
              [1, 2, 3, 1],
              [4, 5, 6, 0],
            ],
          },
        ],
      ),
      'b',
    );
    expect(fewer.names).toEqual(['a', 'c']);
    expect([...fewer.values]).toEqual([1, 3, 4, 6]);
    expect([...fewer.right]).toEqual([1, 0]);
  });
  test('cannot lose a feature that they do not have', () =>
    expect(() => withoutFeature(rowsOf(['a'], []), 'z')).toThrow('no feature “z”'));
  test('are all kept, however many', () => {
    const rows = rowsOf(['a', 'b'], [{ rows: Array.from({ length: 5000 }, (_, at) => [at, -at, at % 2]) }]);
    expect(rows.right).toHaveLength(5000);
    expect(rows.values.slice(-2)).toEqual(Float32Array.of(4999, -4999));
    expect(rows.groups).toEqual([{ from: 0, to: 5000, judged: { file: 'set.json', article: 'one' } }]);
  });
  test('are refused without one of their values', () => {
    const collected = collectRows(['a', 'b']);
    expect(() => collected.add({ file: 'f', article: 'a' }, [{ values: { a: 1 }, right: true }])).toThrow(
      'no value for the feature “b”',
    );
  });
});
