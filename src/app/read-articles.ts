/** How the articles of an installation are read: parsed in a thread beside this one, and kept on the disk once they are. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Config } from './config.js';
import { gitDates } from './git-dates.js';
import { keptArticles } from '../content/kept-articles.js';
import { parserBeside, type StartThread, type ThreadMessage } from '../content/parse-beside.js';
import type { Parser } from '../content/parse-file.js';
import { sourceMarker } from '../content/provenance/marked-library.js';
import { readSourceStates } from '../content/provenance/source-states.js';
import { readLibrary, type ReadLibrary } from '../content/read-library.js';

/** Reads the folder again, or for the first time. */
export type ReadArticles = (before?: ReadLibrary) => Promise<ReadLibrary>;

interface Reading {
  /** The folder of the articles. */
  readonly articles: string;
  /** Where what was parsed is kept; without it everything is parsed at each start. */
  readonly cache?: string | undefined;
  /** Files of at most so many bytes are parsed in this thread. */
  readonly parsedHere: number;
  readonly dates?: Config['dates'] | undefined;
  readonly watch?: Config['watch'] | undefined;
}

/** Beside this file in the bundle. */
const WORKER = new URL('./article-worker.js', import.meta.url);

/** How often the thread is looked at, in milliseconds. */
const LOOKED_AT = 50;

/** More than a megabyte of Markdown needs, so that a file that is made to fill the memory ends its thread and not the bot. */
const MEMORY_MB = 1024;

export function articleReader({ articles, cache, parsedHere, dates, watch }: Reading): ReadArticles {
  const beside = articleParser(parsedHere);
  const committed = gitDates();
  const mark = sourceMarker();
  // A folder that tells of no change may not tell of a file's last change either.
  const now = watch === 'poll' ? undefined : Date.now;
  let parser: Promise<Parser> | undefined;
  return async (before) => {
    parser ??= cache === undefined ? Promise.resolve(beside) : keeping(beside, join(cache, 'articles'));
    const found = await readLibrary(articles, before, { parser: await parser, dates, gitDates: committed, today, now });
    return { ...found, library: mark(found.library, await readSourceStates(articles), before?.library) };
  };
}

/** Parses in a thread; files of at most `parsedHere` bytes in this one. */
export function articleParser(parsedHere: number): Parser {
  return parserBeside({ startThread, spent, every, parsedHere });
}

/** The day here, as `2026-11-26`. */
export function today(): string {
  // Swedes write dates as ISO 8601 does.
  return new Date(Date.now()).toLocaleDateString('sv-SE');
}

/** What is kept was made by the program that keeps it: another version of the parser, or of Unicode's rules, starts anew. */
async function keeping(parser: Parser, folder: string): Promise<Parser> {
  const version = await parserVersion();
  return version === undefined ? parser : keptArticles(parser, { folder, version, now: Date.now });
}

/** Undefined where it cannot be told. */
export async function parserVersion(): Promise<string | undefined> {
  try {
    const program = await readFile(WORKER);
    return createHash('sha256').update(program).update(process.version).digest('hex');
  } catch {
    return undefined;
  }
}

const startThread: StartThread = (onMessage, onEnd) => {
  const worker = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  let reason = 'its thread has ended';
  // Only the worker posts here.
  worker.on('message', (message) => onMessage(message as ThreadMessage));
  worker.on('error', (error) => (reason = error instanceof Error ? error.message : String(error)));
  worker.on('exit', () => onEnd(reason));
  return {
    post: (file) => worker.postMessage(file),
    end: async () => void (await worker.terminate()),
  };
};

/** The process's time but for what this thread was busy: at most what the other threads have spent, on a busy machine less. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 - performance.eventLoopUtilization().active;
}

function every(look: () => void): { stop(): void } {
  const timer = setInterval(look, LOOKED_AT);
  return { stop: () => clearInterval(timer) };
}
