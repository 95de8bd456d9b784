/** What of a server's version is remembered, and for how long it holds. */
import { expect, test } from 'vitest';
import { articleChanges } from '../../src/store/article-changes.js';

/** `read` counts how often it is asked, and does something meanwhile. */
function scene() {
  const state: { hearing: number | undefined; reads: number; meanwhile: () => void } = {
    hearing: 1,
    reads: 0,
    meanwhile: () => undefined,
  };
  const changes = articleChanges(() => state.hearing);
  const version = async (server = 'one') =>
    changes.version(server, async () => {
      state.reads += 1;
      state.meanwhile();
      return state.reads;
    });
  return { state, changes, version };
}

test('a version that is heard of when it changes is read once', async () => {
  const { version, changes } = scene();
  expect([await version(), await version(), await version('two'), await version()]).toEqual([1, 1, 2, 1]);
  changes.tell('one');
  expect([await version(), await version('two')]).toEqual([3, 2]);
});

test('a version that was read while it changed is not remembered', async () => {
  const { state, version, changes } = scene();
  state.meanwhile = () => changes.tell('one');
  await version();
  state.meanwhile = () => undefined;
  expect(await version()).toBe(2);
});

test('a version holds for one time of hearing and no longer', async () => {
  const { state, version } = scene();
  await version();
  state.hearing = undefined;
  expect([await version(), await version()]).toEqual([2, 3]);
  state.hearing = 2;
  expect(await version()).toBe(4);
});
