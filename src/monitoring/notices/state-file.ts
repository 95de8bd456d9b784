/** A small file of ours in the cache, which anybody may have changed or deleted: read whole or not at all, written whole or not at all. */
import type * as z from 'zod/mini';
import { openRegularFile } from '../../disk/read-regular-file.js';
import { writeAtomically } from '../../disk/write-atomically.js';

export interface StateFile<State> {
  /** Undefined where there is none, or none that can be understood. Never rejects. */
  readonly read: () => Promise<State | undefined>;
  /** Rejects where it cannot be written; what was there is there then. A loss of power may cost it. */
  readonly write: (state: State) => Promise<void>;
}

/** In bytes. */
const LARGEST = 1_000_000;

export function stateFile<State>(path: string, schema: z.ZodMiniType<State>): StateFile<State> {
  return {
    async read() {
      const file = await openRegularFile(path, LARGEST);
      try {
        const text = await file?.handle.readFile('utf8');
        return text === undefined ? undefined : schema.parse(JSON.parse(text));
      } catch {
        return undefined;
      } finally {
        await file?.handle.close();
      }
    },
    write: async (state) => writeAtomically(path, Buffer.from(JSON.stringify(state)), { durable: false }),
  };
}
