import { describe, expect, test, vi } from 'vitest';
import { createSearcher } from '../../src/search/searcher.js';
import type { OnMeaningFailure } from '../../src/search/retrieve.js';
import { library } from '../support/library.js';
import { quickMeaning } from '../support/quick-meaning.js';

const FERRY = 'The ferry leaves the northern quay at seven in the morning.';
const lost = new Error('The thread has ended.');

async function withLostMeaning(onMeaningFailure?: OnMeaningFailure) {
  const searcher = await createSearcher(library({ ferry: FERRY }), { onMeaningFailure });
  const index = await quickMeaning().index(searcher.meaningTexts(), () => undefined);
  searcher.useMeaning({ ...index, look: async () => Promise.reject(lost) });
  return searcher;
}

describe('a question whose look by meaning fails', () => {
  test('is answered as by words alone', async () => {
    const byWords = await createSearcher(library({ ferry: FERRY }));
    const question = { text: 'When does the ferry leave?' };
    const searcher = await withLostMeaning(() => undefined);
    const confidence = async (asked: typeof searcher) => (await asked.nearest(question))[0]?.confidence;
    expect(await confidence(searcher)).toBe(await confidence(byWords));
  });
  test('is told of', async () => {
    const told = vi.fn<OnMeaningFailure>();
    await (await withLostMeaning(told)).answer({ text: 'When does the ferry leave?' });
    expect(told.mock.calls).toEqual([[lost]]);
  });
  test('fails where nobody is told, so that nothing is measured that was not asked for', async () =>
    expect((await withLostMeaning()).answer({ text: 'When does the ferry leave?' })).rejects.toBe(lost));
});
