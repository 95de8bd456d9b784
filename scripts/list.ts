/** `npm run list`: the articles of the library, for people as a table and for programs as JSON. */
import { createProgram, runProgram } from '../src/app/command-line.js';
import { articleRows, articleTable } from '../src/app/article-table.js';
import { articleReader } from '../src/app/read-articles.js';
import { articlesOption, librarySettings } from './library-settings.js';

interface Flags {
  readonly articles?: string;
  readonly json?: true;
}

/** Articles of so many bytes are parsed here: starting a thread takes as long as parsing all that a small library has. */
const SMALL = 64_000;

const program = createProgram('list', 'Lists the articles, with the ids that other commands take.')
  .argument('[words...]', 'list only articles with these words in title, id, authors or site')
  .addOption(articlesOption())
  .option('--json', 'print one JSON list')
  .action(async (words: readonly string[], flags: Flags) => {
    const { articles, cache, dates } = librarySettings(flags);
    const { library, faults } = await articleReader({ articles, cache, dates, parsedHere: SMALL })();
    const all = library.articles;
    const { articles: named } = await library.matching(words.join(' '), { from: 0, most: all.length });
    const rows = articleRows(words.length === 0 ? all : named.flatMap(({ id }) => library.byId(id) ?? []));
    if (flags.json === true) console.log(JSON.stringify(rows));
    else process.stdout.write(articleTable(rows, all.length, process.stdout.columns ?? 100));
    if (faults.length === 0) return;
    console.error(
      `Files with faults: ${new Set(faults.map(({ file }) => file)).size}. See \`npm run check:articles\`.`,
    );
    // A folder that cannot be read has no articles to list.
    if (all.length === 0) process.exitCode = 1;
  });

await runProgram(program, process.argv.slice(2));
