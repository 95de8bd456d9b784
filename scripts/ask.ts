/** Answers a question in the terminal: `npm run ask -- "QUESTION"`. */
import { createProgram, runProgram, wholeNumber } from '../src/app/command-line.js';
import { runReply, type ReplyOptions } from '../src/app/run-reply.js';
import { LONGEST_QUESTION } from '../src/search/query/parse-question.js';
import { answerReply } from '../src/commands/ask.js';
import { articlesOption, librarySettings } from './library-settings.js';
import { questionSearch } from './question-search.js';

interface Flags extends Omit<ReplyOptions, 'articles'> {
  readonly articles?: string;
  readonly article?: string;
  readonly limit?: number;
}

const program = createProgram(
  'ask',
  'Answers a question from the articles, in their own words.',
  'answered, uncertain or refused alike, and the `verdict` in --json tells which',
)
  .argument('<question...>', 'what you want to know; "exact phrases", -word and article:ID narrow it down')
  .addOption(articlesOption())
  .option('--article <id>', 'look in this article only')
  .option('--limit <number>', 'the most passages to show', wholeNumber)
  .option('--json', 'print one JSON object')
  .option('--explain', 'show why each passage scored what it scored')
  .action(async (words: readonly string[], flags: Flags) => {
    const { article, limit } = flags;
    const settings = librarySettings(flags);
    const question = words.join(' ');
    if (question.length > LONGEST_QUESTION) {
      process.stderr.write(`Only the first ${LONGEST_QUESTION} characters of the question were read.\n`);
    }
    process.exitCode = await runReply(
      async (services) => answerReply({ question, article, limit }, services),
      { ...flags, articles: settings.articles },
      process.stdout,
      process.stderr,
      await questionSearch(settings),
    );
  });

// A question may begin with a word to leave out, "-solar panel", which is no option.
const argv = process.argv.slice(2).map((one) => (/^-[^-]/u.test(one) && one !== '-h' ? ` ${one}` : one));

await runProgram(program, argv);
