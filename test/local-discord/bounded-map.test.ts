import { expect, test } from 'vitest';
import { boundedMap } from '../../local-discord/bounded.js';

test('the entry that was added first is forgotten first', () => {
  const map = boundedMap<string, number>(2);
  map.set('a', 1).set('b', 2).set('c', 3);
  expect([...map.keys()]).toEqual(['b', 'c']);
});

test('changing an entry forgets none', () => {
  const map = boundedMap<string, number>(2);
  map.set('a', 1).set('b', 2).set('a', 3);
  expect([...map]).toEqual([
    ['a', 3],
    ['b', 2],
  ]);
});
