/** Registering ends, whatever answers in Discord's place: a person waits for it, or a script that goes on afterwards. */
import { type Clock } from '../protocol/log.js';
import { NoAnswer } from '../protocol/limited-requests.js';

const TOLD_MS = 5_000;
const LONGEST_MS = 45_000;

/**
 * What `work` comes to; rejects with NoAnswer after `longest` milliseconds, when the signal it was given tells it to give up.
 * `tell` gets a line when five seconds have passed.
 */
export async function inTime<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  clock: Clock,
  tell: (line: string) => void,
  longest = LONGEST_MS,
): Promise<Result> {
  const deadline = new AbortController();
  let waiting = true;
  clock.after(TOLD_MS, () => {
    if (waiting) tell(`Waiting for Discord to answer, for ${longest / 1_000} seconds at most.`);
  });
  const late = new Promise<never>((_, reject) => {
    clock.after(longest, () => {
      if (!waiting) return;
      reject(
        new NoAnswer(
          `Discord did not answer within ${longest / 1_000} seconds. Check the network connection and https://discordstatus.com, and try again.`,
        ),
      );
      deadline.abort();
    });
  });
  try {
    return await Promise.race([work(deadline.signal), late]);
  } finally {
    waiting = false;
  }
}
