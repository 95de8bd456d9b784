import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../../src/content/library.js';
import type { Article } from '../../../src/domain/article.js';
import type { JudgedQuestion } from '../../../lab/question-set.js';
import { createSearcher } from '../../../src/search/searcher.js';
import { evaluate, indexedAnew } from '../../../lab/evaluation/evaluate.js';
import { article } from '../../support/article.js';

const MILL = article('The mill grinds rye at night. Its stones came by ship.\n\nThe miller owns three cats.', 'mill');
const QUAY = article('The ferry leaves the quay at seven.\n\nA lamp burns on the quay all night.', 'quay');
const ARTICLES = [MILL, QUAY];

const asked = (text: string, paragraph: number, more: Partial<JudgedQuestion> = {}): JudgedQuestion => ({
  id: text,
  text,
  article: MILL,
  paragraph,
  answers: [],
  impossible: false,
  ...more,
});

const searcherOf = async (articles: readonly Article[]) => createSearcher(createLibrary(articles));

async function tried(questions: readonly JudgedQuestion[]) {
  return evaluate({ articles: ARTICLES, questions }, await indexedAnew(ARTICLES, searcherOf), () => undefined);
}

describe('evaluate', () => {
  test('finds the place of the right paragraph', async () => {
    const [trial] = await tried([asked('How many cats has the miller?', 2)]);
    expect(trial?.outcomes?.library.rank).toBe(1);
  });
  test('has rank 0 for a paragraph that is not found', async () => {
    const [trial] = await tried([asked('How many cats has the miller?', 1)]);
    expect(trial?.outcomes?.library.rank).toBe(0);
  });
  test('ranks within the article alone where another article comes first', async () => {
    const [trial] = await tried([asked('What burns all night?', 1)]);
    expect(trial?.outcomes).toMatchObject({ library: { rank: 2 }, article: { rank: 1 } });
  });
  test('asks again without the article, when other words are all there is to go by', async () => {
    const [trial] = await tried([asked('How many cats has the miller?', 2)]);
    expect(trial?.offTopicConfidence).toBe(0);
  });
  test('takes a marked sentence for right when it holds an answer, however it is spelled', async () => {
    const [right, wrong] = await tried([
      asked('What grinds the mill at night?', 1, { answers: ['RYE!'] }),
      asked('What grinds the mill at night?', 1, { answers: ['ship'] }),
    ]);
    expect([right?.outcomes?.library.sentence, wrong?.outcomes?.library.sentence]).toEqual([true, false]);
  });
  test('judges no sentence where no answer was judged', async () => {
    const [trial] = await tried([asked('What grinds the mill?', 1)]);
    expect(trial?.outcomes?.library.sentence).toBeNull();
  });
  test('has confidence but no rank for an impossible question', async () => {
    const [trial] = await tried([asked('How many cats has the miller?', 2, { impossible: true })]);
    expect(trial).toMatchObject({ outcomes: null, offTopicConfidence: null, first: { id: 'mill#2' } });
    expect(trial?.confidence).toBeGreaterThan(0);
  });
  test('says what came first, with its sentence and the words that matched', async () => {
    const [trial] = await tried([asked('How did the stones come?', 1)]);
    expect(trial?.first).toMatchObject({ id: 'mill#1', title: 'mill', paragraph: 1, text: 'Its stones came by ship.' });
    expect(trial?.first?.matched.join()).toContain('stones');
  });
  test('has no first passage and no confidence where nothing is found', async () => {
    const [trial] = await tried([asked('zzzz', 1)]);
    expect(trial).toMatchObject({ first: null, confidence: 0 });
  });
  test('asks the articles that a setting was made of', async () => {
    const indexed: string[] = [];
    await indexedAnew(ARTICLES, async (articles) => {
      indexed.push(articles.map(({ id }) => id).join('+'));
      return searcherOf(articles);
    }).then(async (settings) =>
      evaluate({ articles: ARTICLES, questions: [asked('What grinds rye?', 1)] }, settings, () => undefined),
    );
    expect(indexed).toEqual(['mill+quay', 'mill', 'quay']);
  });
  test('tells how far it is, up to all', async () => {
    const shares: number[] = [];
    await evaluate(
      { articles: ARTICLES, questions: [asked('Rye?', 1), asked('Cats?', 2)] },
      await indexedAnew(ARTICLES, searcherOf),
      (done) => shares.push(done),
    );
    expect(shares).toEqual([0.5, 1]);
  });
});
