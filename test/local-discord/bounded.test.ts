import { expect, test } from 'vitest';
import { boundedFiles, boundedMap } from '../../local-discord/bounded.js';

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

const file = (size: number) => ({ name: 'a', contentType: 'text/plain', bytes: new Uint8Array(size) });

test('the oldest files are forgotten when all together are too large', () => {
  const files = boundedFiles(10);
  for (const id of ['a', 'b', 'c']) files.set(id, file(4));
  expect([...files.keys()]).toEqual(['b', 'c']);
});

test('a file that is replaced counts once', () => {
  const files = boundedFiles(10);
  for (let round = 0; round < 3; round += 1) files.set('a', file(8));
  files.set('b', file(2));
  expect([...files.keys()]).toEqual(['a', 'b']);
});

test('a deleted file counts no more', () => {
  const files = boundedFiles(10);
  files.set('a', file(8));
  files.delete('a');
  files.set('b', file(8));
  expect([...files.keys()]).toEqual(['b']);
});

test('the newest file is kept however large it is', () => {
  const files = boundedFiles(10);
  files.set('a', file(3)).set('b', file(30));
  expect([...files.keys()]).toEqual(['b']);
});
