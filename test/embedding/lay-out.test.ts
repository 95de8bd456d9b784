import { expect, test } from 'vitest';
import { layOut } from '../../src/embedding/minilm-embedder.js';

/** A token for each letter. */
const letters = (text: string, limit: number) =>
  text
    .slice(0, limit)
    .split('')
    .map((letter) => letter.charCodeAt(0) - 96);

test('puts the tokens of the pieces one after the other', () =>
  expect([...layOut(['ab', 'c'], letters, 9).ids]).toEqual([1, 2, 3]));
test('says where each piece stands', () =>
  expect(layOut(['ab', '', 'c'], letters, 9).pieces).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 2 },
    { start: 2, end: 3 },
  ]));
test('cuts what there is no room for', () => expect([...layOut(['ab', 'cd', 'e'], letters, 3).ids]).toEqual([1, 2, 3]));
test('has empty places for the pieces after the cut', () =>
  expect(layOut(['ab', 'cd', 'e'], letters, 3).pieces).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 3 },
    { start: 3, end: 3 },
  ]));
test('has nothing for no pieces', () => expect(layOut([], letters, 3)).toEqual({ ids: new Int32Array(), pieces: [] }));
