import { describe, expect, test } from 'vitest';
import { createLocalSemanticSearch } from '../../../src/search/semantic/local.js';
import { reduction } from '../../../src/search/semantic/reduction.js';
import { words } from '../../../src/text/words.js';
import { createHashedEmbedder } from '../../support/hashed-embedder.js';
import { memoryCache } from './memory-cache.js';

const SYNONYMS = [
  ['car', 'automobile', 'vehicle'],
  ['big', 'large'],
];
const TEXT = 'A large automobile stood there. Nobody came.';

interface Given {
  readonly above?: string;
  /** The text at hand, when it is not the one that was indexed. */
  readonly changed?: string;
  readonly sought?: readonly string[];
  readonly term?: (word: string) => string;
}

/** The words of `text` that those sought in the question meet, when any may be. */
async function met(question: string, text = TEXT, { above = 'Roads.', changed = text, sought, term }: Given = {}) {
  const embedder = createHashedEmbedder(SYNONYMS);
  const semantic = createLocalSemanticSearch({ embedder, cache: memoryCache(), reduction: reduction() });
  const index = await semantic.index([{ above, text, language: 'en' }], () => undefined);
  const wordsOf = (of: string) => words(of, 'en').map(({ start, end }) => ({ start, end, word: of.slice(start, end) }));
  const [found] = await index.matchedWords(question, [
    {
      position: 0,
      text: { above, text: changed, language: 'en' },
      sought: wordsOf(question).filter(({ word }) => sought?.includes(word) ?? true),
      among: wordsOf(changed).map(({ start, end, word }) => ({ start, end, term: term?.(word) ?? word })),
    },
  ]);
  return found?.map(({ start, end }) => changed.slice(start, end));
}

describe('the words that are met', () => {
  test('are those that mean a word of the question', async () => expect(await met('car')).toEqual(['automobile']));
  test('are in the order of the text', async () => expect(await met('car big')).toEqual(['large', 'automobile']));
  test('are each once', async () => expect(await met('car vehicle')).toEqual(['automobile']));
  test('are none for a word that none means', async () => expect(await met('bread')).toEqual([]));
  test('are none for a word that is not sought', async () =>
    expect(await met('big car', TEXT, { sought: ['big'] })).toEqual(['large']));
  test('are the first of several of one form', async () =>
    expect(await met('car', 'One vehicle came. Another vehicle came.')).toHaveLength(1));
  test('are none when two of different terms are equally near', async () =>
    expect(await met('car', 'A vehicle met an automobile.')).toEqual([]));
  test('are one when two of the same term are equally near', async () =>
    expect(await met('car', 'A vehicle met an automobile.', { term: () => 'car' })).toEqual(['vehicle']));
  test('are not those that stand above the text', async () =>
    expect(await met('car', 'Nobody came.', { above: 'The automobile.' })).toEqual([]));
  test('are none where the text has other tokens than it had', async () =>
    expect(await met('car', TEXT, { changed: 'A very large automobile stood there. Nobody came.' })).toEqual([]));
  test('are not those that were cut off', async () =>
    expect(await met('car', `${'ship '.repeat(500)}automobile`)).toEqual([]));
  test('are none in an empty text', async () => expect(await met('car', '')).toEqual([]));
  test('are none for an empty question', async () => expect(await met('')).toEqual([]));
});

test('a passage that is not there has no words', async () => {
  const embedder = createHashedEmbedder(SYNONYMS);
  const semantic = createLocalSemanticSearch({ embedder, cache: memoryCache(), reduction: reduction() });
  const index = await semantic.index([], () => undefined);
  const text = { above: '', text: TEXT, language: 'en' };
  expect(await index.matchedWords('car', [{ position: 0, text, sought: [], among: [] }])).toEqual([[]]);
});
