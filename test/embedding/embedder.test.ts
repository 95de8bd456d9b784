/** What every embedder keeps to, and so what a stand-in may be trusted in. */
import { afterAll, describe, expect, test } from 'vitest';
import { createMinilmEmbedder } from '../../src/embedding/minilm-embedder.js';
import { createHashedEmbedder } from '../support/hashed-embedder.js';
import { modelFolder } from './model-folder.js';

const folder = modelFolder();
const MAKERS = {
  MiniLM: () => createMinilmEmbedder({ folder, threads: 1 }),
  'the stand-in': async () => createHashedEmbedder(),
};

describe.each(Object.entries(MAKERS))('%s', (_, make) => {
  const made = make();
  afterAll(async () => (await made).close());

  /** The only result for the only text. */
  async function embedOne(...pieces: readonly string[]) {
    const embedder = await made;
    const [result] = await embedder.embed([pieces]);
    if (result === undefined) throw new Error('There is no result.');
    return result;
  }

  test('has a row of its dimensions for each token', async () => {
    const { ids, vectors } = await embedOne('the harbour', 'of the town');
    expect([ids.length, vectors.length]).toEqual([5, 5 * (await made).dimensions]);
  });
  test('has the same token for the same word', async () => {
    const { ids } = await embedOne('the harbour of The');
    expect(ids[3]).toBe(ids[0]);
  });
  test('says which rows a piece has', async () =>
    expect((await embedOne('the harbour', 'of the town')).pieces).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 5 },
    ]));
  test('says which rows a piece has without computing it', async () => {
    const pieces = ['the harbour', ' ', 'of the town '.repeat(200), 'ships'];
    expect((await made).rows(pieces)).toEqual((await embedOne(...pieces)).pieces);
  });
  test('has an empty range for a piece without words', async () =>
    expect((await embedOne('the', ' ', 'harbour')).pieces).toEqual([
      { start: 0, end: 1 },
      { start: 1, end: 1 },
      { start: 1, end: 2 },
    ]));
  test('has no rows for a text without words', async () => {
    const { ids, vectors } = await embedOne('', ' ');
    expect([ids.length, vectors.length]).toEqual([0, 0]);
  });
  test('cuts a text at 384 tokens with the two marks', async () => {
    const { ids, vectors, pieces } = await embedOne('the '.repeat(300), 'town '.repeat(300), 'harbour');
    expect([ids.length, vectors.length, pieces.map(({ end }) => end)]).toEqual([382, 382 * 384, [300, 382, 382]]);
  });
  test('gives the results in the order of the texts, whatever their lengths', async () => {
    const texts = ['a town', 'the old harbour of the town', 'ships', 'the old harbour'].map((text) => [text]);
    const together = await (await made).embed(texts);
    expect(together).toEqual(await Promise.all(texts.map((text) => embedOne(...text))));
  });
  test('gives no results for no texts', async () => expect(await (await made).embed([])).toEqual([]));
  test('reads whatever characters there are', async () => {
    const { vectors } = await embedOne('\ud800 \u0000 😀 e\u0301 北京 [SEP] <script>', '\udc00'.repeat(1_000));
    expect(vectors.every(Number.isFinite)).toBe(true);
  });
  test('names itself', async () => expect((await made).id).toMatch(/^[a-z0-9-]+$/u));
  test('refuses to embed after it was closed', async () => {
    const embedder = await make();
    await embedder.close();
    await expect(embedder.embed([['the town']])).rejects.toThrow('is closed.');
  });
  test('can be closed twice', async () => {
    const embedder = await make();
    await embedder.close();
    await expect(embedder.close()).resolves.toBeUndefined();
  });
});
