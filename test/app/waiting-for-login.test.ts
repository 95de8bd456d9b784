import { describe, expect, test } from 'vitest';
import { toldWhileWaiting } from '../../src/app/waiting-for-login.js';
import { handClock } from '../support/app/hand-clock.js';

function world() {
  const clock = handClock();
  const lines: object[] = [];
  const write = (level: string) => (fields: object, message: string) => void lines.push({ level, ...fields, message });
  return { clock, lines, log: { info: write('info'), warn: write('warn'), error: write('error') } };
}

describe('a login that is waited for', () => {
  const waiting = async () => {
    const { clock, lines, log } = world();
    let done = (): void => undefined;
    let fail: (error: Error) => void = () => undefined;
    const login = toldWhileWaiting(
      new Promise<void>((resolve, reject) => {
        done = resolve;
        fail = reject;
      }),
      log,
      clock,
    );
    return { clock, lines, login, done: () => done(), fail: (error: Error) => fail(error) };
  };
  test('is not told of for a quarter of a minute', async () => {
    const { clock, lines } = await waiting();
    await clock.pass(14_999);
    expect(lines).toEqual([]);
  });
  test('is told of then, and what is waited for', async () => {
    const { clock, lines } = await waiting();
    await clock.pass(15_000);
    expect(lines).toEqual([
      { level: 'warn', seconds: 15, message: expect.stringContaining('waiting for Discord to let the bot in') },
    ]);
  });
  test('is told of once a minute from then on', async () => {
    const { clock, lines } = await waiting();
    await clock.pass(15_000 + 10 * 60_000);
    expect(lines).toHaveLength(11);
  });
  test('is not told of when it has come about', async () => {
    const { clock, lines, login, done } = await waiting();
    done();
    await login;
    await clock.pass(600_000);
    expect(lines).toEqual([]);
  });
  test('fails as it does, and is not told of later', async () => {
    const { clock, lines, login, fail } = await waiting();
    fail(new Error('Discord does not know this token.'));
    await expect(login).rejects.toThrow('Discord does not know this token.');
    await clock.pass(600_000);
    expect(lines).toEqual([]);
  });
});
