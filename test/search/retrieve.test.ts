import { describe, expect, test, vi } from 'vitest';
import { createSearcher } from '../../src/search/searcher.js';
import { library } from '../support/library.js';
import { quickSemanticSearch } from '../support/quick-semantic-search.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';

const FERRY = 'The ferry leaves the northern quay at seven in the morning.';
const lost = new Error('The thread has ended.');

async function withLostSemanticIndex(onSemanticFailure?: (error: unknown) => void) {
  const searcher = await createSearcher(library({ ferry: FERRY }), { onSemanticFailure });
  const index = await quickSemanticSearch().index(searcher.semanticTexts(), () => undefined);
  searcher.useSemanticIndex({ ...index, search: async () => Promise.reject(lost) });
  return searcher;
}

describe('a question whose look by meaning fails', () => {
  test('is answered as by words alone', async () => {
    const byWords = await createSearcher(library({ ferry: FERRY }));
    const question = parseQuestion('When does the ferry leave?');
    const searcher = await withLostSemanticIndex(() => undefined);
    const confidence = async (asked: typeof searcher) => (await asked.nearest(question))[0]?.confidence;
    expect(await confidence(searcher)).toBe(await confidence(byWords));
  });
  test('is told of', async () => {
    const told = vi.fn<(error: unknown) => void>();
    await (await withLostSemanticIndex(told)).answer(parseQuestion('When does the ferry leave?'));
    expect(told.mock.calls).toEqual([[lost]]);
  });
  test('fails where nobody is told, so that nothing is measured that was not asked for', async () =>
    expect((await withLostSemanticIndex()).answer(parseQuestion('When does the ferry leave?'))).rejects.toBe(lost));
});
