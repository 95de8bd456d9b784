import { expect, test } from 'vitest';
import { NoAnswer } from '../../../src/discord/protocol/limited-requests.js';
import { inTime } from '../../../src/discord/registration/in-time.js';
import { handClock } from '../../support/app/hand-clock.js';

function begun(work: (signal: AbortSignal) => Promise<string>) {
  const clock = handClock();
  const told: string[] = [];
  let result: unknown;
  inTime(work, clock, (line) => told.push(line)).then(
    (value) => (result = value),
    (error: unknown) => (result = error),
  );
  return { clock, told, result: () => result };
}

test('what is done in five seconds is said without a word', async () => {
  const { clock, told, result } = begun(async () => 'done');
  await clock.pass(60_000);
  expect([result(), told]).toEqual(['done', []]);
});

test('after five seconds a person is told what is waited for', async () => {
  const { clock, told } = begun(async () => new Promise(() => undefined));
  await clock.pass(4_999);
  expect(told).toEqual([]);
  await clock.pass(1);
  expect(told).toEqual(['Waiting for Discord to answer, for 45 seconds at most.']);
});

test('after 45 seconds it is given up, and what works is told to end', async () => {
  let given: AbortSignal | undefined;
  const { clock, result } = begun(async (signal) => {
    given = signal;
    return new Promise(() => undefined);
  });
  await clock.pass(44_999);
  expect([result(), given?.aborted]).toEqual([undefined, false]);
  await clock.pass(1);
  expect(result()).toBeInstanceOf(NoAnswer);
  expect([String(result()), given?.aborted]).toEqual([
    expect.stringContaining('Discord did not answer within 45 seconds.'),
    true,
  ]);
});

test('what fails fails as it does, and nothing is told afterwards', async () => {
  const fault = new Error('No.');
  const { clock, told, result } = begun(async () => {
    throw fault;
  });
  await clock.pass(60_000);
  expect([result(), told]).toEqual([fault, []]);
});
