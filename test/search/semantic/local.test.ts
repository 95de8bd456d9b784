import { describe, expect, test } from 'vitest';
import { createLocalSemanticSearch } from '../../../src/search/semantic/local.js';
import { reduction } from '../../../src/search/semantic/reduction.js';
import { countedEmbedder } from './counted-embedder.js';
import { memoryCache } from './memory-cache.js';

const nothing = () => undefined;
const texts = (...all: readonly string[]) => all.map((text) => ({ above: '', text, language: 'en' }));
const HARBOUR = texts('An automobile stood there.', 'The ferry leaves at seven.');
const numbered = (count: number) => texts(...Array.from({ length: count }, (_, at) => `Ship ${at}.`));
const CAR = { question: 'car', words: [], candidates: [] };

function local(before?: (text: readonly string[]) => unknown) {
  const embedder = countedEmbedder(before);
  const cache = memoryCache();
  return { embedder, cache, semantic: createLocalSemanticSearch({ embedder, cache, reduction: reduction() }) };
}

describe('meaning', () => {
  test('finds by meaning what shares no word', async () => {
    const { semantic } = local();
    const index = await semantic.index(HARBOUR, nothing);
    expect((await index.search(CAR))[0]?.position).toBe(0);
  });
  test('computes a text that two libraries share once', async () => {
    const { semantic, embedder } = local();
    await semantic.index(HARBOUR, nothing);
    await semantic.index([...HARBOUR, ...texts('A new paragraph.')], nothing);
    expect(embedder.texts).toHaveLength(3);
  });
  test('computes a text once that two indexes at once share', async () => {
    const { semantic, embedder } = local();
    await Promise.all([semantic.index(HARBOUR, nothing), semantic.index(HARBOUR, nothing)]);
    expect(embedder.texts).toHaveLength(2);
  });
  test('reads a question once for all indexes that are asked it', async () => {
    const { semantic, embedder } = local();
    const [one, other] = [await semantic.index(HARBOUR, nothing), await semantic.index(numbered(3), nothing)];
    await Promise.all([one.search(CAR), other.search(CAR)]);
    expect(embedder.texts).toHaveLength(6);
  });
  test('keeps what is computed for a server apart from what all have', async () => {
    const [cache, servers] = [memoryCache(), new Map<string, ReturnType<typeof memoryCache>>()];
    const cacheOf = async (server: string) => {
      const own = servers.get(server) ?? memoryCache();
      servers.set(server, own);
      return own;
    };
    const semantic = createLocalSemanticSearch({
      embedder: countedEmbedder(),
      cache,
      cacheOf,
      reduction: reduction(),
    });
    await semantic.index(numbered(3), nothing);
    await semantic.index(HARBOUR, nothing, '77');
    expect([cache.kept.size, servers.get('77')?.kept.size]).toEqual([3, 2]);
  });
  test('goes on to the next index when one fails', async () => {
    const { semantic } = local(([, sentence]) => {
      if (sentence === 'Ship 1.') throw new Error('The model is broken.');
    });
    const failing = semantic.index(numbered(3), nothing);
    const next = semantic.index(HARBOUR, nothing);
    await expect(failing).rejects.toThrow('The model is broken.');
    expect(await (await next).search(CAR)).toHaveLength(2);
  });
  test('keeps what a later library shares when the earlier index is dropped', async () => {
    const { semantic, embedder, cache } = local();
    const before = await semantic.index(HARBOUR, nothing);
    await semantic.index(HARBOUR, nothing);
    before.drop();
    cache.kept.clear();
    await semantic.index(HARBOUR, nothing);
    expect(embedder.texts).toHaveLength(2);
  });
  test('lets go of an index once, however often it is dropped', async () => {
    const { semantic, embedder, cache } = local();
    const before = await semantic.index(HARBOUR, nothing);
    await semantic.index(HARBOUR, nothing);
    before.drop();
    before.drop();
    cache.kept.clear();
    await semantic.index(HARBOUR, nothing);
    expect(embedder.texts).toHaveLength(2);
  });
  test('has nothing in memory when every index is dropped', async () => {
    const { semantic, embedder, cache } = local();
    (await semantic.index(HARBOUR, nothing)).drop();
    cache.kept.clear();
    await semantic.index(HARBOUR, nothing);
    expect(embedder.texts).toHaveLength(4);
  });
});

test('a question that is asked while a library is computed waits for one text at most', async () => {
  const { semantic, embedder } = local();
  const index = await semantic.index(HARBOUR, nothing);
  let asked: Promise<unknown> = Promise.resolve();
  await semantic.index(numbered(20), (computed) => {
    if (computed !== 5) return;
    // As a message does, it arrives in the next round of the event loop.
    asked = new Promise((resolve) => setImmediate(() => resolve(index.search(CAR))));
  });
  await asked;
  const order = embedder.texts.slice(HARBOUR.length).map((pieces) => pieces.at(-1));
  expect(order.indexOf('car')).toBeLessThanOrEqual(6);
});

describe('meaning that is closed', () => {
  test('refuses to index', async () => {
    const { semantic } = local();
    await semantic.close();
    await expect(semantic.index(HARBOUR, nothing)).rejects.toThrow('Meaning is closed.');
  });
  test('refuses to look', async () => {
    const { semantic } = local();
    const index = await semantic.index(HARBOUR, nothing);
    await semantic.close();
    await expect(index.search(CAR)).rejects.toThrow('Meaning is closed.');
  });
  test('refuses to look for words', async () => {
    const { semantic } = local();
    const index = await semantic.index(HARBOUR, nothing);
    await semantic.close();
    await expect(index.matchedWords('car', [])).rejects.toThrow('Meaning is closed.');
  });
  test('can be closed again', async () => {
    const { semantic } = local();
    await semantic.close();
    await expect(semantic.close()).resolves.toBeUndefined();
  });
  test('finishes the text in hand and no more', async () => {
    const { semantic, embedder } = local();
    let closing: Promise<void> | undefined;
    const index = semantic.index(numbered(20), (computed) => {
      if (computed === 5) closing = semantic.close();
    });
    await expect(index).rejects.toThrow('Meaning is closed.');
    await closing;
    expect(embedder.texts).toHaveLength(5);
  });
  test('keeps what it had computed', async () => {
    const { semantic, cache } = local();
    let closing: Promise<void> | undefined;
    const index = semantic.index(numbered(20), (computed) => {
      if (computed === 5) closing = semantic.close();
    });
    await expect(index).rejects.toThrow('Meaning is closed.');
    await closing;
    expect(cache.kept.size).toBe(5);
  });
  test('begins no index that waits', async () => {
    const { semantic, embedder } = local();
    const waiting = Promise.allSettled([semantic.index(numbered(5), nothing), semantic.index(HARBOUR, nothing)]);
    await semantic.close();
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(embedder.texts).toEqual([]);
  });
  test('has closed the embedder', async () => {
    const { semantic, embedder } = local();
    await semantic.close();
    await expect(embedder.embed([['car']])).rejects.toThrow('The embedder is closed.');
  });
});
