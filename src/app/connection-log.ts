/** What is told of a connection that does not come about: that it is waited for, and not the same thing each half second. */
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

/**
 * `log` without repetitions about a shard, which is a connection to Discord: where it cannot be had, the client tries again
 * each half second. The same line is written once a minute at most; whatever else is logged is not touched.
 */
export function connectionLog(log: Log, clock: Clock): Log {
  const told = new Map<string, number>();
  const calm =
    (level: keyof Log): Log[typeof level] =>
    (fields, message) => {
      if (typeof fields['shard'] === 'number') {
        const line = `${fields['shard']} ${message}`;
        const now = clock.now();
        if (now - (told.get(line) ?? Number.NEGATIVE_INFINITY) < TOLD_EVERY_MS) return;
        told.set(line, now);
      }
      log[level](fields, message);
    };
  return { info: calm('info'), warn: calm('warn'), error: calm('error') };
}
