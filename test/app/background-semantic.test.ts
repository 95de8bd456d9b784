import { describe, expect, test, vi } from 'vitest';
import { createSearcher } from '../../src/search/searcher.js';
import type { SemanticIndex } from '../../src/search/semantic/semantic.js';
import {
  FERRY,
  LAMP,
  background,
  near,
  running,
  searcherOf,
  semanticOf,
  slowSemanticSearch,
} from '../support/app/background-world.js';
import { fakeSemanticProcess } from '../support/app/fake-semantic-process.js';
import { library } from '../support/library.js';

describe('meaning in the background', () => {
  test('finds what has no word of the question, when it is there', async () => {
    const { follow, done } = background(running(semanticOf));
    const searcher = await searcherOf(FERRY, LAMP);
    follow(searcher);
    await done();
    expect(await near(searcher)).toBeGreaterThan(0);
  });

  test('keeps no question waiting', async () => {
    const { follow } = background(() => fakeSemanticProcess(semanticOf(), new Promise(() => undefined)));
    const searcher = await searcherOf(FERRY, LAMP);
    follow(searcher);
    expect([await near(searcher), await near(searcher, 'When does the ferry leave?')]).toEqual([0, 1]);
  });

  test('says how many passages have been read when it begins, and when all have', async () => {
    const { follow, done, lines } = background(running(semanticOf));
    follow(await searcherOf(FERRY, LAMP));
    await done();
    expect(lines).toEqual([
      { level: 'info', computed: 1, of: 2, text: 'reading for meaning' },
      { level: 'info', passages: 2, computed: 2, seconds: 0, text: 'questions are answered by meaning too' },
    ]);
  });

  test.each([
    [1, 1],
    [6000, 4],
  ])('does not say so for each passage: every 10 seconds, at %d ms a passage', async (step, lines) => {
    const told = background(running(semanticOf), step);
    told.follow(await searcherOf(...Array.from({ length: 9 }, (_, at) => `Berth ${at} is painted with stripes.`)));
    await told.done();
    expect(told.lines.filter(({ text }) => text === 'reading for meaning')).toHaveLength(lines);
  });

  test('computes only what has changed', async () => {
    const { follow, done, lines } = background(running(semanticOf));
    follow(await searcherOf(FERRY, LAMP));
    await done();
    follow(await searcherOf(FERRY, LAMP, 'The yellow crane lifts granite.'));
    await vi.waitFor(() => expect(lines.at(-1)).toMatchObject({ passages: 3, computed: 1 }));
  });

  test('is given to a library whose vectors are kept elsewhere, and taken from it when the process ends', async () => {
    const { follow, done, started, lines } = background(running(semanticOf));
    const given: (SemanticIndex | undefined)[] = [];
    follow({ useSemanticIndex: (index) => void given.push(index) });
    await done();
    started[0]?.die('It ended.');
    await vi.waitFor(() => expect(given.map((index) => index !== undefined)).toEqual([true, false]));
    expect(lines[0]).toEqual({ level: 'info', text: 'questions are answered by meaning too' });
  });

  test('is not opened for a library without a text that the model reads', async () => {
    const { follow, started, close } = background(running(semanticOf));
    follow(await createSearcher(library({ tor: '---\ntitle: Das Tor\nlanguage: de\n---\n\nDas Tor ist zu.\n' })));
    await close();
    expect(started).toEqual([]);
  });
});

describe('a library that changes while meaning is computed', () => {
  test('is computed in its last state, and in none between', async () => {
    const { semantic, begun, reached } = slowSemanticSearch();
    const { follow } = background(running(() => semantic));
    follow(await searcherOf(FERRY));
    await reached(1);
    follow(await searcherOf(FERRY, LAMP));
    follow(await searcherOf(FERRY, LAMP, 'The crane lifts granite.'));
    begun[0]?.ready();
    await reached(2);
    expect(begun.map(({ texts }) => texts)).toEqual([1, 3]);
  });

  test('does not get the meaning of an earlier state', async () => {
    const { semantic, begun, reached } = slowSemanticSearch();
    const { follow } = background(running(() => semantic));
    const first = await searcherOf(FERRY);
    const second = await searcherOf(LAMP);
    const [used, usedLater] = [vi.spyOn(first, 'useSemanticIndex'), vi.spyOn(second, 'useSemanticIndex')];
    follow(first);
    await reached(1);
    follow(second);
    begun[0]?.ready();
    await reached(2);
    begun[1]?.ready();
    await vi.waitFor(() => expect(usedLater).toHaveBeenCalledTimes(1));
    expect(used).not.toHaveBeenCalled();
  });

  test('has the old meaning dropped when the new is in use, and not before', async () => {
    const { semantic, begun, reached } = slowSemanticSearch();
    const { follow, done } = background(running(() => semantic));
    follow(await searcherOf(FERRY));
    await reached(1);
    begun[0]?.ready();
    await done();
    follow(await searcherOf(LAMP));
    await reached(2);
    expect(begun[0]?.drop).not.toHaveBeenCalled();
    begun[1]?.ready();
    await vi.waitFor(() => expect(begun[0]?.drop).toHaveBeenCalledTimes(1));
    expect(begun[1]?.drop).not.toHaveBeenCalled();
  });
});

describe('closing', () => {
  test('starts nothing that was not started', async () => {
    const { close, started } = background(running(semanticOf));
    await close();
    expect(started).toEqual([]);
  });

  /** Closed in the midst of computing, which fails by it. */
  async function closedWhileComputing() {
    const { semantic, begun, reached } = slowSemanticSearch();
    const close = async () => begun[0]?.fail(new Error('Meaning is closed.'));
    const world = background(running(() => ({ ...semantic, close })));
    world.follow(await searcherOf(FERRY));
    await reached(1);
    await world.close();
    return { ...world, begun };
  }

  test('waits until nothing is computed any more, and begins nothing', async () => {
    const { follow, begun } = await closedWhileComputing();
    follow(await searcherOf(LAMP));
    expect(begun).toHaveLength(1);
  });

  test('is no failure for what was being computed', async () =>
    expect((await closedWhileComputing()).warnings()).toEqual([]));

  test('closes a process that is still loading the model', async () => {
    const close = vi.fn<() => Promise<void>>(async () => undefined);
    const { follow, close: closeAll } = background(() =>
      fakeSemanticProcess({ ...semanticOf(), close }, new Promise(() => undefined)),
    );
    follow(await searcherOf(FERRY));
    await closeAll();
    expect(close).toHaveBeenCalledTimes(1);
  });
});
