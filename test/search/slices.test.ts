import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSlice, nextTurn, sortedInSlices } from '../../src/search/slices.js';
import { rounds } from '../support/rounds.js';

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

describe('a turn', () => {
  test('is one of many that wait at once, in their order, and each has a round of its own', async () => {
    const order: string[] = [];
    let round = 0;
    const goOn = (): void => {
      round += 1;
      if (order.length < 3) setImmediate(goOn);
    };
    setImmediate(goOn);
    await Promise.all(['a', 'b', 'c'].map(async (name) => nextTurn().then(() => order.push(`${name}${round}`))));
    expect(order).toEqual(['a1', 'b2', 'c3']);
  });
  test('comes again for one that has had one', async () => {
    const twice = async () => {
      await nextTurn();
      await nextTurn();
    };
    expect(await rounds(async () => Promise.all([twice(), twice()]))).toBeGreaterThanOrEqual(4);
  });
});

describe('what is sorted in slices', () => {
  test('is in the order of one sort, equal things as they stood', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 100 }), async (count, kinds) => {
        const items = Array.from({ length: count }, (_, at) => ({ at, key: (at * 7919) % kinds }));
        const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;
        expect(await sortedInSlices(items, byKey)).toEqual(items.toSorted(byKey));
      }),
      { numRuns: 30 },
    );
  });
  test('leaves the event loop its turns', async () => {
    const items = Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 50_021);
    expect(await rounds(async () => sortedInSlices(items, (a, b) => a - b))).toBeGreaterThan(25);
  });
});

test('the next turn is after a round of the event loop', async () => {
  const order: string[] = [];
  setImmediate(() => order.push('round'));
  await nextTurn();
  expect(order).toEqual(['round']);
});
