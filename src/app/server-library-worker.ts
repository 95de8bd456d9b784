/** The thread that does one task for a server's library and ends: a program of its own, whose only creator is work-beside.ts. */
import { randomInt } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { openStore, type Store } from '../store/store.js';
import { wallClock } from './clock.js';
import { importerBeside } from './import-beside.js';
import { openFetcher } from './open-fetcher.js';
import { attachedFiles } from './server-library/attached-files.js';
import { doTask } from './server-library/library-work.js';
import type { FromWorker, ForWorker } from './server-library/work-beside.js';

const FINE = 2 ** 32;

const { task, folder, databaseUrl, quotas, contact, discordApi } = workerData as ForWorker;
const stop = new AbortController();
parentPort?.once('message', () => stop.abort(new Error('The bot is stopping.')));

const tell = (message: FromWorker): void => parentPort?.postMessage(message);
const fetcher = openFetcher(contact === undefined ? {} : { contact });
const files = attachedFiles(discordApi);
const importer = importerBeside();
let store: Promise<Store> | undefined;
try {
  const result = await doTask(
    task,
    {
      fetcher,
      files,
      importFile: importer.importFile,
      store: async () => (store ??= openStore({ folder, databaseUrl, quotas, now: wallClock, warn: () => undefined })),
      quotas,
      now: wallClock,
      random: () => randomInt(FINE) / FINE,
      signal: stop.signal,
    },
    (step) => tell({ step }),
  );
  tell({ result });
} finally {
  await Promise.all([fetcher.close(), files.close(), importer.end(), store?.then(async (opened) => opened.close())]);
  // A port that listens keeps its thread.
  parentPort?.close();
}
