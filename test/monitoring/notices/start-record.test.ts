import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordStart } from '../../../src/monitoring/notices/start-record.js';
import { temporaryFolder } from '../../support/content/temporary-folder.js';

const MINUTE = 60_000;
const never = (error: unknown) => {
  throw error;
};

/** Starts at these minutes; `stop` where the one before has stopped as it should. */
async function starts(...acts: readonly (number | 'stop')[]) {
  const cache = await temporaryFolder();
  let last = await recordStart(cache, 0, never);
  for (const act of acts) {
    if (act === 'stop') await last.stopped();
    else last = await recordStart(cache, act * MINUTE, never);
  }
  return last.isLoop;
}

test.each([
  ['the first start', [], false],
  ['two that followed an end that nobody asked for', [1, 2], false],
  ['three', [1, 2, 3], true],
  ['ten', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], true],
  ['three over a longer time', [1, 10, 17], false],
  ['three after orderly ends', ['stop', 1, 'stop', 2, 'stop', 3], false],
  ['three, of which one was orderly', [1, 'stop', 2, 3], false],
  ['a start by a person amid a loop', [1, 2, 3, 'stop', 4], true],
  ['a start long after a loop', [1, 2, 3, 'stop', 40], false],
  ['a clock that was set back', [60, 61, 62, 1], false],
] as const)('%s', async (_what, acts, isLoop) => expect(await starts(...acts)).toBe(isLoop));

test.each([
  ['no JSON', '{'],
  ['another form', '{"running":1}'],
  ['far too long', ' '.repeat(2_000_000)],
])('a record that is %s counts as none', async (_what, text) => {
  const cache = await temporaryFolder();
  await writeFile(join(cache, 'starts.json'), text);
  expect((await recordStart(cache, 0, never)).isLoop).toBe(false);
});

test('a record that cannot be written is told, and no loop', async () => {
  const told: unknown[] = [];
  const { isLoop } = await recordStart('/proc/nowhere', 0, (error) => told.push(error));
  expect([isLoop, told.length]).toEqual([false, 1]);
});
