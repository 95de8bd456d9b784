/**
 * Measures a library that is larger than memory: `npm run bench:large -- 1000000 FILE…`, with the question sets that its articles are made of. In a
 * PostgreSQL of its own, with fsync on; questions are asked by a process of its own, one after the other.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Argument, Option } from 'commander';
import { createProgram, runProgram, wholeNumber } from '../../src/app/command-line.js';
import { passageSpans } from '../../src/content/passages.js';
import type { Connections } from '../../src/large-library/connection.js';
import { openLargeLibrary } from '../../src/large-library/open-library.js';
import { writeLibrary } from '../../src/large-library/write-library.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';
import { searcherOver } from '../../src/search/searcher.js';
import { connectionsOf } from '../../src/large-library/postgres.js';
import { openPostgres, PATIENT } from '../../src/store/postgres/connection.js';
import { withPostgres } from '../evaluation/postgres.js';
import { readQuestionSet } from '../question-set.js';
import { largeCorpus, PARAGRAPHS, QUESTION_KINDS, type LargeCorpus } from './large/corpus.js';

const KEY = 'measured';
/** Articles that are put there at once. */
const BATCH = 50;
/** What a small server has. */
const SETTINGS = ['shared_buffers=256MB', 'work_mem=8MB', 'max_wal_size=2GB'];
const MEGABYTE = 2 ** 20;

interface Flags {
  readonly questions: number;
  readonly database?: string;
  readonly ask?: string;
}

const program = createProgram('bench:large', 'Measures a library that is larger than memory.')
  .addArgument(new Argument('<passages>', 'how many').argParser(wholeNumber))
  .argument('<file...>', 'question sets, of whose paragraphs the articles are made')
  .addOption(new Option('--questions <number>', 'how many are asked').argParser(wholeNumber).default(1_000))
  .option('--database <url>', 'a database to measure in, which stays; what it has already is not put there again')
  .addOption(new Option('--ask <url>', 'ask only, of a database that is there').hideHelp())
  .action(async (passages: number, files: readonly string[], { questions, database, ask: url }: Flags) => {
    if (url !== undefined) {
      // The corpus takes memory of its own, which is not the library's.
      const asked = JSON.parse(await standardInput()) as readonly Asked[];
      return ask(url, asked);
    }
    const sets = await Promise.all(files.map(async (file) => readQuestionSet(await readFile(file, 'utf8'))));
    const corpus = largeCorpus(sets, passages);
    const measure = async (connections: Connections, address: string) => {
      await load(connections, corpus, passages);
      await connections.query('analyze');
      const [whole] = await connections.query<Size>('select pg_database_size(current_database()) as size');
      console.log(`The database has ${megabytes(whole)} on disk`);
      for (const table of ['indexed_terms', 'indexed_passage', 'indexed_article', 'indexed_word']) {
        const [size] = await connections.query<Size>('select pg_total_relation_size($1::regclass) as size', [table]);
        console.log(`  ${table}: ${megabytes(size)}`);
      }
      const asked = Array.from({ length: questions }, (_, ordinal) =>
        corpus.question(ordinal, Math.ceil(passages / PARAGRAPHS)),
      );
      await askBeside(address, passages, files, asked);
      await addOne(connections, corpus, passages);
    };
    if (database === undefined) {
      await withPostgres(SETTINGS, async (connections, cluster) => measure(connections, cluster.url));
      return;
    }
    const postgres = openPostgres(database, PATIENT);
    try {
      await measure(connectionsOf(postgres), database);
    } finally {
      await postgres.close();
    }
  });

await runProgram(program, process.argv.slice(2));

interface Size {
  /** In bytes. */
  readonly size: number;
}

function megabytes(size: Size | undefined): string {
  return `${Math.round((size?.size ?? 0) / MEGABYTE)} MB`;
}

type Asked = ReturnType<LargeCorpus['question']>;

async function load(connections: Connections, corpus: LargeCorpus, passages: number): Promise<void> {
  const started = performance.now();
  let making = 0;
  await writeLibrary(connections, { key: KEY, madeBy: 'measured' }, async (writer) => {
    const articles = Math.ceil(passages / PARAGRAPHS);
    for (let from = 0; from < articles; from += BATCH) {
      const begun = performance.now();
      const batch = Array.from({ length: Math.min(BATCH, articles - from) }, (_, at) => from + at)
        .filter((ordinal) => !writer.known.has(`a${ordinal}`))
        .map((ordinal) => corpus.article(ordinal))
        .map((article) => ({ article, passages: passageSpans(article), notes: [] }));
      if (batch.length === 0) continue;
      making += performance.now() - begun;
      await writer.put(batch);
      if ((from / BATCH) % 20 === 0) {
        const done = from * PARAGRAPHS;
        process.stderr.write(`${done} passages, ${Math.round((performance.now() - started - making) / 1000)} s\n`);
      }
    }
  });
  const seconds = (performance.now() - started - making) / 1000;
  console.log(`${passages} passages written in ${Math.round(seconds)} s, ${Math.round(passages / seconds)} a second`);
}

async function addOne(connections: Connections, corpus: LargeCorpus, passages: number): Promise<void> {
  await writeLibrary(connections, { key: KEY, madeBy: 'measured' }, async (writer) => {
    const times: number[] = [];
    for (let at = 0; at < 20; at += 1) {
      const article = corpus.article(Math.ceil(passages / PARAGRAPHS) + at);
      const begun = performance.now();
      await writer.put([{ article, passages: passageSpans(article), notes: [] }]);
      times.push(performance.now() - begun);
    }
    console.log(`one article of ${PARAGRAPHS} passages added: ${quantiles(times)}`);
  });
}

async function askBeside(
  url: string,
  passages: number,
  files: readonly string[],
  asked: readonly Asked[],
): Promise<void> {
  const child = spawn(
    process.execPath,
    ['scripts/run.js', 'lab/bench/large-library.ts', String(passages), ...files, '--ask', url],
    {
      stdio: ['pipe', 'inherit', 'inherit'],
    },
  );
  child.stdin.end(JSON.stringify(asked));
  await new Promise((resolve) => child.on('exit', resolve));
}

async function ask(url: string, asked: readonly Asked[]): Promise<void> {
  const postgres = openPostgres(url);
  const begun = performance.now();
  const library = await openLargeLibrary(connectionsOf(postgres), KEY);
  if (library === undefined) throw new Error('There is no library.');
  console.log(
    `opened in ${Math.round(performance.now() - begun)} ms: ${library.size()} passages; resident ${resident()}`,
  );
  const searcher = searcherOver(
    library.library,
    async (request) => ({ indexes: await library.indexesFor(request), partAway: false }),
    {},
  );
  const tried: { readonly kind: string; readonly ms: number; readonly right: boolean }[] = [];
  for (const round of ['first', 'second'] as const) {
    tried.length = 0;
    const { user, system } = process.cpuUsage();
    for (const { text, kind, paragraph } of asked) {
      const from = performance.now();
      const answer = await searcher.answer(parseQuestion(text));
      const ms = performance.now() - from;
      const shown =
        answer.kind === 'empty-question' ? [] : answer.kind === 'not-answered' ? answer.nearest : answer.quotations;
      tried.push({ kind, ms, right: shown.some(({ passage }) => passage.text === paragraph) });
    }
    const spent = process.cpuUsage({ user, system });
    console.log(
      `${round} time: ${quantiles(tried.map(({ ms }) => ms))}; resident ${resident()}; ${((spent.user + spent.system) / 1000 / asked.length).toFixed(1)} ms of this process's CPU a question`,
    );
    for (const kind of QUESTION_KINDS) {
      const own = tried.filter((one) => one.kind === kind);
      const right = own.filter((one) => one.right).length / Math.max(1, own.length);
      console.log(
        `  ${kind}: ${quantiles(own.map(({ ms }) => ms))}; its passage among those shown for ${Math.round(100 * right)} %`,
      );
    }
  }
  await postgres.close();
}

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${at(1)} ms`;
}

function resident(): string {
  return `${Math.round(process.memoryUsage.rss() / MEGABYTE)} MB`;
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  // A stream of bytes gives buffers.
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
