/** A bad line. */
import type { FaultKind } from './fault.js';
import type { Clock } from '../clock.js';

/** Milliseconds each way: slow, and yet in time for an answer that takes the bot less than two seconds. */
const DELAY = 500;
const ANSWERS = 10;

export const slowNetwork: FaultKind = {
  name: 'Slow network',
  description: 'The bot’s next ten answers take half a second to Discord and half a second back.',
  inject(world) {
    for (let left = ANSWERS; left > 0; left -= 1) {
      world.trouble.next(async ({ handle }) => {
        await pass(world.clock);
        const answer = await handle();
        // What has arrived is seen at once by those who look on; only the bot waits.
        world.changed();
        await pass(world.clock);
        return answer;
      });
    }
  },
};

async function pass(clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    clock.after(DELAY, resolve);
  });
}
