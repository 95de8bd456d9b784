/**
 * Measures servers with libraries of their own, made up: `npm run bench:servers`. How long the first question to each server takes, with
 * its articles parsed before or not, what is held of them, and how long anything held up the others; each time in a process of its own. With
 * `--data` what was made up stays there, and the next run only asks.
 */
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Option } from 'commander';
import { createProgram, runProgram, wholeNumber } from '../../src/app/command-line.js';
import { databaseFile } from '../../src/store/libsql/database-file.js';
import { postgresAccess } from '../../src/store/postgres/postgres-access.js';
import { startCluster } from '../../test/support/postgres/cluster.js';
import { createServers } from './servers/corpus.js';
import { measureServers, type Measuring } from './servers/measure.js';
import { filledServers, fillServers } from './store/fill-servers.js';

interface Flags {
  readonly servers: readonly number[];
  readonly memory: number;
  /** So many servers are asked; all when it is left out. */
  readonly ask?: number;
  readonly data?: string;
  readonly postgres: boolean;
}

/** What it takes is in seconds, and its progress is told so often. */
const TOLD_MS = 10_000;

const program = createProgram('bench:servers', 'Measures servers with libraries of their own.')
  .addOption(
    new Option('--servers <number...>', 'so many, of 50 articles each, the fewest first')
      .argParser((text: string, before: readonly number[] | undefined) => [...(before ?? []), wholeNumber(text)])
      .default(undefined, '1000'),
  )
  .addOption(new Option('--memory <MB>', 'what may be held of them').argParser(wholeNumber).default(256))
  .addOption(new Option('--ask <number>', 'so many of the servers are asked').argParser(wholeNumber))
  .option('--data <folder>', 'where what servers keep stays for the next run, which goes on with it')
  .option('--postgres', 'in a PostgreSQL of its own in place of a file; it stays nowhere', false)
  .action(async ({ servers = [1_000], data, ...flags }: Partial<Flags> & Pick<Flags, 'memory' | 'postgres'>) => {
    const scratch = await mkdtemp(join(tmpdir(), 'footnote-servers-'));
    try {
      await measureAll(scratch, { servers, ...flags, folder: data ?? join(scratch, 'data') });
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  });
program
  .command('measure', { hidden: true })
  .argument('<measuring>')
  // Written by `measureAll` alone.
  .action(async (measuring: string) => measureServers(JSON.parse(measuring) as Measuring));

await runProgram(program, process.argv.slice(2));

async function measureAll(
  scratch: string,
  { servers, memory, ask, postgres, folder }: Omit<Flags, 'data'> & { readonly folder: string },
): Promise<void> {
  const { bytesOf } = createServers(0);
  const cluster = postgres ? await startClusterBelow(scratch) : undefined;
  try {
    const databaseUrl = cluster?.url;
    for (const wanted of servers) {
      const access = databaseUrl === undefined ? databaseFile(folder) : postgresAccess(databaseUrl);
      const since = performance.now();
      let told = since;
      // One more, which is asked before what is measured.
      await fillServers(access, {
        servers: wanted + 1,
        bytesOf,
        filled(there) {
          if (performance.now() - told < TOLD_MS && there <= wanted) return;
          told = performance.now();
          console.error(`${there} servers are written, the last ones in ${Math.round((told - since) / 1_000)} s`);
        },
      });
      const there = (await filledServers(access)) - 1;
      await access.close();
      if (there > wanted) console.error(`There are ${there} servers from a run before, and not ${wanted}.`);
      const cache = await mkdtemp(join(scratch, 'cache-'));
      for (const state of ['never parsed', 'parsed before'] as const) {
        const measuring: Measuring = {
          folder,
          databaseUrl,
          cache,
          state,
          servers: there,
          megabytes: memory,
          ask: ask ?? there,
        };
        inProcess(measuring);
      }
      await rm(cache, { recursive: true });
    }
  } finally {
    await cluster?.stop();
  }
}

/** What filled them has left much behind in this one. */
function inProcess(measuring: Measuring): void {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), 'measure', JSON.stringify(measuring)];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error('A measurement has failed.');
}

async function startClusterBelow(scratch: string): ReturnType<typeof startCluster> {
  // Whoever it runs as has to reach its folder below this one.
  await chmod(scratch, 0o711);
  const folder = join(scratch, 'cluster');
  await mkdir(folder);
  return startCluster(folder, []);
}
