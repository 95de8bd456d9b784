import { describe, expect, test } from 'vitest';
import { pending } from '../../../src/search/semantic/remote.js';

describe('a pending promise', () => {
  test('is kept by the value of its number', async () => {
    const all = pending<string>();
    const [first, second] = [all.wait(1), all.wait(2)];
    all.resolve(2, 'second');
    all.resolve(1, 'first');
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
  });
  test('is broken with its reason', async () => {
    const all = pending<string>();
    const waiting = all.wait(1);
    all.reject(1, new Error('It failed.'));
    await expect(waiting).rejects.toThrow('It failed.');
  });
  test('is kept once', async () => {
    const all = pending<string>();
    const waiting = all.wait(1);
    all.resolve(1, 'first');
    all.reject(1, new Error('It failed.'));
    expect(await waiting).toBe('first');
  });
  test('is broken when there will be no more', async () => {
    const all = pending<string>();
    const waiting = [all.wait(1), all.wait(2)];
    all.end('It has ended.');
    const outcomes = await Promise.allSettled(waiting);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
  test('is broken at once when there are no more', async () => {
    const all = pending<string>();
    all.end('It has ended.');
    await expect(all.wait(1)).rejects.toThrow('It has ended.');
  });
  test('need not be waited for', () => expect(() => pending<string>().resolve(1, 'nobody waits')).not.toThrow());
});
