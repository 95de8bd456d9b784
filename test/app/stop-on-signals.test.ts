import { describe, expect, test } from 'vitest';
import { stopOnSignals } from '../../src/app/stop-on-signals.js';
import { handClock } from '../support/app/hand-clock.js';

/** A process that notes how it ends, and goes on all the same. */
function world() {
  const clock = handClock();
  const ends: number[] = [];
  const logged: unknown[] = [];
  const handlers = new Map<string, (signal: 'SIGTERM' | 'SIGINT') => void>();
  const stopping = stopOnSignals(
    { on: (signal, handle) => handlers.set(signal, handle), exit: (code) => ends.push(code) },
    clock,
  );
  let stopped = (): void => undefined;
  let stops = 0;
  const write = (fields: object, message: string) => void logged.push({ ...fields, message });
  return {
    clock,
    ends,
    logged,
    send: (signal: 'SIGTERM' | 'SIGINT') => handlers.get(signal)?.(signal),
    run: () => {
      stopping.tellTo({ info: write, warn: write, error: write });
      stopping.stopFirst({
        stop: async () => {
          stops += 1;
          return new Promise<void>((resolve) => (stopped = resolve));
        },
      });
    },
    stop: (reason: string) => stopping.stop(reason),
    stops: () => stops,
    stopped: async () => {
      stopped();
      await clock.pass(0);
    },
  };
}

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  test('before anything runs ends the process with 0', () => {
    const { send, ends } = world();
    send(signal);
    expect(ends).toEqual([0]);
  });
  test('ends the process with 0 when what runs has stopped', async () => {
    const { run, send, ends, stopped } = world();
    run();
    send(signal);
    expect(ends).toEqual([]);
    await stopped();
    expect(ends).toEqual([0]);
  });
  test('is logged', () => {
    const { run, send, logged } = world();
    run();
    send(signal);
    expect(logged).toEqual([{ signal, message: 'stopping' }]);
  });
});

describe('a second signal', () => {
  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('%s ends the process at once, with %d', async (signal, code) => {
    const { run, send, clock, ends } = world();
    run();
    send('SIGTERM');
    await clock.pass(1_000);
    send(signal);
    expect(ends).toEqual([code]);
  });
  test('stops nothing twice', async () => {
    const { run, send, clock, stops } = world();
    run();
    send('SIGTERM');
    await clock.pass(1_000);
    send('SIGTERM');
    expect(stops()).toBe(1);
  });
  test('within a quarter of a second is the same press of Ctrl+C, passed on by npm', async () => {
    const { run, send, clock, ends, stopped } = world();
    run();
    send('SIGINT');
    await clock.pass(250);
    send('SIGINT');
    expect(ends).toEqual([]);
    await stopped();
    expect(ends).toEqual([0]);
  });
});

describe('another reason to stop', () => {
  test('ends the process with 0 when what runs has stopped, and is logged', async () => {
    const { run, stop, ends, stopped, logged } = world();
    run();
    stop('npm has ended');
    expect([ends, logged]).toEqual([[], [{ reason: 'npm has ended', message: 'stopping' }]]);
    await stopped();
    expect(ends).toEqual([0]);
  });
  test('is none after a signal', () => {
    const { run, send, stop, stops, logged } = world();
    run();
    send('SIGTERM');
    stop('npm has ended');
    expect([stops(), logged]).toEqual([1, [{ signal: 'SIGTERM', message: 'stopping' }]]);
  });
});
