import { describe, expect, test } from 'vitest';
import { createSlice, nextTurn } from '../../src/search/slices.js';

describe('a slice', () => {
  test.each([
    ['when its work is done, and begins anew', 10, [4, 4, 2, 4, 4, 4], [false, false, true, false, false, true]],
    ['at once with work for more than one', 10, [25, 9, 1], [true, false, true]],
    ['after a hundred thousand steps when nothing else is said', undefined, [99_999, 1, 99_999], [false, true, false]],
  ])('is full %s', (_, most, work, full) => {
    const isFull = createSlice(most);
    expect(work.map((done) => isFull(done))).toEqual(full);
  });
});

test('the next turn is after a round of the event loop', async () => {
  const order: string[] = [];
  setImmediate(() => order.push('round'));
  await nextTurn();
  expect(order).toEqual(['round']);
});
