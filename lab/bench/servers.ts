/**
 * Measures servers with libraries of their own, made up: `npm run bench:servers`. How long the first question to each server takes, with
 * its articles parsed before or not, what is held of them, and how long anything held up the others.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Option } from 'commander';
import { createProgram, runProgram, wholeNumber } from '../../src/app/command-line.js';
import { systemClock } from '../../src/app/clock.js';
import { serverLibraries } from '../../src/app/server-libraries.js';
import { serverParsers } from '../../src/app/server-parsers.js';
import { createLibrary } from '../../src/content/library.js';
import { parseArticle } from '../../src/content/parse-article.js';
import { articleId } from '../../src/domain/article.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';
import { createSearcher } from '../../src/search/searcher.js';
import { openStore } from '../../src/store/store.js';
import { createCorpus } from './corpus.js';

const ARTICLES = 50;
/** Of 70 words, so that an article has 6 kB. */
const PARAGRAPHS = 14;
const COMMON = 200;
const MEGABYTE = 2 ** 20;
const QUOTAS = { articles: 1_000, bytes: 100 * MEGABYTE, addsAnHour: 1_000_000 };

interface Flags {
  readonly servers: number;
  readonly memory: number;
  /** So many servers are asked; all when it is left out. */
  readonly ask?: number;
}

const program = createProgram('bench:servers', 'Measures servers with libraries of their own.')
  .addOption(new Option('--servers <number>', 'so many, of 50 articles each').argParser(wholeNumber).default(1_000))
  .addOption(new Option('--memory <MB>', 'what may be held of them').argParser(wholeNumber).default(256))
  .addOption(new Option('--ask <number>', 'so many of the servers are asked').argParser(wholeNumber))
  .action(async ({ servers, memory: megabytes, ask = servers }: Flags) => {
    const folder = await mkdtemp(join(tmpdir(), 'footnote-servers-'));
    try {
      const questions = await fill(folder, servers);
      const rows = [];
      for (const state of ['articles never parsed', 'articles parsed before']) {
        rows.push({ servers, state, ...(await measure(folder, questions, { megabytes, ask })) });
      }
      console.table(rows);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

await runProgram(program, process.argv.slice(2));

/** A question to each server. */
async function fill(folder: string, servers: number): Promise<readonly string[]> {
  const store = await openStore({ folder, quotas: QUOTAS, now: Date.now, warn: (reason) => console.warn(reason) });
  const { files, questions } = createCorpus(PARAGRAPHS * ARTICLES, servers);
  const encoder = new TextEncoder();
  for (let server = 0; server < servers; server += 1) {
    if (server % 50 === 0) process.stderr.write(`${server} servers written\n`);
    const own = store.articles(idOf(server));
    for (let at = 0; at < ARTICLES; at += 1) {
      const { markdown = '' } = files[at % files.length] ?? {};
      const id = articleId(`article-${at}`);
      // Each server has words of its own besides those of all.
      const text = `${markdown}\n\nServer s${server} keeps article a${at}.\n`;
      if (id !== undefined) await own.put(id, encoder.encode(text), null);
    }
  }
  await store.close();
  return questions;
}

function idOf(server: number): string {
  return `1${String(server).padStart(17, '0')}`;
}

async function measure(
  folder: string,
  questions: readonly string[],
  { megabytes, ask }: { readonly megabytes: number; readonly ask: number },
): Promise<object> {
  const { files } = createCorpus(COMMON * 20, 1);
  const encoder = new TextEncoder();
  const parsed = files.map(({ name, markdown }) => parseArticle({ name, bytes: encoder.encode(markdown) }));
  const common = await createSearcher(createLibrary(parsed.flatMap((one) => ('article' in one ? [one.article] : []))));
  const before = memory();
  const from = performance.now();
  const store = await openStore({ folder, quotas: QUOTAS, now: Date.now, warn: (reason) => console.warn(reason) });
  const parsers = serverParsers({ clock: systemClock, cache: join(folder, 'cache') });
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
  await servicesFor({ server: '1', roles: [] });
  const start = performance.now() - from;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const cold: number[] = [];
  const warm: number[] = [];
  const every = Math.max(1, Math.floor(questions.length / ask));
  for (const [server, question] of questions.entries()) {
    if (server % every !== 0) continue;
    for (const times of [cold, warm]) {
      const asked = performance.now();
      const { searcher } = await servicesFor({ server: idOf(server), roles: [] });
      await searcher.answer(parseQuestion(question));
      times.push(performance.now() - asked);
    }
  }
  delay.disable();
  const after = memory();
  const { bytes, servers } = held();
  await parsers.close();
  await store.close();
  return {
    'start ms': rounded(start),
    'first p50 ms': rounded(quantile(cold, 0.5)),
    'first p99 ms': rounded(quantile(cold, 0.99)),
    'first worst ms': rounded(quantile(cold, 1)),
    'later p50 ms': rounded(quantile(warm, 0.5)),
    'loop held up p99 ms': rounded(delay.percentile(99) / 1e6),
    'worst ms': rounded(delay.max / 1e6),
    'servers held': servers,
    'held MB': rounded(bytes / MEGABYTE),
    'heap MB more': rounded((after.heap - before.heap) / MEGABYTE),
    // What wrote the articles before has left much behind.
    'RSS MB more': rounded((after.rss - before.rss) / MEGABYTE),
  };
}

function memory(): { readonly heap: number; readonly rss: number } {
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
  return { heap: heapUsed + external + arrayBuffers, rss };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
