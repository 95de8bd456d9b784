import { describe, expect, test } from 'vitest';
import { embeddedText, embedPassages } from '../../../src/search/semantic/embed-passages.js';
import { createSharedVectors } from '../../../src/search/semantic/shared-vectors.js';
import type { EmbeddedText } from '../../../src/search/semantic/semantic.js';
import { reduction } from '../../../src/search/semantic/reduction.js';
import { library } from '../../support/library.js';
import { countedEmbedder } from './counted-embedder.js';
import { memoryCache } from './memory-cache.js';

const text = (words: string, above = 'Ships.'): EmbeddedText => ({ above, text: words, language: 'en' });
const HARBOUR = text('The harbour is old. It was built by monks.');
const FERRY = text('The ferry leaves at seven.');
const numbered = (count: number) => Array.from({ length: count }, (_, at) => text(`Ship ${at} has come.`));

/** What is needed to embed, and `embed`, which does. */
function setUp(before?: (pieces: readonly string[]) => unknown, cache = memoryCache()) {
  const embedder = countedEmbedder(before);
  const progress: (readonly [number, number])[] = [];
  const held = createSharedVectors();
  const means = { embedder, cache, reduction: reduction() };
  const embed = async (texts: readonly EmbeddedText[], turn: () => Promise<void> = async () => undefined) =>
    embedPassages(texts, means, { held, turn, progress: (computed, all) => progress.push([computed, all]) });
  return { embed, embedder, cache, held, progress };
}

describe('embedding passages', () => {
  test('gives vectors in the order of the texts', async () => {
    const { embed } = setUp();
    const [first, second] = [await embed([HARBOUR, FERRY]), await embed([FERRY, HARBOUR])];
    expect(first).toEqual(second.toReversed());
  });
  test('reads what stands above and each sentence as pieces of one text', async () => {
    const { embed, embedder } = setUp();
    await embed([HARBOUR]);
    expect(embedder.texts).toEqual([['Ships.', 'The harbour is old.', 'It was built by monks.']]);
  });
  test('computes equal texts once', async () => {
    const { embed, embedder } = setUp();
    await embed([FERRY, FERRY]);
    expect(embedder.texts).toHaveLength(1);
  });
  test('gives equal texts the same vectors', async () => {
    const [first, second] = await setUp().embed([FERRY, FERRY]);
    expect(first?.vectors).toBe(second?.vectors);
  });
  test('computes nothing for no texts', async () => expect(await setUp().embed([])).toEqual([]));
  test('says how many are computed of how many', async () => {
    const { embed, progress } = setUp();
    await embed([HARBOUR, FERRY, FERRY]);
    expect(progress).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
  test('gives the same vectors whether they were computed or kept', async () => {
    const { embed, cache } = setUp();
    const computed = await embed([HARBOUR]);
    expect(await setUp(undefined, cache).embed([HARBOUR])).toEqual(computed);
  });
});

describe('a text is computed again', () => {
  const again = async (before: EmbeddedText, after: EmbeddedText) => {
    const { embed, cache } = setUp();
    await embed([before, FERRY]);
    const { embed: embedAgain, embedder } = setUp(undefined, cache);
    await embedAgain([after, FERRY]);
    return embedder.texts.length;
  };

  test('when its words have changed', async () => expect(await again(HARBOUR, text('The harbour is new.'))).toBe(1));
  test('when what stands above has', async () => expect(await again(HARBOUR, { ...HARBOUR, above: 'Boats.' })).toBe(1));
  test('when its language has', async () => expect(await again(HARBOUR, { ...HARBOUR, language: 'de' })).toBe(1));
  test('and not when nothing has', async () => expect(await again(HARBOUR, HARBOUR)).toBe(0));
  test('when what was kept has another length', async () => {
    const { embed, cache } = setUp();
    await embed([HARBOUR]);
    for (const [key, bytes] of cache.kept) cache.kept.set(key, bytes.subarray(1));
    const { embed: embedAgain, embedder } = setUp(undefined, cache);
    await embedAgain([HARBOUR]);
    expect(embedder.texts).toHaveLength(1);
  });
  test('and not when it is held in memory', async () => {
    const { embed, embedder, held, cache } = setUp();
    held.hold(await embed([HARBOUR]));
    cache.kept.clear();
    await embed([HARBOUR]);
    expect(embedder.texts).toHaveLength(1);
  });
});

describe('what is computed', () => {
  test('is written in pieces of 64', async () => {
    const { embed, cache } = setUp();
    await embed(numbered(130));
    expect(cache.writes).toEqual([64, 64, 2]);
  });
  test('is not lost when the process is killed, but for the last piece', async () => {
    // Nothing comes after a kill: the embedder never answers again.
    const { embed, cache } = setUp(async ([, sentence]) =>
      sentence === 'Ship 100 has come.' ? new Promise(() => undefined) : undefined,
    );
    void embed(numbered(130));
    await expect.poll(() => cache.kept.size).toBe(64);
  });
  test('is not computed again after a kill', async () => {
    const first = setUp(async ([, sentence]) =>
      sentence === 'Ship 100 has come.' ? new Promise(() => undefined) : undefined,
    );
    void first.embed(numbered(130));
    await expect.poll(() => first.cache.kept.size).toBe(64);
    const { embed, progress } = setUp(undefined, first.cache);
    await embed(numbered(130));
    expect(progress.at(-1)).toEqual([66, 66]);
  });
  test('is kept whole when a text fails', async () => {
    const { embed, cache } = setUp(([, sentence]) => {
      if (sentence === 'Ship 10 has come.') throw new Error('The model is broken.');
    });
    await expect(embed(numbered(20))).rejects.toThrow('The model is broken.');
    expect(cache.kept.size).toBe(10);
  });
  test('is kept whole when the work is to end', async () => {
    const { embed, embedder, cache } = setUp();
    const turn = async () => {
      if (embedder.texts.length === 5) throw new Error('Meaning is closed.');
    };
    await expect(embed(numbered(20), turn)).rejects.toThrow('Meaning is closed.');
    expect(cache.kept.size).toBe(5);
  });
});

describe('a text', () => {
  const vectorsOf = async (one: EmbeddedText) => {
    const [found] = await setUp().embed([one]);
    if (found === undefined) throw new Error('There are no vectors.');
    return found.vectors;
  };
  const bare = (words: string) => text(words, '');

  test('without words has a whole of zeros', async () =>
    expect((await vectorsOf(bare(''))).whole.every((number) => number === 0)).toBe(true));
  test('without words has no sentences', async () => expect([...(await vectorsOf(bare(' '))).starts]).toEqual([0]));
  test('of one sentence has that one', async () => expect([...(await vectorsOf(FERRY)).starts]).toEqual([1, 6]));
  test('with a sentence without tokens has zeros for it', async () => {
    const { sentences, starts } = await vectorsOf(bare('… … …'));
    expect([sentences.every((number) => number === 0), starts.at(-1)]).toEqual([true, 0]);
  });
  test('longer than the model reads is cut', async () =>
    expect((await vectorsOf(bare('The ship has come. '.repeat(200)))).starts.at(-1)).toBe(382));
  test('longer than the model reads has zeros for the sentences after the cut', async () => {
    const { sentences } = await vectorsOf(bare('The ship has come. '.repeat(200)));
    expect(sentences.subarray(-384).every((number) => number === 0)).toBe(true);
  });
});

describe('a passage as the model reads it', () => {
  const read = (markdown: string) => library({ ships: markdown }).passages.map(embeddedText);

  test.each([
    ['the title', '# Ships\n\nThe ferry leaves.', 'Ships.'],
    ['the title and the section’s heading', '# Ships\n\n## The ferry\n\nThe ferry leaves.', 'Ships. The ferry.'],
  ])('stands under %s', (_, markdown, above) =>
    expect(read(markdown)).toEqual([{ above, text: 'The ferry leaves.', language: 'en' }]),
  );
  test('is in its article’s language', () =>
    expect(read('---\ntitle: Schiffe\nlanguage: de-AT\n---\n\nDie Fähre legt ab.')).toMatchObject([
      { language: 'de-AT' },
    ]));
});
