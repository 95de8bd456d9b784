import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Library } from '../../src/domain/library.js';
import { createAnalyzer } from '../../src/search/index/analyzer.js';
import { createPassageIndex, type PassageIndex } from '../../src/search/index/passage-index.js';
import { createQuery } from '../../src/search/query/query.js';
import { lexicalCandidates } from '../../src/search/retrieve.js';
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

/** Candidates in a library so large that a common word alone leads to more passages than are looked at. */
describe('a question to a large library', () => {
  const MANY = 2_050;
  const many = (text: (number: number) => string) => Array.from({ length: MANY }, (_, at) => text(at)).join('\n\n');
  const files = {
    boats: many((at) => `The ferry of line ${at} left early.`),
    quays: `${many((at) => `The quay of pier ${at} stood empty.`)}\n\nA quay keeper wept there.`,
    log: 'In the very last of all the long nights of that winter the ferry came back to its quay after some days.',
    zoo: 'The zebra and the okapi slept.',
  };
  let large: Library;
  let index: PassageIndex;
  beforeAll(async () => {
    large = library(files);
    index = await createPassageIndex(createAnalyzer('en'), large.passages);
  });
  const found = (question: string, id?: string) => {
    const article = id === undefined ? undefined : large.byId(id);
    const scope = article && [index.rangeOf(article)];
    return lexicalCandidates(createQuery(parseQuestion(question), index), index, scope).map(
      ({ passage }) => passage.article.id,
    );
  };

  test('is looked up by its two rarest words, however common they are', () =>
    expect(found('When did the ferry come to the quay?')[0]).toBe('log'));
  test('is not looked up by a common word besides two rare ones', () =>
    expect(found('Did the zebra and the okapi see the ferry?')).toEqual(['zoo']));
  test('is looked up by a common word in an article that has none of the rare ones', () =>
    expect(found('Did the zebra and the okapi see the ferry?', 'boats')).toHaveLength(40));
});

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
