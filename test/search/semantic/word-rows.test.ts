import { describe, expect, test } from 'vitest';
import { wordRows } from '../../../src/search/semantic/word-rows.js';
import { words } from '../../../src/text/words.js';
import { createHashedEmbedder } from '../../support/hashed-embedder.js';

const embedder = createHashedEmbedder();
/** A part whose words of the pattern are asked for, and whose rows end where they do. */
function part(text: string, pattern: RegExp, end: number) {
  const found = Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  return { text, words: found, end };
}

describe('the rows of words', () => {
  test('are those of the words asked for', () =>
    expect(wordRows([part('The old ferry leaves.', /ferry|leaves/gu, 4)], embedder)).toEqual([
      { start: 2, end: 3 },
      { start: 3, end: 4 },
    ]));
  test('go on from part to part', () =>
    expect(wordRows([part('Ships.', /$^/gu, 1), part('The ferry.', /ferry/gu, 3)], embedder)).toEqual([
      { start: 2, end: 3 },
    ]));
  test('of a word with several tokens are all of them', () =>
    expect(wordRows([part('The ferry-boat leaves.', /ferry-boat/gu, 4)], embedder)).toEqual([{ start: 1, end: 3 }]));
  test('are none for no words', () => expect(wordRows([part('The ferry.', /$^/gu, 2)], embedder)).toEqual([]));
  test('are none for no parts', () => expect(wordRows([], embedder)).toEqual([]));
  test('are none for a word that was cut off', () => {
    const text = `${'ship '.repeat(400)}ferry`;
    expect(wordRows([part(text, /ferry/gu, 382)], embedder)).toEqual([{ start: 382, end: 382 }]);
  });
  test('cannot be told when a part should have other rows', () =>
    expect(wordRows([part('The ferry.', /ferry/gu, 3)], embedder)).toBeUndefined());
  test('cannot be told when an earlier part should', () =>
    expect(wordRows([part('Ships.', /$^/gu, 2), part('The ferry.', /ferry/gu, 3)], embedder)).toBeUndefined());
  test('are as many as the words', () => {
    const text = '  The old  ferry — 2.75 m wide — leaves (again).\n\nAt seven!  ';
    const all = words(text, 'en');
    expect(wordRows([{ text, words: all, end: all.length }], embedder)).toEqual(
      all.map((_, at) => ({ start: at, end: at + 1 })),
    );
  });
});
