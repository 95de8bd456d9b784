/**
 * How servers' articles are parsed: in a thread that stays for a while, since the next server's may come soon and starting one takes
 * longer than parsing fifty articles; and kept on the disk, each server's apart, so that a server that is asked of again reads one file.
 */
import { join } from 'node:path';
import { keptArticles } from '../content/kept-articles.js';
import type { Parser } from '../content/parse-file.js';
import { type Clock, wallClock } from './clock.js';
import { articleParser, parserVersion } from './read-articles.js';

export interface ServerParsers {
  /** `server` is Discord's id of one. */
  readonly parserFor: (server: string) => Promise<Parser>;
  /** Ends the thread. */
  readonly close: () => Promise<void>;
}

interface Deps {
  readonly clock: Clock;
  /** Without it everything is parsed when it is first asked of. */
  readonly cache?: string | undefined;
  readonly parser?: Parser;
}

/** In milliseconds: how long the thread waits for more. */
const IDLE = 60_000;

export function serverParsers({ clock, cache, parser: beside = articleParser(0) }: Deps): ServerParsers {
  let version: Promise<string | undefined> | undefined;
  let cancel = (): void => undefined;
  const lasting: Parser = {
    async parse(file) {
      cancel();
      return beside.parse(file);
    },
    async rest() {
      cancel();
      cancel = clock.after(IDLE, () => void beside.rest());
    },
  };
  return {
    async parserFor(server) {
      // Ids have digits alone; nothing else becomes a path.
      if (cache === undefined || !/^\d{1,20}$/u.test(server)) return lasting;
      const known = await (version ??= parserVersion());
      if (known === undefined) return lasting;
      return keptArticles(lasting, {
        folder: join(cache, 'servers', server, 'articles'),
        version: known,
        now: wallClock,
      });
    },
    async close() {
      cancel();
      await beside.rest();
    },
  };
}
