import { describe, expect, test } from 'vitest';
import { createScheduler, type Question } from '../../src/discord/scheduler.js';

/** A turn of the event loop. */
const turn = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const turns = async (count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) await turn();
};

/** A scheduler at a time that passes when a test says so, and what became of what was given to it, in its order. */
function scheduled() {
  const happened: string[] = [];
  let time = 1_000_000;
  const scheduler = createScheduler({
    now: () => time,
    onDeclined: () => happened.push('one more declined'),
    onDropped: () => happened.push('one more dropped'),
  });
  /** Of Discord's clock, which is another one. */
  const discordNow = () => time - 700_000;
  return {
    happened,
    scheduler,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    /** `cost`: milliseconds that its answer takes; `delay`: how long it was on the way. */
    ask: (name: string, { cost = 0, delay = 0, until = Promise.resolve() } = {}): void => {
      const question: Question = {
        kind: 'question',
        createdAt: discordNow() - delay,
        async answer(made) {
          await until;
          time += cost;
          happened.push(name);
          made();
        },
        async decline() {
          happened.push(`${name} declined`);
        },
      };
      scheduler.add(question);
    },
    type: (name: string, person: string): void => {
      scheduler.add({
        kind: 'suggestion',
        person,
        createdAt: discordNow(),
        async answer(made) {
          happened.push(name);
          made();
        },
      });
    },
  };
}

const names = (count: number) => Array.from({ length: count }, (_, at) => `q${at}`);

describe('the scheduler', () => {
  test('answers in the order in which was asked', async () => {
    const { scheduler, happened, ask } = scheduled();
    for (const name of names(20)) ask(name);
    await scheduler.idle();
    expect(happened).toEqual(names(20));
  });

  test('begins one in a turn of the event loop, so that answers leave between them', async () => {
    const { happened, ask } = scheduled();
    for (const name of names(3)) ask(name);
    const after: number[] = [];
    for (let at = 0; at < 4; at += 1) {
      after.push(happened.length);
      await turn();
    }
    expect(after.map((count, at) => count - (after[at - 1] ?? 0))).toEqual([0, 1, 1, 1]);
  });

  test('has sixteen in work at most, so that what is found for them does not come in one piece', async () => {
    const { happened, ask, scheduler } = scheduled();
    let open = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      open = resolve;
    });
    for (const name of names(16)) ask(name, { until });
    ask('one more');
    await turns(30);
    expect(happened).toEqual([]);
    open();
    await scheduler.idle();
    expect(happened).toHaveLength(17);
  });

  test('lets one that hangs keep its place for three seconds only', async () => {
    const { happened, ask, pass } = scheduled();
    const never = new Promise<void>(() => undefined);
    for (const name of names(16)) ask(name, { until: never });
    await turns(20);
    pass(3_000);
    ask('one more');
    await turns(3);
    expect(happened).toEqual(['one more']);
  });

  test('is idle when the last answer has left', async () => {
    const { scheduler, happened, ask } = scheduled();
    ask('q0');
    await scheduler.idle();
    expect(happened).toEqual(['q0']);
  });
});

describe('the scheduler in a rush', () => {
  test('declines those at once that cannot be answered in time, and answers the others', async () => {
    const { scheduler, happened, ask } = scheduled();
    for (const name of names(1_000)) ask(name);
    await scheduler.idle();
    // At five milliseconds each, before anything has been measured.
    expect(happened.filter((one) => /^q\d+$/u.test(one))).toEqual(names(599));
    expect(happened.filter((one) => one.endsWith(' declined') && one !== 'one more declined')).toHaveLength(401);
  });

  test('counts what it declines', async () => {
    const { scheduler, happened, ask } = scheduled();
    for (const name of names(609)) ask(name);
    await scheduler.idle();
    expect(happened.filter((one) => one === 'one more declined')).toHaveLength(10);
  });

  test('answers or declines everybody in time, whatever an answer costs', async () => {
    const { scheduler, happened, ask } = scheduled();
    for (const name of names(400)) ask(name, { cost: 20 });
    await scheduler.idle();
    // Within 2.3 seconds.
    expect(happened.filter((one) => /^q\d+$/u.test(one))).toEqual(names(115));
    expect(happened.filter((one) => /^q\d+ declined$/u.test(one))).toHaveLength(285);
  });

  test('learns what an answer costs, and declines at once the next time', async () => {
    const { scheduler, happened, ask } = scheduled();
    for (const name of names(400)) ask(name, { cost: 20 });
    await scheduler.idle();
    happened.length = 0;
    for (const name of names(400)) ask(name, { cost: 20 });
    await turn();
    expect(happened.filter((one) => one === 'one more declined').length).toBeGreaterThanOrEqual(64);
  });

  test('takes more when an answer turns out to cost less', async () => {
    const { scheduler, happened, ask } = scheduled();
    for (const name of names(400)) ask(name, { cost: 1 });
    await scheduler.idle();
    happened.length = 0;
    for (const name of names(1_000)) ask(name, { cost: 1 });
    await scheduler.idle();
    expect(happened.filter((one) => /^q\d+$/u.test(one)).length).toBeGreaterThan(800);
  });

  test('does not take it for cost that people ask seldom', async () => {
    const { scheduler, happened, ask, pass } = scheduled();
    for (let at = 0; at < 50; at += 1) {
      ask('q', { cost: 3 });
      pass(1_000);
      await scheduler.idle();
    }
    happened.length = 0;
    for (const name of names(300)) ask(name, { cost: 3 });
    await scheduler.idle();
    expect(happened).toEqual(names(300));
  });

  test('does nothing for those whom Discord has told that no answer came', async () => {
    const { scheduler, happened, ask } = scheduled();
    ask('slow', { cost: 3_000 });
    ask('q1');
    ask('q2');
    await scheduler.idle();
    expect(happened).toEqual(['slow', 'one more dropped', 'one more dropped']);
  });

  test('declines one that has waited so long that its answer would come too late', async () => {
    const { scheduler, happened, ask } = scheduled();
    ask('slow', { cost: 2_400 });
    ask('q1');
    await scheduler.idle();
    expect(happened).toEqual(['slow', 'one more declined', 'q1 declined']);
  });

  test('counts the time that an interaction was on the way, by Discord’s clock', async () => {
    const { scheduler, happened, ask } = scheduled();
    ask('at once');
    ask('late', { delay: 3_100 });
    ask('in time', { delay: 100 });
    await scheduler.idle();
    expect(happened).toEqual(['one more dropped', 'at once', 'in time']);
  });

  test('answers one that seems old when it has nothing else to do, for a clock may be wrong', async () => {
    const { scheduler, happened, ask } = scheduled();
    ask('at once');
    await scheduler.idle();
    ask('late', { delay: 60_000 });
    await scheduler.idle();
    expect(happened).toEqual(['at once', 'late']);
  });
});

describe('suggestions', () => {
  test('are made for the last that a person typed', async () => {
    const { scheduler, happened, type } = scheduled();
    for (const typed of ['g', 'ga', 'gat']) type(typed, 'ada');
    await scheduler.idle();
    expect(happened).toEqual(['gat']);
  });

  test('are made for everybody, the newest first', async () => {
    const { scheduler, happened, type } = scheduled();
    type('old', 'ada');
    type('new', 'ben');
    await scheduler.idle();
    expect(happened).toEqual(['new', 'old']);
  });

  test('wait for questions', async () => {
    const { scheduler, happened, ask, type } = scheduled();
    type('typed', 'ada');
    ask('q0');
    await scheduler.idle();
    expect(happened).toEqual(['q0', 'typed']);
  });

  test('are not made for a text that was typed long ago', async () => {
    const { scheduler, happened, ask, type } = scheduled();
    ask('slow', { cost: 1_500 });
    type('typed', 'ada');
    await scheduler.idle();
    expect(happened).toEqual(['slow']);
  });
});
