/**
 * The thread that reads feeds: a program of its own, which ends when all whose time has come are read, so that no page holds
 * up an answer and the memory that pages take is given back.
 */
import { randomInt } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { folderArticles } from '../content/folder-articles.js';
import { feedStore } from '../content/feeds/feed-state.js';
import { pollDue } from '../content/feeds/poll-due.js';
import type { FeedWork } from './feed-rounds.js';
import { importerBeside } from './import-beside.js';
import { openFetcher } from './open-fetcher.js';
import { pageImporter } from './open-importer.js';

const FINE = 2 ** 32;

// Its only creator is open-feeds.ts.
const { articles, contact } = workerData as FeedWork;
const stop = new AbortController();
parentPort?.once('message', () => stop.abort(new Error('The bot is stopping.')));

const fetcher = openFetcher(contact === undefined ? {} : { contact });
const importer = importerBeside();
const polled = await pollDue(articles, {
  fetcher,
  importPage: pageImporter(folderArticles({ directory: articles }), importer.importFile),
  store: feedStore(articles),
  now: Date.now,
  random: () => randomInt(FINE) / FINE,
  signal: stop.signal,
});
parentPort?.postMessage(polled);
await fetcher.close();
await importer.end();
// A port that listens keeps its thread.
parentPort?.close();
