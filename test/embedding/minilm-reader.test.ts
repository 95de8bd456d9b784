import { describe, expect, test } from 'vitest';
import { createMinilmReader } from '../../src/embedding/minilm-reader.js';
import type { ReadablePassage } from '../../src/embedding/reader.js';

/** A token for each letter: a is 1. */
const letters = (text: string, limit: number) =>
  text
    .slice(0, limit)
    .split('')
    .map((letter) => letter.charCodeAt(0) - 96);

/** The rows that a question and passages become; each token's logits are `logits` of its place, or 0. */
async function rowsOf(
  question: string,
  passages: readonly ReadablePassage[],
  logits: Record<number, number[]> = {},
  tokenize = letters,
) {
  const rows: { readonly ids: readonly number[]; readonly kinds: readonly number[] }[] = [];
  const reader = createMinilmReader(tokenize, async (ids, kinds) => {
    rows.push({ ids: [...ids], kinds: [...kinds] });
    return Float32Array.from([...ids].flatMap((_, at) => logits[at] ?? [0, 0, 0]));
  });
  return { readings: await reader.read(question, passages), rows };
}
const passage = (pieces: readonly string[], about = 0): ReadablePassage => ({ above: 'c', pieces, about });

describe('a row', () => {
  test('is the question, what stands above, and the passage, an end after each', async () => {
    const { rows } = await rowsOf('ab', [passage(['d', 'e'])]);
    expect(rows).toEqual([{ ids: [101, 1, 2, 102, 3, 102, 4, 5, 102], kinds: [0, 0, 0, 0, 1, 1, 1, 1, 1] }]);
  });
  test('is made of each passage by itself', async () =>
    expect((await rowsOf('a', [passage(['b']), passage(['dd'])])).rows.map(({ ids }) => ids.length)).toEqual([7, 8]));
  test('has room for 40 tokens of the question and 16 above', async () => {
    const { rows } = await rowsOf('a'.repeat(99), [{ ...passage(['b']), above: 'c'.repeat(99) }]);
    expect(rows[0]?.ids).toHaveLength(1 + 40 + 1 + 16 + 1 + 1 + 1);
  });

  /** The passage's part of the row, as letters. */
  async function part(pieces: readonly string[], about: number): Promise<string> {
    const { rows } = await rowsOf('a', [passage(pieces, about)]);
    return String.fromCodePoint(...(rows[0]?.ids.slice(5, -1) ?? []).map((id) => id + 96));
  }
  const LONG = ['d', 'e', 'f', 'g'].map((letter) => letter.repeat(70));
  test('has the beginning of a long passage', async () => expect(await part(LONG, 0)).toMatch(/^d{70}e{70}f{20}$/u));
  test('has the sentence that must be read, and the one before it', async () =>
    expect(await part(LONG, 2)).toMatch(/^e{70}f{70}g{20}$/u));
  test('has what stands before the last sentence', async () => expect(await part(LONG, 3)).toMatch(/^f{70}g{70}$/u));
  test('begins in a sentence that is longer than it', async () =>
    expect(await part(['d'.repeat(300), 'e'], 0)).toMatch(/^d{160}$/u));
});

describe('a reading', () => {
  // For “a” under “c”: the mark is at 0, and the passage begins at 5.
  test('says how far the best place is above none', async () => {
    const { readings } = await rowsOf('a', [passage(['d'])], { 0: [1, 2, 7], 5: [4, 6, 0] });
    expect(readings[0]?.answers).toBeCloseTo((4 - 1 + 6 - 2) / 2);
  });
  test('has the rank of the mark', async () =>
    expect((await rowsOf('a', [passage(['d'])], { 0: [1, 2, 7] })).readings[0]?.rank).toBe(7));
  test('shares the answer among the sentences', async () => {
    const { readings } = await rowsOf('a', [passage(['d', 'ef'])], { 5: [Math.log(2), 0, 0], 6: [0, 0, 0] });
    // The first token is there in two of four cases, the last one in one of three.
    expect(readings[0]?.pieces).toEqual([expect.closeTo((2 / 4 + 1 / 3) / 2), expect.closeTo((2 / 4 + 2 / 3) / 2)]);
  });
  test('gives no share to what was not read', async () =>
    expect((await rowsOf('a', [passage(['d'.repeat(160), 'e'])])).readings[0]?.pieces).toEqual([expect.closeTo(1), 0]));
  test('of a passage without tokens says that it does not answer', async () =>
    expect((await rowsOf('a', [passage([''])])).readings).toEqual([{ answers: -10, rank: 0, pieces: [0] }]));
  test('is there for no passages', async () => expect((await rowsOf('a', [])).readings).toEqual([]));
});

describe('the words of an answer', () => {
  // A token a letter, so that the passage “the mill” has its m at 5 + 4, after “the” and a space, which is a token here.
  const words = async (pieces: readonly string[], logits: Record<number, number[]>) => {
    const { readings } = await rowsOf('a', [passage(pieces)], logits, wordLetters);
    const found = readings[0]?.words;
    return found && pieces[found.piece]?.slice(found.start, found.end);
  };
  /** A token for each letter and mark, as of a tokenizer that passes over white space. */
  const wordLetters = (text: string, limit: number) => letters(text.replaceAll(' ', ''), limit);

  test('stand where the first and the last token most probably are', async () =>
    expect(await words(['the old mill burnt'], { 8: [9, 0, 0], 14: [0, 9, 0] })).toBe('old mill'));
  test('are whole words', async () =>
    expect(await words(['the old mill burnt'], { 9: [9, 0, 0], 11: [0, 9, 0] })).toBe('old mill'));
  test('are of one sentence', async () =>
    expect(await words(['the mill', 'it burnt'], { 8: [9, 0, 0], 12: [0, 9, 0], 13: [0, 8, 0] })).toBe('mill'));
  test('never end before they begin', async () =>
    expect(await words(['the old mill'], { 8: [0, 9, 0], 11: [8, 0, 0] })).not.toBe('mill'));
  test.each([
    ['in (1936) it', { 7: [9, 0, 0], 12: [0, 9, 0] }, '1936'],
    ['by “Ida”, she', { 7: [9, 0, 0], 12: [0, 9, 0] }, 'Ida'],
    ['run f(x). it', { 8: [9, 0, 0], 11: [0, 9, 0] }, 'f(x)'],
    ['it is ... so', { 9: [9, 0, 0], 11: [0, 9, 0] }, '...'],
  ])('leave out the marks around them: %s', async (text, logits, wanted) =>
    expect(await words([text], logits)).toBe(wanted),
  );
  test('have the product of both shares', async () => {
    const { readings } = await rowsOf('a', [passage(['de'])], { 5: [Math.log(3), 0, 0], 6: [0, Math.log(2), 0] });
    expect(readings[0]?.words?.share).toBeCloseTo((3 / 4) * (2 / 3));
  });
  test('of one giant word are found at once', async () =>
    expect(await words(['.'.repeat(300_000)], { 5: [9, 0, 0], 6: [0, 9, 0] })).toHaveLength(300_000));
});
