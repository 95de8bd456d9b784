import { describe, expect, test } from 'vitest';
import { EmbeddingUnavailable } from '../../src/embedding/embedder.js';
import type { BotEvent } from '../../src/monitoring/bot-event.js';
import {
  background,
  FERRY,
  LAMP,
  MINUTE,
  near,
  running,
  searcherOf,
  semanticOf,
} from '../support/app/background-world.js';
import { fakeSemanticProcess } from '../support/app/fake-semantic-process.js';

/** The states of meaning that were told, with how often in a row it was away. */
const states = (events: readonly BotEvent[]) =>
  events.flatMap((event) => {
    if (event.kind !== 'meaning') return [];
    return event.state.name === 'away' ? [`away ${event.state.times}`] : [event.state.name];
  });

describe('whoever watches over meaning is told', () => {
  test('that it is there, and of how many passages', async () => {
    const { follow, done, events } = background(running(semanticOf));
    follow(await searcherOf(FERRY, LAMP));
    await done();
    expect(states(events)).toEqual(['ready']);
    expect(events.findLast(({ kind }) => kind === 'vectors')).toEqual({ kind: 'vectors', done: 2, all: 2 });
  });

  test('how often in a row its process has ended, and that it is there again', async () => {
    const { follow, done, events, started, clock } = background(running(semanticOf));
    follow(await searcherOf(FERRY));
    await done();
    for (let death = 0; death < 3; death += 1) {
      started.at(-1)?.die('It ended.');
      await clock.pass(10_000);
      await done();
    }
    expect(states(events)).toEqual(['ready', 'away 1', 'ready', 'away 2', 'ready', 'away 3', 'ready']);
  });

  test('that it begins to count anew when a process has lived for a minute', async () => {
    const { follow, done, events, started, clock } = background(running(semanticOf));
    follow(await searcherOf(FERRY));
    await done();
    for (let death = 0; death < 2; death += 1) {
      await clock.pass(2 * MINUTE);
      started.at(-1)?.die('It ended.');
      await clock.pass(10_000);
      await done();
    }
    expect(states(events)).toEqual(['ready', 'away 1', 'ready', 'away 1', 'ready']);
  });

  test('that it cannot be had', async () => {
    const unavailable = new EmbeddingUnavailable('There is no model.', 'Install it.');
    const { follow, events, clock } = background(() => fakeSemanticProcess(semanticOf(), Promise.reject(unavailable)));
    follow(await searcherOf(FERRY));
    await clock.pass(0);
    expect(events.at(-1)).toEqual({ kind: 'meaning', state: { name: 'failed', reason: unavailable.message } });
  });

  test('that nothing is in its language', async () => {
    const { follow, events, clock } = background(running(semanticOf));
    follow(await searcherOf());
    await clock.pass(0);
    expect(states(events)).toEqual(['off']);
  });

  test('how long each question took', async () => {
    const { follow, done, events } = background(running(semanticOf));
    const searcher = await searcherOf(FERRY);
    follow(searcher);
    await done();
    await near(searcher);
    const stages = events.flatMap((event) => (event.kind === 'stage' ? [event.stage] : []));
    expect([...new Set(stages)]).toEqual(['meaning', 'reading']);
  });
});
