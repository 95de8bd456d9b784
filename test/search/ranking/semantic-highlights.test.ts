import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/answer.js';
import { createSearcher } from '../../../src/search/searcher.js';
import type { SemanticIndex } from '../../../src/search/semantic/semantic.js';
import { library } from '../../support/library.js';
import { quickSemanticSearch } from '../../support/quick-semantic-search.js';
import { parseQuestion } from '../../../src/search/query/parse-question.js';

const SYNONYMS = [
  ['car', 'automobile'],
  ['old', 'ancient'],
  ['opens', 'begins'],
  ['volvo', 'saab'],
  ['seven', '7'],
  ['klaxon', 'the'],
];
const CARS = '# Roads\n\nThe ancient automobile of the mayor begins its trip at dawn. Its horn is loud.';

/** What is emphasised in the first passage that is shown; `change` stands between the searcher and its meaning. */
async function marked(question: string, markdown = CARS, change = (index: SemanticIndex) => index) {
  const searcher = await createSearcher(library({ roads: markdown }), { answeredFrom: 0 });
  const meaning = quickSemanticSearch(SYNONYMS);
  searcher.useSemanticIndex(change(await meaning.index(searcher.semanticTexts(), () => undefined)));
  const shown = first(await searcher.answer(parseQuestion(question)));
  await meaning.close();
  return shown?.highlights.map(({ start, end }) => shown.quotation.text.slice(start, end));
}
function first(answer: Answer) {
  return answer.kind === 'answered'
    ? answer.quotations[0]
    : answer.kind === 'not-answered'
      ? answer.nearest[0]
      : undefined;
}

describe('what is emphasised', () => {
  test('is a word that means a word of the question', async () =>
    expect(await marked('car horn')).toEqual(['automobile', 'horn']));
  test('is what matched by word and by meaning, joined', async () =>
    expect(await marked('old automobile')).toEqual(['ancient automobile']));
  test('is nothing more for a word that matched', async () => {
    expect(await marked('car automobile', '# Roads\n\nThe car, an automobile, stood there.')).toEqual([
      'car',
      'automobile',
    ]);
  });
  test('is no stop word', async () => expect(await marked('klaxon horn')).toEqual(['horn']));
  test('is no other name', async () =>
    expect(
      await marked('Is the horn of the Volvo loud?', '# Roads\n\nThe mayor bought a Saab. Its horn is loud.'),
    ).toEqual(['horn', 'loud']));
  test('is no name for a word', async () =>
    expect(await marked('volvo horn', '# Roads\n\nThe mayor bought a Saab. Its horn is loud.')).toEqual(['horn']));
  test('is a word with the capital of its sentence', async () =>
    expect(await marked('old horn', '# Roads\n\nIts horn is loud. Ancient rules allow it.')).toEqual([
      'horn',
      'Ancient',
    ]));
  test('is no number', async () =>
    expect(await marked('seven horns', '# Roads\n\nThey blow 7 horns.')).toEqual(['horns']));
  test('is no other word for what stands above', async () =>
    expect(await marked('car horn', '# The car\n\nThe automobile has a horn.')).toEqual(['horn']));
  test('is what matched when meaning fails', async () =>
    expect(
      await marked('car horn', CARS, (index) => ({
        ...index,
        matchedWords: async () => Promise.reject(new Error('Out of memory.')),
      })),
    ).toEqual(['horn']));
});

describe('meaning is asked', () => {
  const asked = async (question: string) => {
    const places: number[] = [];
    await marked(question, `${CARS}\n\nAn automobile has a horn. It needs a road and a driver, and time.`, (index) => ({
      ...index,
      matchedWords: async (text, given) => {
        places.push(given.length);
        return index.matchedWords(text, given);
      },
    }));
    return places;
  };

  test('once for all passages', async () => expect(await asked('car horn')).toEqual([2]));
  test('not when all words stand in the passages', async () => expect(await asked('automobile horn')).toEqual([]));
});
