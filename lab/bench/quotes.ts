/**
 * Measures how long checking a quote takes at 20,000 passages, and how long it holds the event loop: quotes of 4,000 characters from
 * one article, of two sentences, put together from ten articles, and of what no article has: `npm run bench:quotes [-- PASSAGES]`.
 */
import { Argument } from 'commander';
import { createProgram, runProgram, wholeNumber } from '../../src/app/command-line.js';
import { createLibrary } from '../../src/content/library.js';
import { parseArticle } from '../../src/content/parse-article.js';
import type { WholeLibrary } from '../../src/domain/library.js';
import { LONGEST_QUOTE } from '../../src/search/quote/find-quote.js';
import { createSearcher, type Searcher } from '../../src/search/searcher.js';
import { createCorpus } from './corpus.js';
import { longestWork } from './semantic/loop-delay.js';

const PASSAGES = 20_000;
const QUOTES = 40;
const WARM_UP = 5;

const program = createProgram('bench:quotes', 'Measures how long checking a quote takes.')
  .addArgument(
    new Argument('[passages]', 'so many made-up passages').argParser(wholeNumber).default(PASSAGES, String(PASSAGES)),
  )
  .action(async (passages: number) => {
    const encoder = new TextEncoder();
    const articles = createCorpus(passages, 0).files.flatMap(({ name, markdown }) => {
      const parsed = parseArticle({ name, bytes: encoder.encode(markdown) });
      return 'article' in parsed ? [parsed.article] : [];
    });
    const library = createLibrary(articles);
    const searcher = await createSearcher(library);
    const rows = [];
    for (const [kind, quote] of Object.entries(KINDS)) rows.push(await measure(kind, quote, library, searcher));
    console.table(rows);
  });

/** A quote by its number. */
type MadeQuote = (library: WholeLibrary, ordinal: number) => string;

const passage = ({ passages }: WholeLibrary, ordinal: number) =>
  passages[(ordinal * 7_919) % passages.length]?.text ?? '';

const KINDS: Readonly<Record<string, MadeQuote>> = {
  'of one article': ({ articles }, ordinal) => {
    const text = articles[(ordinal * 31) % articles.length]?.text ?? '';
    return text.slice(200, 200 + LONGEST_QUOTE).replaceAll(/ the /gu, ' her ');
  },
  'of two sentences': (library, ordinal) => passage(library, ordinal).split('. ').slice(0, 2).join('. '),
  'of ten articles': (library, ordinal) =>
    Array.from({ length: 10 }, (_, at) => passage(library, ordinal * 10 + at).slice(0, LONGEST_QUOTE / 10 - 1)).join(
      ' ',
    ),
  'of no article': (library, ordinal) =>
    Array.from({ length: 60 }, (_, at) => passage(library, ordinal * 60 + at).split(' '))
      .flatMap((words) => words.filter((_, at) => at % 7 === 3))
      .join(' ')
      .slice(0, LONGEST_QUOTE),
};

async function measure(kind: string, quote: MadeQuote, library: WholeLibrary, searcher: Searcher) {
  const times: number[] = [];
  let held = 0;
  for (let ordinal = 0; ordinal < QUOTES + WARM_UP; ordinal += 1) {
    const text = quote(library, ordinal);
    const { result: took, longest } = await longestWork(async () => {
      const began = performance.now();
      await searcher.findQuote(text);
      return performance.now() - began;
    });
    if (ordinal < WARM_UP) continue;
    times.push(took);
    held = Math.max(held, longest);
  }
  const ordered = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round((ordered[Math.floor(ordered.length * share)] ?? 0) * 10) / 10;
  return { kind, 'median ms': at(0.5), '95 % ms': at(0.95), 'longest work in one go ms': held };
}

await runProgram(program, process.argv.slice(2));
