import { describe, expect, test, vi } from 'vitest';
import { limitedLookups, LookupTooSlow } from '../../src/app/limited-lookups.js';
import type { SemanticIndex, Similarity } from '../../src/search/semantic/semantic.js';
import { handClock } from '../support/app/hand-clock.js';

const asked = (question: string) => ({ question, words: [], candidates: [] });
const NEAR = [{ position: 0, tokens: 1, alike: 0, sentences: [] }];

/** An index whose look-ups are answered when the test says so, in a process that gives a sign of life when it does. */
const READING = { answers: 1, rank: 0, pieces: [1] };

function limited() {
  const clock = handClock();
  const begun: { readonly question: string; readonly answer: () => void; readonly fail: (error: Error) => void }[] = [];
  let alive = (): void => undefined;
  const ping = vi.fn(async () => new Promise<void>((resolve) => (alive = resolve)));
  const dropped = vi.fn<() => void>();
  const index: SemanticIndex = {
    search: async ({ question }) =>
      new Promise<readonly Similarity[]>((resolve, reject) =>
        begun.push({ question, answer: () => resolve(NEAR), fail: reject }),
      ),
    read: async (question) =>
      new Promise((resolve, reject) => begun.push({ question, answer: () => resolve([READING]), fail: reject })),
    matchedWords: async (question) =>
      new Promise((resolve, reject) => begun.push({ question, answer: () => resolve([[]]), fail: reject })),
    whole: async () => Int16Array.of(),
    drop: dropped,
  };
  const inTime = limitedLookups(ping, clock)(index);
  return {
    clock,
    begun,
    ping,
    dropped,
    drop: () => inTime.drop(),
    matchedWords: async (question: string) => inTime.matchedWords(question, []),
    read: async (question: string) => inTime.read(question, []),
    /** What becomes of a look-up, in words. */
    look: async (question = 'When?') =>
      inTime.search(asked(question)).then(
        (found) => (found === NEAR ? 'found' : 'something else'),
        (error: unknown) => (error instanceof LookupTooSlow ? 'too slow' : String(error)),
      ),
    questions: () => begun.map(({ question }) => question),
    sign: async () => {
      alive();
      await clock.pass(0);
    },
  };
}

describe('a look-up', () => {
  test('gets what was found', async () => {
    const { look, begun, clock } = limited();
    const found = look();
    await clock.pass(399);
    begun[0]?.answer();
    expect(await found).toBe('found');
  });
  test('fails as the index does', async () => {
    const { look, begun, clock } = limited();
    const found = look();
    await clock.pass(0);
    begun[0]?.fail(new Error('The model is broken.'));
    expect(await found).toBe('Error: The model is broken.');
  });
  test('is given up after 400 ms', async () => {
    const { look, clock } = limited();
    const found = look();
    await clock.pass(400);
    expect(await found).toBe('too slow');
  });
  test('for words is given up after 400 ms too', async () => {
    const { matchedWords, clock } = limited();
    const met = matchedWords('When?').catch((error: unknown) => error);
    await clock.pass(400);
    expect(await met).toBeInstanceOf(LookupTooSlow);
  });
  test('by a reader gets what was read', async () => {
    const { read, begun, clock } = limited();
    const readings = read('When?');
    await clock.pass(0);
    begun[0]?.answer();
    expect(await readings).toEqual([READING]);
  });
  test('by a reader is given up after 400 ms too', async () => {
    const { read, clock } = limited();
    const readings = read('When?').catch((error: unknown) => error);
    await clock.pass(400);
    expect(await readings).toBeInstanceOf(LookupTooSlow);
  });
  test('by a reader is not made while others wait', async () => {
    const { read, look, questions, clock } = limited();
    for (let other = 0; other < 5; other += 1) void look(`${other}`);
    await clock.pass(0);
    expect(await read('When?')).toEqual([]);
    expect(questions()).not.toContain('When?');
  });
  test('that failed asks for no sign of life later', async () => {
    const { look, begun, clock, ping } = limited();
    const found = look();
    await clock.pass(0);
    begun[0]?.answer();
    await found;
    await clock.pass(1_000);
    expect(ping).not.toHaveBeenCalled();
  });
  test('of an index that is dropped is the index’s affair', () => {
    const { drop, dropped } = limited();
    drop();
    expect(dropped).toHaveBeenCalledTimes(1);
  });
});

describe('many look-ups', () => {
  test('go to the process four at a time, in their order', async () => {
    const { look, begun, clock, questions } = limited();
    const all = ['1', '2', '3', '4', '5', '6'].map(look);
    await clock.pass(0);
    expect(questions()).toEqual(['1', '2', '3', '4']);
    begun[1]?.answer();
    await clock.pass(0);
    expect(questions()).toEqual(['1', '2', '3', '4', '5']);
    for (let at = 0; at < 6; at += 1) {
      begun[at]?.answer();
      await clock.pass(0);
    }
    expect(await Promise.all(all)).toEqual(Array.from({ length: 6 }, () => 'found'));
  });
  test('that waited too long never go there', async () => {
    const { look, begun, clock, questions } = limited();
    const all = ['1', '2', '3', '4', '5'].map(look);
    await clock.pass(400);
    for (const { answer } of begun) answer();
    await clock.pass(0);
    expect([await all.at(-1), questions()]).toEqual(['too slow', ['1', '2', '3', '4']]);
  });
  test('are no reason to doubt a process that answers one after the other, though most are too slow', async () => {
    const { look, begun, clock, ping } = limited();
    const all = Array.from({ length: 100 }, (_, at) => look(`${at}`));
    for (let at = 0; at < 44; at += 1) {
      await clock.pass(10);
      begun[at]?.answer();
    }
    await clock.pass(1_000);
    expect([(await Promise.all(all)).filter((one) => one === 'found').length, ping.mock.calls.length]).toEqual([39, 0]);
  });
});

describe('a process that lets a look-up wait too long', () => {
  async function doubted() {
    const world = limited();
    const first = world.look('first');
    await world.clock.pass(400);
    await first;
    return world;
  }
  test('is asked for a sign of life', async () => expect((await doubted()).ping).toHaveBeenCalledTimes(1));
  test('gets no more look-ups, which are given up at once', async () => {
    const { look, questions } = await doubted();
    expect([await look('second'), questions()]).toEqual(['too slow', ['first']]);
  });
  test('gets look-ups again as soon as it gives one', async () => {
    const { look, begun, clock, sign } = await doubted();
    await sign();
    const found = look('second');
    await clock.pass(0);
    begun[1]?.answer();
    expect(await found).toBe('found');
  });
  test('is doubted once, however many wait', async () => {
    const { look, clock, ping } = limited();
    const all = ['1', '2', '3', '4'].map(look);
    await clock.pass(400);
    await Promise.all(all);
    expect(ping).toHaveBeenCalledTimes(1);
  });
});
