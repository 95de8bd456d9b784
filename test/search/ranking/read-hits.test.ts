import { describe, expect, test } from 'vitest';
import type { ReadablePassage, Reader, Reading } from '../../../src/embedding/reader.js';
import { parseQuestion } from '../../../src/search/query/parse-question.js';
import { createSearcher } from '../../../src/search/searcher.js';
import { library } from '../../support/library.js';
import { quickSemanticSearch } from '../../support/quick-semantic-search.js';

const HARBOUR = {
  harbour: `# The harbour

## Boats

The ferry leaves the harbour at nine. It is painted blue.

The ferry of the harbour was built of oak and pine.

The ferry in the harbour carries forty people and their dogs.

The harbour has a ferry, a crane, and a small hotel.

Nobody has seen the ferry leave the harbour in winter.

The harbour master waits for the ferry, and drinks tea.`,
};
const QUESTION = 'What is the ferry of the harbour made of?';

/** The first passages of the question where `read` reads them, and what it was given. */
async function ask(read: (passage: ReadablePassage) => Reading | Error, question = QUESTION) {
  const given: ReadablePassage[] = [];
  const reader: Reader = {
    async read(_, passages) {
      given.push(...passages);
      return passages.map((one) => {
        const reading = read(one);
        if (reading instanceof Error) throw reading;
        return reading;
      });
    },
  };
  const searcher = await createSearcher(library(HARBOUR));
  const semantic = quickSemanticSearch([], reader);
  searcher.useSemanticIndex(await semantic.index(searcher.semanticTexts(), () => undefined));
  const nearest = await searcher.nearest(parseQuestion(question), { limit: 6 });
  return {
    given,
    nearest,
    scores: nearest.map(({ explanation }) => explanation.score),
    texts: nearest.map(({ quotation }) => quotation.text),
  };
}
const reading = (answers: number, pieces: readonly number[] = [1]): Reading => ({ answers, rank: answers, pieces });
const says = (words: string) => (passage: ReadablePassage) =>
  reading(
    passage.pieces.join(' ').includes(words) ? 6 : -6,
    passage.pieces.map(() => 1 / passage.pieces.length),
  );

describe('passages that are read with the question', () => {
  test('are those whose score is near the first one’s', async () => {
    const { given, scores } = await ask(() => reading(0));
    expect(given.length).toBeGreaterThan(1);
    expect(given.length).toBeLessThan(scores.length);
  });
  test('are given under their title and heading, sentence by sentence', async () =>
    expect((await ask(() => reading(0))).given).toContainEqual({
      above: 'The harbour. Boats.',
      pieces: ['The ferry leaves the harbour at nine. ', 'It is painted blue.'].map((text) => text.trim()),
      about: expect.any(Number),
    }));
  test('come in the order that the reader gives them', async () => {
    const { texts } = await ask(() => reading(0));
    for (const text of texts.slice(0, 2)) expect((await ask(says(text))).texts[0]).toBe(text);
  });
  test('are followed by the others in their order', async () => {
    const { texts } = await ask(() => reading(0));
    expect((await ask(says(texts[3] ?? ''))).texts.slice(4)).toEqual(texts.slice(4));
  });
  test('are the surer of an answer the surer the reader is', async () => {
    const confidences = async (answers: number) => (await ask(() => reading(answers))).nearest[0]?.confidence ?? NaN;
    expect(await confidences(8)).toBeGreaterThan(await confidences(-8));
  });
  test('have the answer in the sentence that the reader expects it in', async () => {
    const sentence = async (at: number) => {
      const pieces = [0, 0].map((_, piece) => (piece === at ? 1 : 0));
      const { nearest } = await ask(() => reading(3, pieces), 'the ferry, it leaves the harbour');
      const first = nearest.find(({ quotation }) => quotation.text.includes('nine'));
      return first?.quotation.text.slice(first.answer?.start, first.answer?.end);
    };
    expect(await sentence(0)).toContain('nine');
  });
  test('are explained by what was read', async () => {
    const { nearest } = await ask(says('oak'));
    expect(nearest[0]?.explanation.contributions.map(({ feature }) => feature).toSorted()).toEqual([
      'answers',
      'first',
      'rank',
    ]);
  });
});

test('passages keep their order where reading fails', async () => {
  const { texts } = await ask(() => new Error('It is broken.'));
  const searcher = await createSearcher(library(HARBOUR));
  const semantic = quickSemanticSearch();
  searcher.useSemanticIndex(await semantic.index(searcher.semanticTexts(), () => undefined));
  const unread = await searcher.nearest(parseQuestion(QUESTION), { limit: 6 });
  expect(texts).toEqual(unread.map(({ quotation }) => quotation.text));
});
