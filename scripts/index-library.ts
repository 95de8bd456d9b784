/** `npm run index`: the folder of articles into the database, for a library that is larger than memory, and then the vectors of its passages. */
import { createProgram, runProgram } from '../src/app/command-line.js';
import { readDataConfig } from '../src/app/config.js';
import { embeddingProgress } from '../src/app/embedding-progress.js';
import { indexedReport, indexFolder, indexMeaning } from '../src/app/index-library.js';
import { semanticSearchOpener } from '../src/app/open-semantic.js';
import { articleParser, parserVersion, today } from '../src/app/read-articles.js';
import { readSecretFiles } from '../src/app/secret-files.js';
import { withUsableCache } from '../src/app/usable-cache.js';
import { connectionsOf } from '../src/large-library/postgres.js';
import type { Progress } from '../src/search/semantic/semantic.js';
import { openPostgres, PATIENT } from '../src/store/postgres/connection.js';
import { articlesOption, librarySettings, loadSettings } from './library-settings.js';

/** Bytes of a file that is parsed without a thread. */
const SMALL = 64_000;
/** How often progress is told, in files. */
const TOLD = 500;
/** The same of what is read for meaning, in passages: about a minute's work. */
const TOLD_PASSAGES = 2_000;

const program = createProgram('index', 'Puts the articles into the database, for a library that is larger than memory.')
  .addOption(articlesOption())
  .action(async (flags: { readonly articles?: string }) => {
    const library = librarySettings(flags);
    const { articles, dates } = library;
    const { settings, faults } = await readSecretFiles(loadSettings());
    const { databaseUrl } = readDataConfig(settings, faults);
    if (databaseUrl === undefined)
      throw new Error('There is no database to put the articles into. Name one with DATABASE_URL.');
    const postgres = openPostgres(databaseUrl, PATIENT);
    const connections = connectionsOf(postgres);
    const parser = articleParser(SMALL);
    let seen = 0;
    try {
      const indexed = await indexFolder(connections, articles, {
        parser,
        version: (await parserVersion()) ?? 'unknown',
        dates,
        today,
        progress: (done, files) => {
          seen = done;
          if (done % TOLD === 0) process.stderr.write(`${done} of ${files} files\n`);
        },
        onIndexing: () => {
          if (seen >= TOLD)
            process.stderr.write(
              'The index of all words is made, which takes some minutes for a million passages; the library can be asked when it is done.\n',
            );
        },
      });
      process.stdout.write(`${indexedReport(indexed)}\n`);
      if (indexed.faults.length > 0) process.exitCode = 1;
      const openMeaning = semanticSearchOpener(await withUsableCache({ ...library, reader: false }, warn));
      if (openMeaning === undefined) return;
      // What was put there is found by words from now on, whatever becomes of this.
      const semantic = await openMeaning(warn);
      try {
        const computed = await indexMeaning(connections, semantic, meaningProgress());
        process.stdout.write(`${computed} passages read for meaning.\n`);
      } finally {
        await semantic.close();
      }
    } finally {
      await parser.rest();
      await postgres.close();
    }
  });

/** A line that is drawn over at a terminal, and a line now and then elsewhere. */
function meaningProgress(): Progress {
  const drawn = embeddingProgress(process.stderr, () => performance.now());
  let told = 0;
  return (computed, all) => {
    drawn(computed, all);
    if (process.stderr.isTTY || computed - told < TOLD_PASSAGES) return;
    told = computed;
    process.stderr.write(`${computed} of ${all} passages read for meaning\n`);
  };
}

function warn(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

await runProgram(program, process.argv.slice(2));
