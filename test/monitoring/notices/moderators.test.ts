import { expect, test } from 'vitest';
import type { BotEvent, MeaningState } from '../../../src/monitoring/bot-event.js';
import { moderators } from '../../../src/monitoring/notices/moderators.js';
import { handClock } from '../../support/app/hand-clock.js';

const MINUTE = 60_000;
const meaning = (state: MeaningState): BotEvent => ({ kind: 'meaning', state });
const away = (times: number) => meaning({ name: 'away', times, reason: 'It ended.' });
const READY = meaning({ name: 'ready' });

function told(isLoop = false) {
  const clock = handClock();
  const said: string[] = [];
  const messages = {
    say: (topic: string, { kind }: { readonly kind: string }) => void said.push(`${topic} ${kind}`),
    start: () => void said.push('start'),
  };
  const observe = moderators({
    messages,
    folder: '/lib',
    isLoop: async () => isLoop,
    after: (ms, run) => clock.after(ms, run),
  });
  return { clock, said, observe };
}

test('meaning that comes and goes is in trouble until it has stayed for a minute', async () => {
  const { clock, said, observe } = told();
  for (const event of [READY, away(1), READY, away(2), READY, away(3), READY, away(4), READY]) {
    observe(event);
    await clock.pass(MINUTE / 2);
  }
  expect(said).toEqual(['meaning trouble', 'meaning trouble']);
  await clock.pass(MINUTE / 2);
  expect(said).toEqual(['meaning trouble', 'meaning trouble', 'meaning over']);
});

test('Discord is told when it is there', () => {
  const { said, observe } = told();
  observe({ kind: 'gateway', state: 'reconnecting' });
  observe({ kind: 'gateway', state: 'connected' });
  expect(said).toEqual(['start']);
});

test.each([
  [false, ['starts over']],
  [true, ['starts trouble', 'starts over']],
])('a crash loop (%s) is over after a quarter of an hour', async (isLoop, all) => {
  const { clock, said, observe } = told(isLoop);
  observe({ kind: 'gateway', state: 'connected' });
  await clock.pass(14 * MINUTE);
  expect(said).toEqual(['start', ...all.slice(0, -1)]);
  await clock.pass(2 * MINUTE);
  expect(said).toEqual(['start', ...all]);
});

test('of questions and of times nobody is told', () => {
  const { said, observe } = told();
  observe({ kind: 'shed', how: 'declined' });
  observe({ kind: 'stage', stage: 'search', ms: 3 });
  observe({ kind: 'library', articles: 1, passages: 1 });
  expect(said).toEqual([]);
});
