import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { endThread } from '../../../src/app/server-library/end-thread.js';
import { handClock } from '../../support/app/hand-clock.js';

/** One that runs when this resolves. */
async function started(program: string): Promise<Worker> {
  const worker = new Worker(`const { parentPort } = require('node:worker_threads'); ${program}`, { eval: true });
  await once(worker, 'online');
  return worker;
}

test('a thread that is ended closes what it has open first', async () => {
  const worker = await started(
    "parentPort.once('message', () => setImmediate(() => { parentPort.postMessage('closed'); parentPort.close(); }));",
  );
  const told: unknown[] = [];
  worker.on('message', (message) => told.push(message));
  await endThread(worker, handClock());
  expect(told).toEqual(['closed']);
});

test('a thread that does not end is cut off', async () => {
  const worker = await started('for (;;) {}');
  const clock = handClock();
  const ended = endThread(worker, clock);
  await clock.pass(1_500);
  await ended;
  expect(worker.threadId).toBe(-1);
});

test('a thread that has ended is not waited for', async () => {
  const worker = await started('');
  await worker.terminate();
  await endThread(worker, handClock());
  expect(worker.threadId).toBe(-1);
});
