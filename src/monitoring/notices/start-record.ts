/**
 * Whether the bot ends again and again: a small file in the cache says that it runs, and that it has stopped as it should. Whoever
 * finds the first at a start knows that something ended the last one.
 */
import { join } from 'node:path';
import * as z from 'zod/mini';
import { stateFile } from './state-file.js';

const Record = z.strictObject({
  running: z.boolean(),
  /** When it was started after an end that nobody asked for: milliseconds since 1970, the latest last. */
  crashes: z.array(z.number()),
});

/** So many within so long are a loop, in milliseconds. */
const CRASHES = 3;
export const LOOP_MS = 15 * 60_000;

export interface StartRecord {
  readonly isLoop: boolean;
  /** To be called when the bot has stopped as it should. Rejects where nothing can be written. */
  readonly stopped: () => Promise<void>;
}

/**
 * Records a start. Where nothing can be read or written no start is known, and no loop is found; `failed` is told of the latter. A clock
 * that was set back forgets what lies ahead of it.
 */
export async function recordStart(cache: string, now: number, failed: (error: unknown) => void): Promise<StartRecord> {
  const file = stateFile(join(cache, 'starts.json'), Record);
  const before = await file.read();
  const crashes = [...(before?.crashes ?? []), ...(before?.running === true ? [now] : [])]
    .filter((time) => time <= now && now - time < LOOP_MS)
    .slice(-CRASHES);
  await file.write({ running: true, crashes }).catch(failed);
  return { isLoop: crashes.length >= CRASHES, stopped: async () => file.write({ running: false, crashes }) };
}
