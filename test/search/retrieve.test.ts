import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { WholeLibrary } from '../../src/domain/library.js';
import type { Span } from '../../src/domain/span.js';
import { createAnalyzer } from '../../src/search/index/analyzer.js';
import { createPassageIndex, type PassageIndex } from '../../src/search/index/passage-index.js';
import { createQuery } from '../../src/search/query/query.js';
import { readQuestion } from '../../src/search/query/read-question.js';
import { lexicalCandidates, retrieve } from '../../src/search/retrieve.js';
import { createSearcher } from '../../src/search/searcher.js';
import type { SemanticIndex, SemanticQuery } from '../../src/search/semantic/semantic.js';
import { library } from '../support/library.js';
import { passageIndex } from '../support/passage-index.js';
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

/** The places, in the library's order, of the candidates that words alone lead to, best first. */
async function candidates(markdown: string, question: string, scope?: readonly Span[]) {
  const index = await passageIndex(markdown);
  return lexicalCandidates(createQuery(parseQuestion(question), index), index, scope).map((one) =>
    index.positionOf(one),
  );
}

describe('the candidates of a question', () => {
  const TOWN = [
    'The ferry leaves the northern quay.',
    'The bell of the tower rings.',
    'The ferry and the bell are old.',
    'Nobody closes the tower at night.',
  ].join('\n\n');

  test.each([
    ['each of its words leads to some', 'ferry bell tower', [2, 1, 0, 3]],
    ['none has a word that is excluded', 'ferry bell tower -quay', [2, 1, 3]],
    ['each has its phrase, and they are best first all the same', 'ferry or "bell of the tower"', [1]],
    ['a phrase is where its words stand together', 'tower "the bell"', [1, 2]],
    ['there are none when nothing is known of it but what it excludes', 'saxophone -ferry', []],
    ['there are none for an excluded word alone', '-ferry', []],
  ])('are these: %s', async (_, question, places) => expect(await candidates(TOWN, question)).toEqual(places));
  test.each<readonly [string, readonly Span[], readonly number[]]>([
    ['one passage', [{ start: 1, end: 2 }], [1]],
    [
      'the first and the last',
      [
        { start: 0, end: 1 },
        { start: 3, end: 4 },
      ],
      [0, 3],
    ],
    ['none', [], []],
  ])('are in scope: %s', async (_, scope, places) => {
    expect((await candidates(TOWN, 'ferry bell tower', scope)).toSorted((a, b) => a - b)).toEqual(places);
  });
  test('of a phrase of small words are the passages that have it, 40 at most', async () => {
    expect(await candidates(`${TOWN}\n\nHamlet knows what it is.`, '"what it is"')).toEqual([4]);
    const many = Array.from({ length: 50 }, (_, at) => `Actor ${at} knows what it is.`).join('\n\n');
    expect(await candidates(many, '"what it is"')).toHaveLength(40);
  });
});

describe('a question that is asked by meaning', () => {
  const TOWN = `${FERRY}\n\nThe baker sleeps until noon.\n\nA boat is tied to the northern pier.`;

  /** The positions of what is found, where meaning finds `positions`; and what meaning was asked. */
  async function found(question: string, positions: readonly number[], scope?: readonly Span[]) {
    const lexical = await passageIndex(TOWN);
    const asked: SemanticQuery[] = [];
    const sentence = { tokens: 0, around: 0, whole: 0 };
    const semantic: SemanticIndex = {
      async search(query) {
        asked.push(query);
        return positions.map((position) => ({ position, tokens: 0.5, alike: 0.5, sentences: [sentence] }));
      },
      matchedWords: async () => [],
      read: async () => [],
      whole: async () => Int16Array.of(),
      drop: () => undefined,
    };
    const [query] = (await readQuestion(parseQuestion(question), [{ lexical, semantic, scope }])).queries;
    if (query === undefined) throw new Error('There is a query for each language.');
    const hits = await retrieve([query]);
    return { asked, hits: hits.map((hit) => hit.position).toSorted((a, b) => a - b) };
  }

  test('says which passages its words lead to, so that these are measured in any case', async () =>
    expect((await found('When does the ferry leave the northern quay?', [])).asked[0]?.candidates).toEqual([0, 2]));
  test('says in which passages more may be found, or nothing when it may be in all', async () => {
    const scope = [{ start: 1, end: 3 }];
    expect((await found('ferry', [], scope)).asked[0]?.scope).toBe(scope);
    expect((await found('ferry', [])).asked[0]).not.toHaveProperty('scope');
  });
  test('is answered from what meaning finds, and only where there is a passage', async () =>
    expect((await found('ship', [1, 2, 99])).hits).toEqual([1, 2]));
  test.each([
    ['an excluded word', 'ship -pier'],
    ['no such phrase', '"the baker"'],
  ])('gets no passage by meaning that has %s', async (_, question) =>
    expect((await found(question, [1, 2])).hits).toEqual([1]),
  );
});

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
  let large: WholeLibrary;
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
  test('is not looked up by a common word before two rare ones', () =>
    expect(found('Did the ferry see the zebra and the okapi?')).toEqual(['zoo']));
  test('is looked up by its two rarest words besides any that no article has', () =>
    expect(found('Did the saxophonist of Copenhagen come with the ferry to the quay?')[0]).toBe('log'));
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
