/**
 * The feeds of an installation: read in a thread beside the bot, as often as their list and their state say. What they give goes into the
 * folder of articles, so of the processes that share a folder on one machine one reads them, and replicas that have a folder each read
 * them each: an article that one of them fetched would be in no other's. Replicas on several machines that share one folder ask each feed
 * several times, and put each article once.
 */
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { feedStore } from '../content/feeds/feed-state.js';
import { surveyFeeds, type PolledFeeds } from '../content/feeds/poll-due.js';
import type { Log } from '../discord/protocol/log.js';
import type { Observe } from '../monitoring/bot-event.js';
import type { Clock } from './clock.js';
import type { OpenLease } from './lease.js';
import { type FeedRound, feedRounds, type FeedRounds, type FeedWork } from './feed-rounds.js';

/** Beside this file in the bundle. */
const WORKER = new URL('./feed-worker.js', import.meta.url);

/** A page of 20 MB as a tree takes several hundred megabytes; one that takes more ends its thread and not the bot. */
const MEMORY_MB = 1024;

export type OpenFeeds = (log: Log, clock: Clock, observe: Observe, openLease: OpenLease) => FeedRounds;

/** Nothing is started, and no site is asked, while the folder has no list of feeds. */
export function feedsOpener(work: FeedWork): OpenFeeds {
  const store = feedStore(work.articles);
  return (log, clock, observe, openLease) =>
    feedRounds({
      survey: async () => surveyFeeds(work.articles, { store, now: Date.now }),
      start: () => startRound(work),
      log,
      clock,
      observe,
      lease: openLease(`feeds of ${hostname()}:${resolve(work.articles)}`, log, clock),
    });
}

function startRound({ articles, contact }: FeedWork): FeedRound {
  const worker = new Worker(WORKER, {
    workerData: { articles, ...(contact === undefined ? {} : { contact }) },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const done = new Promise<PolledFeeds>((end, reject) => {
    // Only the worker posts here.
    worker.once('message', (message) => end(message as PolledFeeds));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that reads the feeds has ended.')));
  });
  return {
    done,
    stop: () => worker.postMessage('stop'),
    kill: async () => void (await worker.terminate()),
  };
}
