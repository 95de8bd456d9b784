import { expect, test } from 'vitest';
import type { BotEvent } from '../../src/monitoring/bot-event.js';
import { createReadiness } from '../../src/monitoring/readiness.js';

const READ: BotEvent = { kind: 'library', articles: 3, passages: 9 };
const EMPTY: BotEvent = { kind: 'library', articles: 0, passages: 0 };
const INDEXED: BotEvent = { kind: 'indexed' };
const gateway = (state: Extract<BotEvent, { kind: 'gateway' }>['state']): BotEvent => ({ kind: 'gateway', state });
const meaning = (state: Extract<BotEvent, { kind: 'meaning' }>['state']): BotEvent => ({ kind: 'meaning', state });
const STARTED = [READ, INDEXED, gateway('connected')];

function after(events: readonly BotEvent[]) {
  const readiness = createReadiness(() => 0);
  for (const event of events) readiness.observe(event);
  return readiness;
}

test.each([
  ['nothing has begun', [], 'not ready'],
  ['Discord is there and the library is not read', [gateway('connected')], 'not ready'],
  ['the library is read and not indexed', [READ, gateway('connected')], 'not ready'],
  ['Discord has not let the bot in', [READ, INDEXED], 'not ready'],
  ['all is there', STARTED, 'ready'],
  ['the library has no article', [EMPTY, INDEXED, gateway('connected')], 'not ready'],
  ['the last article was taken away', [...STARTED, EMPTY], 'not ready'],
  ['an article came into an empty library', [EMPTY, INDEXED, gateway('connected'), READ], 'ready'],
  ['some articles are faulty', [...STARTED, { kind: 'faults', faults: [] }], 'ready'],
  ['the connection is lost', [...STARTED, gateway('reconnecting')], 'not ready'],
  ['the connection is there again', [...STARTED, gateway('reconnecting'), gateway('connected')], 'ready'],
  ['the connection is closed for good', [...STARTED, gateway('closed')], 'not ready'],
  ['requests are taken, and no gateway is used', [READ, INDEXED, gateway('unused')], 'ready'],
  ['requests are taken before the library is read', [gateway('unused')], 'not ready'],
  ['it is to stop', [...STARTED, gateway('stopping')], 'not ready'],
  ['the model is loading', [meaning({ name: 'loading' }), ...STARTED], 'degraded'],
  ['meaning is there', [...STARTED, meaning({ name: 'ready' })], 'ready'],
  ['meaning is not wanted', [...STARTED, meaning({ name: 'off' })], 'ready'],
  ['the model’s process has died', [...STARTED, meaning({ name: 'away', times: 1, reason: '' })], 'degraded'],
  ['the model cannot be had', [...STARTED, meaning({ name: 'failed', reason: '' })], 'degraded'],
  ['the database is away', [...STARTED, meaning({ name: 'ready' }), { kind: 'database', state: 'away' }], 'degraded'],
  ['the database is there', [...STARTED, meaning({ name: 'ready' }), { kind: 'database', state: 'up' }], 'ready'],
] as const satisfies readonly (readonly [string, readonly BotEvent[], string])[])(
  'when %s',
  (_when, events, expected) => {
    const { ready, degraded } = after(events).report();
    expect(ready ? (degraded ? 'degraded' : 'ready') : 'not ready').toBe(expected);
  },
);

test('the process is over when Discord has closed the connection for good, and not before', () =>
  expect([
    after([]).isOver(),
    after([...STARTED, gateway('reconnecting')]).isOver(),
    after([...STARTED, gateway('stopping')]).isOver(),
    after([...STARTED, gateway('closed')]).isOver(),
  ]).toEqual([false, false, false, true]));

test('says since when each part is as it is', () => {
  let time = 0;
  const readiness = createReadiness(() => time);
  time = 1000;
  readiness.observe(READ);
  time = 2000;
  readiness.observe({ ...READ, articles: 4 });
  readiness.observe(gateway('connected'));
  const { library, index, gateway: connection } = readiness.report().parts;
  expect([library, index, connection].map(({ since }) => Date.parse(since))).toEqual([1000, 0, 2000]);
});
