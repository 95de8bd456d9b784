/**
 * Measures loading, indexing and asking at 2,000, 20,000 and 200,000 passages, beside MiniSearch used as its
 * documentation shows (fuzzy 0.2, prefix, boosted title) on the same passages in the same run, so that the ratios mean
 * something on any machine: `npm run bench [-- PASSAGES…]`.
 */
import { Argument } from 'commander';
import MiniSearch from 'minisearch';
import { createProgram, runProgram, wholeNumber } from '../../src/app/command-line.js';
import { createLibrary } from '../../src/content/library.js';
import { parseArticle } from '../../src/content/parse-article.js';
import type { WholeLibrary } from '../../src/domain/library.js';
import { createSearcher } from '../../src/search/searcher.js';
import { createCorpus } from './corpus.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';

const SIZES = [2_000, 20_000, 200_000];
const QUESTIONS = 200;
// Used as documented, a question takes MiniSearch seconds at 200,000 passages; this many passages' worth of questions is asked.
const THEIR_SHARE = 6_000_000;
const CHANGES = 20;
// The compiler needs some rounds before the times are those of a running bot.
const WARM_UP = 20;

const program = createProgram('bench', 'Measures search by words beside MiniSearch as its documentation shows it.')
  .addArgument(
    new Argument('[passages...]', 'so many made-up passages')
      .argParser((text: string, before: readonly number[] | undefined) => [...(before ?? []), wholeNumber(text)])
      .default(undefined, SIZES.join(' ')),
  )
  .action(async (sizes: readonly number[]) => {
    const rows = [];
    for (const size of sizes.length > 0 ? sizes : SIZES) {
      process.stderr.write(`${size} passages …\n`);
      rows.push(await measure(size));
    }
    console.table(rows);
  });

async function measure(size: number) {
  const { files, questions } = createCorpus(size, QUESTIONS + WARM_UP);
  const encoder = new TextEncoder();
  const encoded = files.map(({ name, markdown }) => ({ name, bytes: encoder.encode(markdown) }));

  const before = memory();
  const [library, load] = timed(() =>
    createLibrary(encoded.map(parseArticle).flatMap((parsed) => ('article' in parsed ? [parsed.article] : []))),
  );
  const indexing = performance.now();
  const first = await createSearcher(library);
  const index = performance.now() - indexing;
  const ours = memory() - before;
  const own = await latencies(questions, async (text) => first.answer(parseQuestion(text)));

  // One file is saved again and again, as by somebody who edits it.
  const changes: number[] = [];
  let searcher = first;
  let changing = library;
  for (let change = 0; change < CHANGES; change += 1) {
    const { name, markdown } = files[change % 3] ?? { name: '', markdown: '' };
    const bytes = encoder.encode(`${markdown}\n\nParagraph number ${change} was added to the article this morning.\n`);
    const from = performance.now();
    const parsed = parseArticle({ name, bytes });
    if (!('article' in parsed)) throw new Error(`${name} is faulty.`);
    const { article } = parsed;
    changing = createLibrary(
      changing.articles.map((one) => (one.id === article.id ? article : one)),
      changing,
    );
    searcher = await searcher.updated(changing);
    changes.push(performance.now() - from);
  }
  const after = memory() - before;

  const beforeTheirs = memory();
  const [documented, theirIndex] = timed(() => documentedMiniSearch(library));
  const theirs = memory() - beforeTheirs;
  const asked = questions.slice(0, WARM_UP + Math.min(QUESTIONS, Math.ceil(THEIR_SHARE / size)));
  const their = await latencies(asked, async (text) => documented.search(text));

  return {
    passages: library.passages.length,
    'load ms': Math.round(load),
    'index ms': Math.round(index),
    'MiniSearch index ms': Math.round(theirIndex),
    'a saved file ms': Math.round(Math.max(...changes)),
    MB: Math.round(ours),
    'MB after changes': Math.round(after),
    'MiniSearch MB': Math.round(theirs),
    'p50 ms': round(own.p50),
    'p99 ms': round(own.p99),
    'MiniSearch p50 ms': round(their.p50),
    'MiniSearch p99 ms': round(their.p99),
    'p50 ratio': round(own.p50 / their.p50),
    'p99 ratio': round(own.p99 / their.p99),
  };
}

function documentedMiniSearch(library: WholeLibrary): MiniSearch {
  const search = new MiniSearch({
    fields: ['title', 'text'],
    storeFields: ['title'],
    searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true },
  });
  search.addAll(library.passages.map(({ id, text, article }) => ({ id, text, title: article.citation.title })));
  return search;
}

async function latencies(questions: readonly string[], ask: (question: string) => Promise<unknown>) {
  const times = [];
  for (const question of questions) {
    const from = performance.now();
    await ask(question);
    times.push(performance.now() - from);
  }
  const sorted = times.slice(WARM_UP).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

function timed<T>(work: () => T): readonly [T, number] {
  const from = performance.now();
  const result = work();
  return [result, performance.now() - from];
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

await runProgram(program, process.argv.slice(2));
