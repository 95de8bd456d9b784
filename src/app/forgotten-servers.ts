/**
 * What this process still has of a server that was forgotten, here or by another process: its articles in memory, and parsed on the disk.
 * Nobody may ever ask in that server again, so that this waits for no question. It is looked for when a change is heard of, and now and
 * then for what was forgotten while nothing could be heard, or while this process did not run.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, errorFields, type Log, onceAMinute } from '../discord/protocol/log.js';
import type { Store } from '../store/store.js';
import type { ServerLibraries, ServerSource } from './server-libraries.js';

interface Deps {
  readonly source: Pick<ServerSource, 'articles'>;
  readonly onArticlesChanged: Store['onArticlesChanged'];
  /** The folder in which servers' parsed articles and vectors are kept, if they are. */
  readonly cache: string | undefined;
  readonly libraries: Pick<ServerLibraries, 'drop' | 'held'>;
  readonly log: Log;
  readonly clock: Clock;
}

/** In milliseconds: seldom enough that a question a server costs the database nothing, and on the same day all the same. */
const LOOKED = 60 * 60_000;

export interface ForgottenServers {
  /** Nothing is looked for any more; resolves when nothing is being deleted. */
  readonly close: () => Promise<void>;
}

/** Begins at once; never throws. */
export function dropForgotten({ source, onArticlesChanged, cache, libraries, log, clock }: Deps): ForgottenServers {
  const failed = onceAMinute(
    log,
    'warn',
    'it could not be seen to that nothing is left of a server that was forgotten',
    clock,
  );
  const works = new Set<Promise<void>>();
  let isClosed = false;

  const begin = (work: Promise<void>): void => {
    const begun = work.catch((error: unknown) => failed(errorFields(error))).finally(() => works.delete(begun));
    works.add(begun);
  };
  const look = async (server: string): Promise<void> => {
    // Whatever was ever put there has a version.
    if (isClosed || (await source.articles(server).version()) !== 0) return;
    await libraries.drop(server);
    await deleteCached(cache, server);
  };
  const lookThrough = async (): Promise<void> => {
    for (const server of new Set([...libraries.held().servers, ...(await cachedServers(cache))])) await look(server);
  };
  const again = (): void => {
    if (isClosed) return;
    begin(lookThrough());
    clock.after(LOOKED, again);
  };

  const end = onArticlesChanged((server) => begin(look(server)));
  again();
  return {
    async close() {
      isClosed = true;
      end();
      await Promise.all(works);
    },
  };
}

/** Ids have digits alone; nothing else becomes a path. */
const ID = /^\d{1,20}$/u;

/** What is kept on the disk of that server, beside the database. */
export async function deleteCached(cache: string | undefined, server: string): Promise<void> {
  if (cache === undefined || !ID.test(server)) return;
  await rm(join(cache, 'servers', server), { recursive: true, force: true });
}

async function cachedServers(cache: string | undefined): Promise<readonly string[]> {
  if (cache === undefined) return [];
  try {
    return (await readdir(join(cache, 'servers'))).filter((name) => ID.test(name));
  } catch {
    // Nothing was ever kept.
    return [];
  }
}
