/** What is told while Discord does not let the bot in: without it a person looks at a terminal that says nothing. */
import type { Log } from '../discord/protocol/log.js';
import type { Clock } from './clock.js';

const FIRST_TOLD_MS = 15_000;
const TOLD_EVERY_MS = 60_000;

/** `login`, and while it is waited for a line after 15 s and one each minute. */
export async function toldWhileWaiting(login: Promise<void>, log: Log, clock: Clock): Promise<void> {
  const began = clock.now();
  let cancel = (): void => undefined;
  const tell = (): void => {
    const seconds = Math.round((clock.now() - began) / 1000);
    log.warn(
      { seconds },
      'waiting for Discord to let the bot in; https://discordstatus.com says whether it has trouble',
    );
    cancel = clock.after(TOLD_EVERY_MS, tell);
  };
  cancel = clock.after(FIRST_TOLD_MS, tell);
  try {
    await login;
  } finally {
    cancel();
  }
}
