import { expect, test } from 'vitest';
import { turnTaking } from '../../src/search/turn-taking.js';

test('callers at once are let through one by one, in their order, and others come between', async () => {
  const turn = turnTaking();
  const seen: string[] = [];
  const callers = ['a', 'b', 'c'].map(async (name) => {
    await turn();
    seen.push(name);
    // What else waits for the event loop.
    setImmediate(() => seen.push(`after ${name}`));
  });
  await Promise.all(callers);
  await new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
  expect(seen.filter((one) => one.length === 1)).toEqual(['a', 'b', 'c']);
  expect(seen.indexOf('after a')).toBeLessThan(seen.indexOf('c'));
});
