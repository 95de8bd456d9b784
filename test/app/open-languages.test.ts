import { expect, test } from 'vitest';
import { languageTeller } from '../../src/app/open-languages.js';
import { handClock } from '../support/app/hand-clock.js';

// Here is no bundle, so that the thread cannot be started; start-local-chat.test.ts has one that can.
test('a thread that cannot be started costs the first question some time, and those of the next minute none', async () => {
  const clock = handClock();
  const tell = languageTeller(clock);
  const first = tell('Ile to kosztuje?');
  await clock.pass(1_500);
  expect(await first).toBeUndefined();
  expect(await tell('Ne kadar?')).toBeUndefined();
  await clock.pass(60_000);
  const later = tell('Ne kadar?');
  await clock.pass(1_500);
  expect(await later).toBeUndefined();
});
