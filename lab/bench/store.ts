/**
 * `npm run bench:store`: how long each database takes with 1,000 servers of 50 articles each, of 10 kB: the file, and a PostgreSQL of this
 * machine's own that keeps what it acknowledges, as the file does.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProgram, runProgram, wholeNumber } from '../../src/app/command-line.js';
import type { DatabaseAccess } from '../../src/store/database.js';
import { databaseFile } from '../../src/store/libsql/database-file.js';
import { postgresAccess } from '../../src/store/postgres/postgres-access.js';
import { openStore, type StoreOptions } from '../../src/store/store.js';
import { postgresPrograms, startCluster } from '../../test/support/postgres/cluster.js';
import { ARTICLES, fillServers, idOf, serverOf } from './store/fill-servers.js';

/** No setting of PostgreSQL's is changed: what it acknowledges outlives a loss of power. */
const AS_IT_COMES: readonly string[] = [];
const QUOTAS = { articles: 1000, bytes: 100_000_000, addsAnHour: 1_000_000 };

const bytesOf = (number: number): Uint8Array =>
  Buffer.from(`---\ntitle: Article ${number}\n---\n\n${`Words of article ${number}. `.repeat(420)}\n`);

const program = createProgram('bench:store', 'Measures the database with many servers.')
  .option('--servers <count>', 'how many', wholeNumber, 1000)
  .allowExcessArguments(false)
  .action(async ({ servers }: { readonly servers: number }) => {
    const folder = await mkdtemp(join(tmpdir(), 'footnote-store-'));
    try {
      console.log(`${servers} servers with ${ARTICLES} articles each`);
      console.log('libsql, in a file:');
      await fill(databaseFile(folder), servers);
      await measure({ folder }, servers);
      if (postgresPrograms() === undefined) {
        console.log('PostgreSQL is not installed, and is not measured.');
        return;
      }
      // Whoever it runs as has to reach its folder below this one.
      await chmod(folder, 0o711);
      const cluster = await startCluster(await mkdtemp(join(folder, 'postgres-')), AS_IT_COMES);
      try {
        console.log('PostgreSQL, on this machine:');
        await fill(postgresAccess(cluster.url), servers);
        await measure({ folder, databaseUrl: cluster.url }, servers);
      } finally {
        await cluster.stop();
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

await runProgram(program, process.argv.slice(2));

async function fill(access: DatabaseAccess, servers: number): Promise<void> {
  await fillServers(access, { servers, bytesOf: (_, article) => bytesOf(article) });
  await access.close();
}

async function measure(at: Pick<StoreOptions, 'folder' | 'databaseUrl'>, servers: number): Promise<void> {
  const before = performance.now();
  const store = await openStore({ ...at, quotas: QUOTAS, now: Date.now, warn: console.error });
  told('open', [performance.now() - before]);
  const each = async (name: string, times: number, work: (server: string, turn: number) => Promise<unknown>) => {
    const took: number[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      const start = performance.now();
      await work(serverOf((turn * 37) % servers), turn);
      took.push(performance.now() - start);
    }
    told(name, took);
  };
  await each('list of one server', 200, async (server) => store.articles(server).list());
  await each('one article', 200, async (server, turn) => store.articles(server).read(idOf(turn % ARTICLES)));
  await each('all bytes of one server', 50, async (server) => {
    const articles = store.articles(server);
    for (const { id } of await articles.list()) await articles.read(id);
  });
  await each('version of one server', 500, async (server) => store.articles(server).version());
  await each('settings, not remembered', 500, async (server) => store.settings.of(server));
  await each('change of settings', 200, async (server, turn) =>
    store.settings.change(server, { gaps: turn % 2 === 0 }),
  );
  await each('settings, remembered', 500, async () => store.settings.of(serverOf(0)));
  await each('put', 200, async (server, turn) => store.articles(server).put(idOf(1000 + turn), bytesOf(turn), null));
  await each('remove', 200, async (server, turn) => store.articles(server).remove(idOf(1000 + turn)));
  await each('count words', 200, async (server) =>
    store.counts(server).countGap({ reason: 'refused', words: ['tide', 'moon'] }),
  );
  await store.close();
}

function told(name: string, took: readonly number[]): void {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2);
  console.log(`${name}: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms`);
}
