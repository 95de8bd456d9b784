import { expect, test } from 'vitest';
import { parseQuestion } from '../../../src/search/query/parse-question.js';
import { createQuery, questionWords } from '../../../src/search/query/query.js';
import { passageIndex } from '../../support/passage-index.js';

const TEXT = 'Some bread is baked.\n\nMore bread is sold.\n\nOnly rye is left.';

async function words(question: string) {
  const index = await passageIndex(TEXT);
  return questionWords(question, createQuery(parseQuestion(question), index), index).map(({ start, end, weight }) => ({
    word: question.slice(start, end),
    weight,
  }));
}

test('the words of a question are those that are no stop words', async () =>
  expect((await words('Where is the rye bread?')).map(({ word }) => word)).toEqual(['rye', 'bread']));
test('a rare word weighs more than a common one', async () => {
  const [rye, bread] = await words('Where is the rye bread?');
  expect(rye?.weight).toBeGreaterThan(bread?.weight ?? Infinity);
});
test('a word of a phrase that was read as two weighs what the phrase word weighs', async () => {
  const index = await passageIndex(`${TEXT}\n\nThe ferry sails.`);
  const query = createQuery(parseQuestion('a ryeferry'), index);
  const text = 'a rye ferry';
  expect(questionWords(text, query, index).map(({ start, end }) => text.slice(start, end))).toEqual(['rye', 'ferry']);
});
test('a word that was read as another weighs what that weighs', async () => {
  const [misspelt] = await words('Where is the braed?');
  const [bread] = await words('Where is the bread?');
  expect(misspelt).toEqual({ word: 'braed', weight: bread?.weight });
});
