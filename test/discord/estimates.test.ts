import { describe, expect, test } from 'vitest';
import { answerCost, createdByOurClock } from '../../src/discord/estimates.js';

/** Discord's clock is an hour and a day ahead of ours, which is none of our business. */
const AHEAD = 90_000_000;

/** How old an interaction is when it arrives at `arrived`, having been `delay` milliseconds on the way. */
function ages() {
  const createdAt = createdByOurClock();
  return (arrived: number, delay: number) => arrived - createdAt(arrived - delay + AHEAD, arrived);
}

describe('an interaction’s age', () => {
  test('is none for the first, whatever the two clocks say', () => {
    expect(ages()(1_000, 400)).toBe(0);
  });

  test('is what it was longer on the way than the quickest', () => {
    const age = ages();
    age(1_000, 50);
    expect(age(1_000, 2_050)).toBe(2_000);
  });

  test('is measured from the quickest yet, were it a later one', () => {
    const age = ages();
    age(1_000, 500);
    expect([age(1_000, 50), age(1_000, 1_050)]).toEqual([0, 1_000]);
  });

  test('is never before its time', () => {
    const age = ages();
    age(1_000, 50);
    expect(age(1_000, 20)).toBe(0);
  });

  test('forgets a drift of the clocks, a thousandth of the time that passes', () => {
    const age = ages();
    age(0, 50);
    // In an hour the clocks have moved apart by three seconds.
    expect(age(3_600_000, 3_050)).toBe(0);
    expect(age(3_600_000, 4_050)).toBe(1_000);
  });
});

/** The mean after answers that each took `each` milliseconds while others waited, or not. */
function meanOf(each: number, count: number, waiting = true): number {
  let time = 0;
  const cost = answerCost(() => time);
  for (let made = 0; made < count; made += 1) {
    time += each;
    cost.made(waiting);
  }
  return cost.mean();
}

describe('the cost of an answer', () => {
  test('is five milliseconds before anything is known', () => {
    expect(meanOf(1, 0)).toBe(5);
  });

  test.each([1, 2, 8])('comes near to what answers take in a rush: %d ms', (each) => {
    expect(meanOf(each, 2_000)).toBeCloseTo(each, 1);
  });

  test('is not learnt from answers after which nobody waits', () => {
    expect(meanOf(500, 100, false)).toBe(5);
  });

  test('is not thought to be more than twice what it was', () => {
    // One answer that took ten seconds moves it by three tenths of as much again.
    expect(meanOf(10_000, 2)).toBeCloseTo(6.5);
  });

  test('is the mean of answers that come in clusters', () => {
    let time = 0;
    const cost = answerCost(() => time);
    for (let cluster = 0; cluster < 200; cluster += 1) {
      time += 40;
      for (let made = 0; made < 8; made += 1) cost.made(true);
    }
    expect(cost.mean()).toBeCloseTo(5, 0);
  });
});
