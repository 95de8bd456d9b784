import { describe, expect, test } from 'vitest';
import { embedPassages } from '../../../src/search/semantic/embed-passages.js';
import { createSharedVectors } from '../../../src/search/semantic/shared-vectors.js';
import { createSemanticIndex } from '../../../src/search/semantic/semantic-index.js';
import { reduction } from '../../../src/search/semantic/reduction.js';
import { countedEmbedder } from './counted-embedder.js';
import { memoryCache } from './memory-cache.js';

const TEXTS = ['The bakery sells rye bread.', 'An automobile stood there.', 'The ferry leaves at seven.'];

async function indexOf(texts: readonly string[], before?: (text: readonly string[]) => unknown) {
  const embedder = countedEmbedder(before);
  const means = { embedder, cache: memoryCache(), reduction: reduction() };
  const vectors = await embedPassages(
    texts.map((text) => ({ above: '', text, language: 'en' })),
    means,
    { held: createSharedVectors(), progress: () => undefined, turn: async () => undefined },
  );
  const index = createSemanticIndex(
    vectors.map((one) => one.vectors),
    means,
  );
  const positions = async (
    question: string,
    candidates: readonly number[] = [],
    scope?: { start: number; end: number },
  ) =>
    (await index.search({ question, words: [], candidates, ...(scope === undefined ? {} : { scope: [scope] }) })).map(
      ({ position }) => position,
    );
  return { index, embedder, positions };
}

describe('looking', () => {
  test('finds first the passage that means what the question means', async () =>
    expect((await (await indexOf(TEXTS)).positions('car'))[0]).toBe(1));
  test('measures the candidates first, in their order', async () =>
    expect(await (await indexOf(TEXTS)).positions('car', [2, 0])).toEqual([2, 0, 1]));
  test('measures each passage once', async () =>
    expect(new Set(await (await indexOf(TEXTS)).positions('car', [1]))).toEqual(new Set([0, 1, 2])));
  test('finds nothing outside of its scope', async () =>
    expect(await (await indexOf(TEXTS)).positions('car', [], { start: 2, end: 3 })).toEqual([2]));
  test('measures candidates outside of its scope', async () =>
    expect(await (await indexOf(TEXTS)).positions('car', [0], { start: 2, end: 3 })).toEqual([0, 2]));
  test('adds 30 passages at most', async () => {
    const { positions } = await indexOf(Array.from({ length: 50 }, (_, at) => `Ship ${at}.`));
    expect(await positions('car', [7])).toHaveLength(30 + ((await positions('car')).includes(7) ? 0 : 1));
  });
  test('leaves out positions that are not there', async () =>
    expect(await (await indexOf(TEXTS)).positions('car', [99], { start: 0, end: 0 })).toEqual([]));
  test('finds nothing where there are no passages', async () =>
    expect(await (await indexOf([])).positions('car')).toEqual([]));
  test('measures the candidates of a question without tokens, and finds no others', async () =>
    expect(await (await indexOf(TEXTS)).positions('…', [2])).toEqual([2]));
  test('measures a question without tokens as far as can be', async () => {
    const { index } = await indexOf(TEXTS);
    expect(await index.search({ question: '…', words: [], candidates: [2] })).toMatchObject([{ tokens: -1 }]);
  });
  test('measures numbers only', async () => {
    const { index } = await indexOf([...TEXTS, '', '…', 'ship '.repeat(500)]);
    const found = await index.search({ question: 'A car, a ship', words: [], candidates: [] });
    const numbers = found.flatMap(({ tokens, alike, sentences }) =>
      [{ tokens, whole: alike }, ...sentences].flatMap((one) => [one.tokens, one.whole]),
    );
    expect(numbers.filter((number) => !(number >= -1.05 && number <= 1.05))).toEqual([]);
  });
});

describe('a question', () => {
  test('is embedded once for what it finds and the words it meets', async () => {
    const { index, embedder } = await indexOf(TEXTS);
    const before = embedder.texts.length;
    await index.search({ question: 'car', words: [], candidates: [] });
    await index.matchedWords('car', []);
    expect(embedder.texts.length - before).toBe(1);
  });
  test('that failed is embedded anew', async () => {
    let broken = true;
    const { index } = await indexOf(TEXTS, ([text]) => {
      if (text === 'car' && broken) throw new Error('The model is broken.');
    });
    await expect(index.search({ question: 'car', words: [], candidates: [] })).rejects.toThrow('The model is broken.');
    broken = false;
    expect(await index.search({ question: 'car', words: [], candidates: [] })).toHaveLength(3);
  });
  test('is forgotten after 32 others', async () => {
    const { index, embedder } = await indexOf(TEXTS);
    await index.matchedWords('car', []);
    for (let other = 0; other < 32; other += 1) await index.matchedWords(`ship ${other}`, []);
    const before = embedder.texts.length;
    await index.matchedWords('car', []);
    expect(embedder.texts.length - before).toBe(1);
  });
});

test('nothing is read where there is no reader', async () => {
  const { index } = await indexOf(TEXTS);
  const text = { above: 'Ships.', text: 'The ferry leaves.', language: 'en' };
  expect(await index.read('When does it leave?', [{ text, about: 0 }])).toEqual([]);
});

describe('an index that is dropped', () => {
  test('answers the question under way', async () => {
    const { index } = await indexOf(TEXTS);
    const found = index.search({ question: 'car', words: [], candidates: [] });
    index.drop();
    expect(await found).toHaveLength(3);
  });
  test('refuses a question that comes later', async () => {
    const { index } = await indexOf(TEXTS);
    index.drop();
    await expect(index.search({ question: 'car', words: [], candidates: [] })).rejects.toThrow(
      'The index was dropped.',
    );
  });
});
