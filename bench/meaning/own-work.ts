/**
 * How long this thread itself works in one go. On a busy machine the event loop is held up as well by waiting for a
 * processor, which says nothing about this program; the kernel keeps both apart.
 */
import { readFileSync } from 'node:fs';

const EVERY_MS = 1;

/** Begins to watch; the returned function ends it and gives the longest in milliseconds, or undefined where there is no Linux. */
export function watchOwnWork(): () => number | undefined {
  let before = worked();
  if (before === undefined) return () => undefined;
  let longest = 0;
  const timer = setInterval(() => {
    const now = worked() ?? 0;
    longest = Math.max(longest, now - (before ?? now));
    before = now;
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

/** Milliseconds that the main thread has run on a processor: the first number of the file is in nanoseconds. */
function worked(): number | undefined {
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return undefined;
  }
}
