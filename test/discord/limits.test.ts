import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createLimits } from '../../src/discord/limits.js';

const RATES = { person: 3, server: 5, blocked: ['666', '777'] };

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

describe('limits', () => {
  test('let so many pass in a minute, and say how many seconds are left of it', async () => {
    const limits = createLimits(RATES);
    for (let time = 0; time < 3; time += 1) expect(await limits.admit({ id: '1' })).toEqual({ kind: 'admitted' });
    vi.advanceTimersByTime(44_500);
    expect(await limits.admit({ id: '1' })).toEqual({ kind: 'wait', whose: 'person', seconds: 16 });
    expect(await limits.admit({ id: '2' })).toEqual({ kind: 'admitted' });
    vi.advanceTimersByTime(15_500);
    expect(await limits.admit({ id: '1' })).toEqual({ kind: 'admitted' });
  });
  test('count a server’s people together, and whoever is refused for themselves costs the others nothing', async () => {
    const limits = createLimits(RATES);
    for (let time = 0; time < 20; time += 1) await limits.admit({ id: '1', server: '9' });
    for (const id of ['2', '3']) expect(await limits.admit({ id, server: '9' })).toEqual({ kind: 'admitted' });
    expect(await limits.admit({ id: '4', server: '9' })).toMatchObject({ kind: 'wait', whose: 'server' });
    expect(await limits.admit({ id: '4', server: '8' })).toEqual({ kind: 'admitted' });
  });
  test('count suggestions apart, ten for one', async () => {
    const limits = createLimits(RATES);
    for (let time = 0; time < 30; time += 1) expect(await limits.admitSuggestion({ id: '1' })).toBe(true);
    expect(await limits.admitSuggestion({ id: '1' })).toBe(false);
    expect(await limits.admit({ id: '1' })).toEqual({ kind: 'admitted' });
  });
  test('leave out whom the operator has named', async () => {
    const limits = createLimits(RATES);
    expect(await limits.admit({ id: '666' })).toEqual({ kind: 'blocked' });
    expect(await limits.admit({ id: '1', server: '777' })).toEqual({ kind: 'blocked' });
    expect(await limits.admitSuggestion({ id: '1', server: '777' })).toBe(false);
  });
  test('let nobody call people more than once in ten minutes', async () => {
    const limits = createLimits(RATES);
    expect(await limits.admitCall({ id: '1' })).toEqual({ kind: 'admitted' });
    vi.advanceTimersByTime(60_000);
    expect(await limits.admitCall({ id: '1' })).toEqual({ kind: 'wait', whose: 'person', seconds: 540 });
    expect(await limits.admitCall({ id: '2' })).toEqual({ kind: 'admitted' });
    vi.advanceTimersByTime(540_000);
    expect(await limits.admitCall({ id: '1' })).toEqual({ kind: 'admitted' });
  });
  test('begin anew before they take too much memory', async () => {
    const limits = createLimits(RATES);
    for (let time = 0; time < 4; time += 1) await limits.admit({ id: '1' });
    for (let id = 100; id < 10_200; id += 1) await limits.admit({ id: String(id) });
    expect(await limits.admit({ id: '1' })).toEqual({ kind: 'admitted' });
  });
});
