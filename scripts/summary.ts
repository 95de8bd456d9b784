/** Prints an article's key sentences: `npm run summary -- ID`. */
import { Option } from 'commander';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { runReply, type ReplyOptions } from '../src/app/run-reply.js';
import { DEFAULT_LENGTH, summary } from '../src/commands/summary.js';
import { SUMMARY_LENGTHS, type SummaryLength } from '../src/domain/summary.js';
import { articlesOption, librarySettings } from './library-settings.js';
import { questionSearch } from './question-search.js';

interface Flags extends Omit<ReplyOptions, 'articles'> {
  readonly articles?: string;
  readonly length: SummaryLength;
  readonly focus?: string;
}

const program = createProgram('summary', 'Shows the key sentences of an article, each with its place.')
  .argument('<article>', 'its id, as `npm run list` shows it, or its title')
  .addOption(articlesOption())
  .addOption(new Option('--length <length>', 'how many').choices(SUMMARY_LENGTHS).default(DEFAULT_LENGTH))
  .option('--focus <words>', 'the sentences about this')
  .option('--json', 'print one JSON object')
  .action(async (article: string, flags: Flags) => {
    const { length, focus } = flags;
    const settings = librarySettings(flags);
    process.exitCode = await runReply(
      async (services) => summary.run({ article, length, ...(focus === undefined ? {} : { focus }) }, services),
      { ...flags, articles: settings.articles },
      process.stdout,
      process.stderr,
      // Which sentences are an article's key sentences is no question.
      focus === undefined ? undefined : await questionSearch(settings),
    );
  });

await runProgram(program, process.argv.slice(2));
