import { expect, test } from 'vitest';
import { workQueue } from '../../../src/app/server-library/work-queue.js';

function held() {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end: () => end() };
}

test('one task of a server is done at a time, two in all, and who waits is told', async () => {
  const queue = workQueue();
  const begun: string[] = [];
  const waits: string[] = [];
  const works = { a1: held(), a2: held(), b1: held(), c1: held() };
  const results = (['a1', 'a2', 'b1', 'c1'] as const).map(async (name) =>
    queue.run(
      name.charAt(0),
      async () => {
        begun.push(name);
        await works[name].done;
        return name;
      },
      () => waits.push(name),
    ),
  );
  await Promise.resolve();
  expect([begun, waits]).toEqual([
    ['a1', 'b1'],
    ['a2', 'c1'],
  ]);
  works.a1.end();
  await results[0];
  works.a2.end();
  works.b1.end();
  works.c1.end();
  expect(await Promise.all(results)).toEqual(['a1', 'a2', 'b1', 'c1']);
});

test('nobody waits behind more than three of their server, and what fails lets the next begin', async () => {
  const queue = workQueue();
  const first = held();
  const failing = queue.run(
    'a',
    async () => {
      await first.done;
      throw new Error('It broke.');
    },
    () => undefined,
  );
  const next = [1, 2, 3].map(async (number) =>
    queue.run(
      'a',
      async () => number,
      () => undefined,
    ),
  );
  expect(
    await queue.run(
      'a',
      async () => 4,
      () => undefined,
    ),
  ).toBeUndefined();
  first.end();
  await expect(failing).rejects.toThrow('It broke.');
  expect(await Promise.all(next)).toEqual([1, 2, 3]);
});
