/** What a process with many servers takes: to start, to answer the first question of each server and another one, and in memory. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sql } from 'kysely';
import { systemClock } from '../../../src/app/clock.js';
import { serverLibraries } from '../../../src/app/server-libraries.js';
import { serverParsers } from '../../../src/app/server-parsers.js';
import { createLibrary } from '../../../src/content/library.js';
import { parseArticle } from '../../../src/content/parse-article.js';
import { parseQuestion } from '../../../src/search/query/parse-question.js';
import { createSearcher } from '../../../src/search/searcher.js';
import { postgresAccess } from '../../../src/store/postgres/postgres-access.js';
import { openStore } from '../../../src/store/store.js';
import { createCorpus } from '../corpus.js';
import { quantiles } from '../load/quantiles.js';
import { serverOf } from '../store/fill-servers.js';
import { createServers } from './corpus.js';

/** Passed from process to process as JSON. */
export interface Measuring {
  readonly folder: string;
  readonly databaseUrl?: string | undefined;
  /** For what is parsed; filled by the first of two measurements. */
  readonly cache: string;
  readonly state: 'never parsed' | 'parsed before';
  /** There is one more. */
  readonly servers: number;
  readonly megabytes: number;
  /** So many of them are asked. */
  readonly ask: number;
}

const COMMON = 200;
const MEGABYTE = 2 ** 20;
const QUOTAS = { articles: 1_000, bytes: 100 * MEGABYTE, addsAnHour: 1_000_000 };

/** Prints it. */
export async function measureServers(measuring: Measuring): Promise<void> {
  const { folder, databaseUrl, cache, state, servers, megabytes, ask } = measuring;
  const { questions } = createServers(servers + 1);
  const { files } = createCorpus(COMMON * 20, 1);
  const encoder = new TextEncoder();
  const parsed = files.map(({ name, markdown }) => parseArticle({ name, bytes: encoder.encode(markdown) }));
  const common = await createSearcher(createLibrary(parsed.flatMap((one) => ('article' in one ? [one.article] : []))));
  const before = memory();
  const from = performance.now();
  const watching = {
    changed: () => undefined,
    after: (time: number, run: () => void) => systemClock.after(time, run),
  };
  const warn = (reason: string): void => console.warn(reason);
  const store = await openStore({ folder, databaseUrl, watching, quotas: QUOTAS, now: Date.now, warn });
  const parsers = serverParsers({ clock: systemClock, cache });
  const write = (fields: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
  const { servicesFor, held } = serverLibraries({
    common: () => common,
    source: store,
    parserFor: parsers.parserFor,
    search: {},
    memory: megabytes * MEGABYTE,
    log: { info: write, warn: write, error: write },
    clock: systemClock,
  });
  const asked = async (server: number): Promise<number> => {
    const since = performance.now();
    const { searcher } = await servicesFor({ server: serverOf(server), roles: [] });
    await searcher.answer(parseQuestion(questions[server] ?? ''));
    return performance.now() - since;
  };
  await servicesFor({ server: '1', roles: [] });
  const start = performance.now() - from;
  // It starts the thread that parses, which is nothing of the servers asked afterwards.
  const first = await asked(servers);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const [cold, warm]: [number[], number[]] = [[], []];
  const every = Math.max(1, Math.floor(servers / ask));
  for (let server = 0; server < servers; server += every) {
    cold.push(await asked(server));
    warm.push(await asked(server));
  }
  delay.disable();
  const after = memory();
  const holding = held();
  await parsers.close();
  await store.close();
  const [firstOnes, later] = [quantiles(cold), quantiles(warm)];
  console.table([
    {
      servers,
      asked: cold.length,
      articles: state,
      'start ms': rounded(start),
      'process’s first ms': rounded(first),
      'first p50 ms': firstOnes.p50,
      'p99 ms': firstOnes.p99,
      'longest ms': firstOnes.longest,
      'later p50 ms': later.p50,
      'later p99 ms': later.p99,
      'loop held up p99 ms': rounded(delay.percentile(99) / 1e6),
      'servers held': holding.servers,
      'held MB': rounded(holding.bytes / MEGABYTE),
      'heap MB more': rounded((after.heap - before.heap) / MEGABYTE),
      'RSS MB more': rounded((after.rss - before.rss) / MEGABYTE),
      'on disk MB': rounded((await bytesOnDisk(measuring)) / MEGABYTE),
    },
  ]);
}

async function bytesOnDisk({ folder, databaseUrl }: Measuring): Promise<number> {
  if (databaseUrl !== undefined) {
    const access = postgresAccess(databaseUrl);
    const database = await access.toRead();
    if (database === undefined) return 0;
    const { rows } = await sql<{ bytes: string }>`select pg_database_size(current_database()) as bytes`.execute(
      database,
    );
    await access.close();
    return Number(rows[0]?.bytes ?? 0);
  }
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function memory(): { readonly heap: number; readonly rss: number } {
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
  return { heap: heapUsed + external + arrayBuffers, rss };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
