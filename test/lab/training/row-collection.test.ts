import { beforeAll, describe, expect, test } from 'vitest';
import { createLibrary } from '../../../src/content/library.js';
import { readQuestionSet } from '../../../lab/question-set.js';
import { FEATURES } from '../../../src/search/ranking/feature-table.js';
import { features } from '../../../src/search/ranking/features.js';
import { parseQuestion } from '../../../src/search/query/parse-question.js';
import { createQuery } from '../../../src/search/query/query.js';
import { confidenceFigures } from '../../../lab/training/figures.js';
import { confidenceRows } from '../../../lab/training/confidence-rows.js';
import { createIndexedSet, type IndexedSet, librarySource } from '../../../lab/training/indexed-set.js';
import { rankingRows } from '../../../lab/training/ranking-rows.js';
import type { Rows } from '../../../lab/training/rows.js';
import { sentenceRows } from '../../../lab/training/sentence-rows.js';
import { train } from '../../../lab/training/train.js';
import { WEIGHTS } from '../../../src/search/ranking/weights.js';
import { tinySet } from './tiny-set.js';

const { articles, questions } = readQuestionSet(tinySet());
const silent = () => undefined;
const words = librarySource();
let set: IndexedSet;

beforeAll(async () => {
  set = await createIndexedSet('tiny.json', questions, createLibrary(articles).passages);
});

/** How many rows of each group are right. */
const rights = ({ right, groups }: Rows) =>
  groups.map(({ from, to }) => right.subarray(from, to).reduce((sum, one) => sum + one, 0));

describe('rankingRows', () => {
  test('have a group for each question, with its paragraph right and no other', async () => {
    const rows = await rankingRows([set], words, silent);
    expect(rights(rows)).toEqual(questions.map(() => 1));
    expect(rows.groups[0]?.judged).toEqual({ file: 'tiny.json', article: 'The farm' });
  });
  test('have the values that answers are ranked by', async () => {
    const rows = await rankingRows([set], words, silent);
    const [question] = questions;
    const passage = set.library.passages.find(
      (one) => one.passage.article === question?.article && one.passage.paragraph === question.paragraph,
    );
    if (question === undefined || passage === undefined) throw new Error('The set is empty');
    const expected = features(createQuery(parseQuestion(question.text), set.library), passage, set.library);
    const width = rows.names.length;
    const row = rows.right.indexOf(1);
    expect(rows.names).toEqual(Object.keys(FEATURES));
    expect([...rows.values.subarray(row * width, (row + 1) * width)]).toEqual(
      Object.keys(FEATURES).map((name) => Math.fround(expected[name as keyof typeof expected])),
    );
  });
  test('are in the library’s order and not in the order of today’s weights', async () => {
    const found = await words.find('What is the spider of the island fed every evening?', set.library);
    const positions = found.map(({ passage }) => set.library.positionOf(passage));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });
  test('have no candidates for a question without content, which stays a group', async () => {
    const [first] = questions;
    if (first === undefined) throw new Error('The set is empty');
    const empty = { ...set, questions: [{ ...first, text: 'What is it?' }] };
    expect((await rankingRows([empty], words, silent)).groups).toMatchObject([{ from: 0, to: 0 }]);
  });
  test('let a demanded phrase go that stands nowhere', async () =>
    expect(await words.find('Who fed the "purple goose"?', set.library)).not.toHaveLength(0));
});

describe('sentenceRows', () => {
  test('have the sentences of the right passage, with the one that holds the answer right', async () => {
    const rows = await sentenceRows([set], words, silent);
    expect(rows.groups).toHaveLength(36);
    expect(rights(rows)).toEqual(rows.groups.map(() => 1));
    expect([...rows.right.subarray(0, 3)]).toEqual([0, 1, 0]);
  });
  test('leave a set out whose answers are mostly paraphrased', async () => {
    const said = questions.filter(({ impossible }) => !impossible);
    const paraphrased = said
      .filter((_, at) => at % 3 > 0)
      .map((question) => Object.assign({}, question, { answers: ['food'] }));
    const other = { ...set, file: 'other.json', questions: [...said.slice(0, 6), ...paraphrased] };
    const rows = await sentenceRows([other, set], words, silent);
    expect(new Set(rows.groups.map(({ judged }) => judged.file))).toEqual(new Set(['tiny.json']));
  });
});

describe('confidenceRows', () => {
  test('ask each question in both settings, and an answerable one off-topic too', async () => {
    const { groups } = await confidenceRows([set], words, WEIGHTS.lexical.ranking, silent);
    const counts = new Map<string, number>();
    for (const { judged } of groups) {
      const key = `${judged.setting} ${judged.kind}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      'library answerable': 36,
      'library off-topic': 36,
      'library impossible': 36,
      'article answerable': 36,
      'article off-topic': 36,
      'article impossible': 36,
    });
  });
  test('are right only for an answerable question whose passage is first', async () => {
    const rows = await confidenceRows([set], words, WEIGHTS.lexical.ranking, silent);
    const right = rows.groups.filter(({ from, to }) => to > from && rows.right[from] === 1);
    expect(new Set(right.map(({ judged }) => judged.kind))).toEqual(new Set(['answerable']));
    expect(right.length).toBeGreaterThan(60);
  });
  test('are those of the ranking they are given', async () => {
    const backwards = Object.fromEntries(Object.keys(FEATURES).map((name) => [name, name === 'short' ? 1 : 0]));
    const rows = await confidenceRows([set], words, backwards, silent);
    const score = rows.names.indexOf('score');
    const scores = rows.groups.map(({ from }) => rows.values[from * rows.names.length + score] ?? Number.NaN);
    expect(Math.max(...scores)).toBeLessThan(1);
  });
});

describe('confidenceFigures', () => {
  test('tell groups apart by setting and kind, with nothing found below all', () => {
    const asked = (
      setting: 'article' | 'library',
      kind: 'answerable' | 'off-topic' | 'impossible',
      from: number,
      to: number,
    ) => ({
      from,
      to,
      judged: { file: 'f', article: 'a', setting, kind },
    });
    const groups = [
      asked('library', 'answerable', 0, 1),
      asked('library', 'off-topic', 1, 1),
      asked('article', 'answerable', 1, 2),
      asked('article', 'off-topic', 2, 3),
      asked('article', 'impossible', 3, 4),
    ];
    expect(confidenceFigures({ groups }, Float64Array.of(-9, 1, 2, 1))).toEqual({
      f: { offTopicAuroc: 1, impossibleAuroc: null, 'article.offTopicAuroc': 0, 'article.impossibleAuroc': 0.5 },
    });
  });
});

describe('train', () => {
  test('learns to find the right passage and sentence', async () => {
    const { models } = await train([set], words, { folds: 3, ablation: false }, silent);
    expect(models.map(({ name }) => name)).toEqual(['ranking', 'sentence', 'confidence']);
    expect(models[0]?.crossValidated['tiny.json']?.['hit@1']).toBe(1);
    expect(models[1]?.crossValidated['tiny.json']?.['sentence@1']).toBe(1);
  });
  test('learns a family with more features from another source of rows', async () => {
    const { names } = words;
    const more = {
      ...words,
      names: { ...names, ranking: [...names.ranking, 'odd'] },
      find: async (...asked: Parameters<typeof words.find>) =>
        (await words.find(...asked)).map((found) =>
          Object.assign({}, found, { values: { ...found.values, odd: found.passage.id % 2 } }),
        ),
    };
    const { weights } = await train([set], more, { folds: 2, ablation: false }, silent);
    expect(Object.keys(weights.ranking)).toEqual([...Object.keys(FEATURES), 'odd']);
  });
  test('says when there is nothing to learn from', async () =>
    expect(train([{ ...set, questions: [] }], words, { folds: 2, ablation: false }, silent)).rejects.toThrow(
      'nothing to learn the ranking from',
    ));
});
