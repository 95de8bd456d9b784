/** Says in the terminal whether words stand in the articles: `npm run quote -- "TEXT"`. */
import { createProgram, runProgram } from '../src/app/command-line.js';
import { runReply, type ReplyOptions } from '../src/app/run-reply.js';
import { quote } from '../src/commands/quote.js';
import { LONGEST_QUOTE } from '../src/search/quote/find-quote.js';
import { articlesOption, librarySettings } from './library-settings.js';

interface Flags extends Omit<ReplyOptions, 'articles'> {
  readonly articles?: string;
  readonly article?: string;
}

const program = createProgram(
  'quote',
  'Says whether a quote stands in the articles, where, and what was changed.',
  'found, changed or nowhere alike, and the `verdict` in --json tells which',
)
  .argument('<text...>', 'the words as they are quoted')
  .addOption(articlesOption())
  .option('--article <id>', 'the article that they are said to be from')
  .option('--json', 'print one JSON object')
  .action(async (words: readonly string[], flags: Flags) => {
    const text = words.join(' ');
    if (text.length > LONGEST_QUOTE) {
      process.stderr.write(`Only the first ${LONGEST_QUOTE} characters of the quote were read.\n`);
    }
    const { article } = flags;
    process.exitCode = await runReply(
      async (services) => quote.run({ text, ...(article === undefined ? {} : { article }) }, services),
      { ...flags, articles: librarySettings(flags).articles },
      process.stdout,
      process.stderr,
    );
  });

// A quote may begin with a dash, as speech does in many languages, which is no option.
const argv = process.argv.slice(2).map((one) => (/^-\s/u.test(one) ? ` ${one}` : one));

await runProgram(program, argv);
