/**
 * What is remembered of a feed between two readings: `.feeds` in the folder of the articles, one file a feed. Beside the
 * articles and not in the cache, so that deleting the cache brings back nothing that a person has removed. Reads and writes the disk.
 */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { makeFolder } from '../../disk/make-folder.js';
import { openRegularFile } from '../../disk/read-regular-file.js';
import { removeAbandoned, writeAtomically } from '../../disk/write-atomically.js';

const State = z.strictObject({
  url: z.string(),
  /** The first day whose items are taken: ISO 8601. */
  since: z.string(),
  /** Whether the feed was ever read, so that it is known what was there before. */
  begun: z.boolean(),
  etag: z.exactOptional(z.string()),
  lastModified: z.exactOptional(z.string()),
  /** Keys of all items that need nothing more; newest last. */
  seen: z.array(z.string()),
  /** How often an item could not be imported, by its key. */
  tries: z.record(z.string(), z.int()),
  /** When the feed is to be asked again, in milliseconds since 1970. */
  next: z.number(),
  /** How often in a row it could not be read. */
  failures: z.int(),
  /** When articles were last made of it, in milliseconds since 1970. */
  taken: z.array(z.number()),
  /** What was last told of it, so that it is told once. */
  told: z.exactOptional(z.string()),
});

export type FeedState = z.infer<typeof State>;

export interface FeedStore {
  /** Undefined for a feed that was never read, and for what cannot be understood. */
  readonly read: (url: string) => Promise<FeedState | undefined>;
  /** Rejects where nothing can be written; what was there is there then. */
  readonly write: (state: FeedState) => Promise<void>;
  /** Forgets a feed. */
  readonly remove: (url: string) => Promise<void>;
}

const LARGEST = 4 * 2 ** 20;

export function feedStore(articles: string): FeedStore {
  const folder = join(articles, '.feeds');
  const file = (url: string): string =>
    join(folder, `${createHash('sha256').update(url).digest('hex').slice(0, 16)}.json`);
  let tidied = false;
  return {
    async read(url) {
      const opened = await openRegularFile(file(url), LARGEST);
      if (opened === undefined) return undefined;
      try {
        return readFeedState(await opened.handle.readFile('utf8'), url);
      } catch {
        return undefined;
      } finally {
        await opened.handle.close();
      }
    },
    async write(state) {
      await makeFolder(folder);
      if (!tidied) await removeAbandoned(folder).catch(() => undefined);
      tidied = true;
      await writeAtomically(file(state.url), Buffer.from(`${JSON.stringify(state)}\n`));
    },
    remove: async (url) => rm(file(url), { force: true }),
  };
}

/** Undefined for what is no state of that feed. */
export function readFeedState(text: string, url: string): FeedState | undefined {
  try {
    const read = State.safeParse(JSON.parse(text));
    return read.success && read.data.url === url ? read.data : undefined;
  } catch {
    return undefined;
  }
}
