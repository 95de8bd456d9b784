import { describe, expect, test } from 'vitest';
import { createLocalSemanticSearch } from '../../../src/search/semantic/local.js';
import { reduction } from '../../../src/search/semantic/reduction.js';
import { countedEmbedder } from './counted-embedder.js';
import { memoryCache } from './memory-cache.js';

const nothing = () => undefined;
const TEXTS = ['An automobile stood there.', 'The ferry leaves at seven.'].map((text) => ({
  above: '',
  text,
  language: 'en',
}));
const asked = { question: 'car', words: [{ start: 0, end: 3, weight: 1 }] };

function local() {
  const embedder = countedEmbedder();
  const cache = memoryCache();
  return { embedder, cache, semantic: createLocalSemanticSearch({ embedder, cache, reduction: reduction() }) };
}

describe('vectors that are kept elsewhere', () => {
  test('are compared with a question as those of an index are', async () => {
    const { semantic } = local();
    const { model, passages } = await semantic.vectors(TEXTS);
    const [none, all] = [await semantic.index([], nothing), await semantic.index(TEXTS, nothing)];
    const kept = { model, passages: passages.toReversed() };
    expect(await none.search({ ...asked, candidates: [1, 0], kept })).toEqual(
      await all.search({ ...asked, candidates: [1, 0] }),
    );
  });

  test('are compared in any order of their lengths', async () => {
    const { semantic } = local();
    const long = { above: '', text: 'A ferry and a ship and a pier and a lamp and an automobile.', language: 'en' };
    const { model, passages } = await semantic.vectors([...TEXTS, long]);
    const index = await semantic.index([], nothing);
    const found = await index.search({ ...asked, candidates: [0], kept: { model, passages: passages.slice(0, 1) } });
    await index.search({ ...asked, candidates: [0], kept: { model, passages: passages.slice(2) } });
    expect(await index.search({ ...asked, candidates: [0], kept: { model, passages: passages.slice(0, 1) } })).toEqual(
      found,
    );
  });

  test('are not compared when another model made them', async () => {
    const { semantic } = local();
    const { passages } = await semantic.vectors(TEXTS);
    const index = await semantic.index([], nothing);
    await expect(index.search({ ...asked, candidates: [0, 1], kept: { model: 'other', passages } })).rejects.toThrow(
      'not of the model',
    );
  });

  test('are not compared when they are damaged', async () => {
    const { semantic } = local();
    const { model } = await semantic.vectors([]);
    const index = await semantic.index([], nothing);
    const kept = { model, passages: [Uint8Array.of(1, 2, 3)] };
    await expect(index.search({ ...asked, candidates: [0], kept })).rejects.toThrow('not of the model');
  });

  test('are not written to the cache', async () => {
    const { semantic, cache } = local();
    await semantic.vectors(TEXTS);
    expect(cache.kept.size).toBe(0);
  });

  test('are not computed where they are in the cache', async () => {
    const { semantic, embedder } = local();
    (await semantic.index(TEXTS, nothing)).drop();
    await semantic.vectors(TEXTS);
    expect(embedder.texts).toHaveLength(2);
  });
});
