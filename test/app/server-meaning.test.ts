import { describe, expect, test, vi } from 'vitest';
import { serverMeaning } from '../../src/app/server-meaning.js';
import {
  FERRY,
  LAMP,
  MINUTE,
  background,
  near,
  running,
  searcherOf,
  semanticOf,
  slowSemanticSearch,
} from '../support/app/background-world.js';
import { fakeSemanticProcess } from '../support/app/fake-semantic-process.js';

const MUCH = 1_000_000;
const isFound = async (searcher: Awaited<ReturnType<typeof searcherOf>>) =>
  vi.waitFor(async () => expect(await near(searcher)).toBeGreaterThan(0));

describe('meaning in the parts of servers', () => {
  test('is there for each part in use, beside what is common', async () => {
    const { follow, started, ...semantic } = background(running(semanticOf));
    const [common, one, two] = [await searcherOf(LAMP), await searcherOf(FERRY), await searcherOf(FERRY, LAMP)];
    follow(common);
    const { used } = serverMeaning(semantic, MUCH);
    used('1/everyone', one, '1');
    used('2/everyone', two, '2');
    expect(await near(one)).toBe(0);
    await isFound(one);
    await isFound(two);
    expect(started).toHaveLength(1);
  });

  test('is computed for what is common first, and then for one part after the other', async () => {
    const { semantic: slow, begun, reached } = slowSemanticSearch();
    const { follow, ...semantic } = background(() => fakeSemanticProcess(slow));
    const { used } = serverMeaning(semantic, MUCH);
    used('1/everyone', await searcherOf('One.'), '1');
    await reached(1);
    used('2/everyone', await searcherOf('One.', 'Two.'), '2');
    follow(await searcherOf('One.', 'Two.', 'Three.'));
    begun[0]?.ready();
    await reached(2);
    begun[1]?.ready();
    await reached(3);
    expect(begun.map(({ texts }) => texts)).toEqual([1, 3, 2]);
  });

  test('comes back to each part that is still in use when the process was started again', async () => {
    const { clock, started, ...semantic } = background(running(semanticOf));
    const { used, dropped } = serverMeaning(semantic, MUCH);
    const [one, two] = [await searcherOf(FERRY), await searcherOf(FERRY, LAMP)];
    used('1/everyone', one, '1');
    used('2/everyone', two, '2');
    await isFound(one);
    await isFound(two);
    dropped('2/everyone');
    started[0]?.die('It was killed.');
    await vi.waitFor(async () => expect(await near(one)).toBe(0));
    await clock.pass(MINUTE);
    await isFound(one);
    expect(await near(two)).toBe(0);
  });

  test('is given up with the part, and with those that were not asked of when there is no more room', async () => {
    const { semantic: slow, begun, reached } = slowSemanticSearch();
    const semantic = background(() => fakeSemanticProcess(slow));
    const { used, dropped } = serverMeaning(semantic, 35_000);
    for (const [at, server] of ['1', '2', '3'].entries()) {
      used(`${server}/everyone`, await searcherOf('One.'), server);
      await reached(at + 1);
      begun[at]?.ready();
      await new Promise(setImmediate);
    }
    await vi.waitFor(() => expect(begun.map(({ drop }) => vi.mocked(drop).mock.calls.length)).toEqual([1, 0, 0]));
    dropped('2/everyone');
    expect(vi.mocked(begun[1]?.drop ?? (() => undefined)).mock.calls).toHaveLength(1);
  });

  test('of a part that was given up while it was computed is given to nobody', async () => {
    const { semantic: slow, begun, reached } = slowSemanticSearch();
    const semantic = background(() => fakeSemanticProcess(slow));
    const { used, dropped } = serverMeaning(semantic, MUCH);
    used('1/everyone', await searcherOf('One.'), '1');
    await reached(1);
    dropped('1/everyone');
    begun[0]?.ready();
    await vi.waitFor(() => expect(vi.mocked(begun[0]?.drop ?? (() => undefined)).mock.calls).toHaveLength(1));
  });

  test('asks the same part nothing again as long as it has not changed', async () => {
    const { semantic: slow, begun, reached } = slowSemanticSearch();
    const semantic = background(() => fakeSemanticProcess(slow));
    const { used } = serverMeaning(semantic, MUCH);
    const searcher = await searcherOf('One.');
    used('1/everyone', searcher, '1');
    await reached(1);
    used('1/everyone', searcher, '1');
    begun[0]?.ready();
    await new Promise(setImmediate);
    expect(begun).toHaveLength(1);
  });
});
