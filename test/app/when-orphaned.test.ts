import { expect, test } from 'vitest';
import { whenOrphaned } from '../../src/app/when-orphaned.js';
import { handClock } from '../support/app/hand-clock.js';

/** A process whose parent is this one at first, in a script that npm calls so. */
function born(parent: number, script: string | undefined) {
  const clock = handClock();
  const now = { parent, told: 0 };
  whenOrphaned(
    () => now.parent,
    script,
    clock,
    () => (now.told += 1),
  );
  return { clock, now };
}

test.each([
  ['init', 1],
  ['a session’s manager', 812],
])('a program that npm started is told once, within a second, that %s is its parent now', async (_, heir) => {
  const { clock, now } = born(4_711, 'start');
  await clock.pass(10_500);
  expect(now.told).toBe(0);
  now.parent = heir;
  await clock.pass(1_000);
  expect(now.told).toBe(1);
  await clock.pass(10_000);
  expect(now.told).toBe(1);
});

test.each([
  ['was started without npm', 4_711, undefined],
  ['was started by another script, which may have ended as it should', 4_711, 'bench:local-discord'],
  ['was nobody’s from the beginning', 1, 'start'],
])('a program that %s is told nothing', async (_, parent, script) => {
  const { clock, now } = born(parent, script);
  now.parent = 812;
  await clock.pass(10_000);
  expect(now.told).toBe(0);
});
