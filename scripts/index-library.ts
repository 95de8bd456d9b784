/** `npm run index`: the folder of articles into the database, for a library that is larger than memory. */
import { createProgram, runProgram } from '../src/app/command-line.js';
import { readDataConfig } from '../src/app/config.js';
import { indexedReport, indexFolder } from '../src/app/index-library.js';
import { articleParser, parserVersion, today } from '../src/app/read-articles.js';
import { readSecretFiles } from '../src/app/secret-files.js';
import { connectionsOf } from '../src/large-library/postgres.js';
import { openPostgres, PATIENT } from '../src/store/postgres/connection.js';
import { articlesOption, librarySettings, loadSettings } from './library-settings.js';

/** Bytes of a file that is parsed without a thread. */
const SMALL = 64_000;
/** How often progress is told, in files. */
const TOLD = 500;

const program = createProgram('index', 'Puts the articles into the database, for a library that is larger than memory.')
  .addOption(articlesOption())
  .action(async (flags: { readonly articles?: string }) => {
    const { articles, dates } = librarySettings(flags);
    const { settings, faults } = await readSecretFiles(loadSettings());
    const { databaseUrl } = readDataConfig(settings, faults);
    if (databaseUrl === undefined)
      throw new Error('There is no database to put the articles into. Name one with DATABASE_URL.');
    const postgres = openPostgres(databaseUrl, PATIENT);
    const parser = articleParser(SMALL);
    try {
      const indexed = await indexFolder(connectionsOf(postgres), articles, {
        parser,
        version: (await parserVersion()) ?? 'unknown',
        dates,
        today,
        progress: (done, files) => {
          if (done % TOLD === 0) process.stderr.write(`${done} of ${files} files\n`);
        },
      });
      process.stdout.write(`${indexedReport(indexed)}\n`);
      if (indexed.faults.length > 0) process.exitCode = 1;
    } finally {
      await parser.rest();
      await postgres.close();
    }
  });

await runProgram(program, process.argv.slice(2));
