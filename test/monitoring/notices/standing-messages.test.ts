import { describe, expect, test } from 'vitest';
import type { AdminChannel, Sent } from '../../../src/discord/admin-channel.js';
import { keptMessages } from '../../../src/monitoring/notices/kept-messages.js';
import type { Notice } from '../../../src/monitoring/notices/notice.js';
import { standingMessages } from '../../../src/monitoring/notices/standing-messages.js';
import { temporaryFolder } from '../../support/content/temporary-folder.js';
import { handClock } from '../../support/app/hand-clock.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const trouble = (...names: readonly string[]): Notice => ({
  kind: 'trouble',
  heading: 'Files have faults',
  items: names.map((name) => ({ name, text: 'It has no title. Write one.' })),
  advice: 'All else is in order.',
});
const OVER: Notice = { kind: 'over', sentence: 'All is in order.' };

/** What stands in the channel, and how it came to that. */
function world() {
  const clock = handClock();
  const shown = new Map<string, string>();
  const calls: string[] = [];
  const logged: string[] = [];
  let outcome: Sent | undefined;
  const textOf = (message: { readonly components: readonly unknown[] }) =>
    (/"content":"(.*?)"\}/u.exec(JSON.stringify(message.components))?.[1] ?? '').replaceAll('\\n', '\n');
  const channel: AdminChannel = {
    id: '1',
    async post(message) {
      calls.push('post');
      if (outcome !== undefined) return outcome;
      const messageId = String(shown.size + 1);
      shown.set(messageId, textOf(message));
      return { kind: 'sent', messageId };
    },
    async edit(messageId, message) {
      calls.push(`edit ${messageId}`);
      if (outcome !== undefined) return outcome;
      if (!shown.has(messageId)) return { kind: 'gone' };
      shown.set(messageId, textOf(message));
      return { kind: 'sent', messageId };
    },
  };
  const write = (_fields: object, text: string) => void logged.push(text);
  const log = { info: write, warn: write, error: write };
  const open = async (cache?: string, id = '1') => {
    const messages = standingMessages({
      channel: { ...channel, id },
      kept: await keptMessages(cache, id),
      log,
      after: (milliseconds, run) => clock.after(milliseconds, run),
      now: () => clock.now(),
    });
    messages.start();
    return { ...messages, tell: (notice: Notice) => messages.say('articles', notice) };
  };
  return {
    clock,
    calls,
    logged,
    shown,
    open,
    fail: (kind: Sent | undefined) => (outcome = kind),
    names: () => [...shown.values()].map((text) => [...text.matchAll(/\*\*(.*?)\*\*/gu)].map(([, name]) => name)),
  };
}

describe('one message', () => {
  test('is posted when there is trouble, after a moment', async () => {
    const { clock, calls, open, names } = world();
    (await open()).tell(trouble('a.md'));
    await clock.pass(4 * SECOND);
    expect(calls).toEqual([]);
    await clock.pass(SECOND);
    expect([calls, names()]).toEqual([['post'], [['a.md']]]);
  });

  test('is not posted for a trouble that is over by then', async () => {
    const { clock, calls, open } = world();
    const { tell } = await open();
    tell(trouble('a.md'));
    await clock.pass(SECOND);
    tell(OVER);
    await clock.pass(HOUR);
    expect(calls).toEqual([]);
  });

  test('says the last of many states, at most once a minute, whatever is saved how often', async () => {
    const { clock, calls, open, names } = world();
    const { tell } = await open();
    for (let at = 0; at < 300; at += 1) {
      tell(at % 2 === 0 ? trouble('a.md') : trouble('a.md', `${at}.md`));
      await clock.pass(SECOND);
    }
    tell(trouble('a.md', 'last.md'));
    await clock.pass(MINUTE);
    expect(calls.filter((call) => call === 'post')).toHaveLength(1);
    expect(calls.length).toBeLessThanOrEqual(7);
    expect(names()).toEqual([['a.md', 'last.md']]);
  });

  test('is changed when the trouble is over, and says so', async () => {
    const { clock, calls, open, shown } = world();
    const { tell } = await open();
    tell(trouble('a.md'));
    await clock.pass(MINUTE);
    tell(OVER);
    await clock.pass(MINUTE);
    expect([calls, [...shown.values()]]).toEqual([['post', 'edit 1'], ['All is in order.']]);
  });

  test('says nothing of what was always in order', async () => {
    const { clock, calls, open } = world();
    (await open()).tell(OVER);
    await clock.pass(HOUR);
    expect(calls).toEqual([]);
  });

  test('is posted anew for a new trouble, since nobody is told of a change, and the older one points there', async () => {
    const { clock, calls, open, shown } = world();
    const { tell } = await open();
    tell(trouble('a.md'));
    await clock.pass(11 * MINUTE);
    tell(trouble('a.md', 'b.md'));
    await clock.pass(MINUTE);
    expect([calls, shown.get('1')]).toEqual([
      ['post', 'post', 'edit 1'],
      'This has changed; how it stands now is told further down.',
    ]);
  });

  test('is not posted anew for a trouble that gets less', async () => {
    const { clock, calls, open } = world();
    const { tell } = await open();
    tell(trouble('a.md', 'b.md'));
    await clock.pass(HOUR);
    tell(trouble('b.md'));
    await clock.pass(HOUR);
    expect(calls).toEqual(['post', 'edit 1']);
  });

  test('is changed and not posted anew where the last is not ten minutes old', async () => {
    const { clock, calls, open, names } = world();
    const { tell } = await open();
    tell(trouble('a.md'));
    await clock.pass(MINUTE);
    tell(OVER);
    await clock.pass(2 * MINUTE);
    tell(trouble('b.md'));
    await clock.pass(2 * MINUTE);
    expect([calls, names()]).toEqual([['post', 'edit 1', 'edit 1'], [['b.md']]]);
  });

  test('is posted again when somebody has deleted it and the trouble goes on', async () => {
    const { clock, calls, open, shown } = world();
    const { tell } = await open();
    tell(trouble('a.md', 'b.md'));
    await clock.pass(HOUR);
    shown.clear();
    tell(trouble('a.md'));
    await clock.pass(MINUTE);
    expect(calls).toEqual(['post', 'edit 1', 'post']);
  });

  test('is not posted again when somebody has deleted it and the trouble is over', async () => {
    const { clock, calls, open, shown } = world();
    const { tell } = await open();
    tell(trouble('a.md'));
    await clock.pass(HOUR);
    shown.clear();
    tell(OVER);
    await clock.pass(HOUR);
    tell(OVER);
    await clock.pass(HOUR);
    expect(calls).toEqual(['post', 'edit 1']);
  });

  test('is one for each matter', async () => {
    const { clock, calls, open } = world();
    const { say } = await open();
    say('articles', trouble('a.md'));
    say('feeds', trouble('a feed'));
    await clock.pass(MINUTE);
    expect(calls).toEqual(['post', 'post']);
  });

  test('waits for Discord', async () => {
    const { clock, calls } = world();
    const channel = {
      id: '1',
      post: async () => ({ kind: 'gone' }) as const,
      edit: async () => ({ kind: 'gone' }) as const,
    };
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const kept = await keptMessages(undefined, '1');
    const messages = standingMessages({
      channel,
      kept,
      log,
      after: (ms, run) => clock.after(ms, run),
      now: () => clock.now(),
    });
    messages.say('articles', trouble('a.md'));
    await clock.pass(HOUR);
    expect(calls).toEqual([]);
  });
});

describe('a restart', () => {
  test('repeats nothing while all is as it was', async () => {
    const { clock, calls, open } = world();
    const cache = await temporaryFolder();
    const first = await open(cache);
    first.tell(trouble('a.md'));
    await clock.pass(MINUTE);
    await first.close();
    (await open(cache)).tell(trouble('a.md'));
    await clock.pass(HOUR);
    expect(calls).toEqual(['post']);
  });

  test('finds the message of a trouble that is over by then', async () => {
    const { clock, calls, open } = world();
    const cache = await temporaryFolder();
    const first = await open(cache);
    first.tell(trouble('a.md'));
    await clock.pass(MINUTE);
    await first.close();
    (await open(cache)).tell(OVER);
    await clock.pass(MINUTE);
    expect(calls).toEqual(['post', 'edit 1']);
  });

  test.each([
    ['without a cache', undefined, '1'],
    ['with another channel', 'cache', '2'],
  ])('%s repeats one message', async (_how, kept, id) => {
    const { clock, calls, open } = world();
    const cache = kept === undefined ? undefined : await temporaryFolder();
    const first = await open(cache);
    first.tell(trouble('a.md'));
    await clock.pass(MINUTE);
    await first.close();
    (await open(cache, id)).tell(trouble('a.md'));
    await clock.pass(HOUR);
    expect(calls).toEqual(['post', 'post']);
  });

  test('after a cache that cannot be written is told once in the log', async () => {
    const { clock, calls, open, logged } = world();
    const { tell, close } = await open('/proc/nowhere');
    tell(trouble('a.md'));
    await clock.pass(HOUR);
    await close();
    expect([calls, logged]).toEqual([
      ['post'],
      [expect.stringContaining('cannot be kept, and will be told again after a start. Make room')],
    ]);
  });

  test('sends nothing any more when it is closed', async () => {
    const { clock, calls, open } = world();
    const { tell, close } = await open();
    tell(trouble('a.md'));
    await close();
    tell(trouble('b.md'));
    await clock.pass(HOUR);
    expect(calls).toEqual([]);
  });
});

describe('what cannot be sent', () => {
  const REFUSED: Sent = { kind: 'refused', remedy: 'Let it write there.' };

  test('for want of a permission is told once in the log, and tried again after an hour', async () => {
    const { clock, calls, logged, open, fail } = world();
    const { say, tell } = await open();
    fail(REFUSED);
    tell(trouble('a.md'));
    say('feeds', trouble('a feed'));
    await clock.pass(30 * MINUTE);
    tell(trouble('b.md'));
    await clock.pass(25 * MINUTE);
    expect([calls, logged]).toEqual([
      ['post'],
      [expect.stringContaining('Let it write there. It is tried again in an hour')],
    ]);
    fail(undefined);
    await clock.pass(10 * MINUTE);
    expect(calls).toEqual(['post', 'post', 'post']);
  });

  test('for want of a network is told once in the log, and tried again every minute', async () => {
    const { clock, calls, logged, open, fail, names } = world();
    fail({ kind: 'failed', error: new Error('ENOTFOUND') });
    (await open()).tell(trouble('a.md'));
    await clock.pass(5 * MINUTE);
    expect([calls.length, logged]).toEqual([5, ['the moderators could not be told of a trouble; it is tried again']]);
    fail(undefined);
    await clock.pass(MINUTE);
    expect(names()).toEqual([['a.md']]);
  });
});
