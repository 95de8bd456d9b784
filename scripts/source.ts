/** Prints an article's citation: `npm run source -- ID --style mla`. */
import { Option } from 'commander';
import { createProgram, runProgram, wholeNumber } from '../src/app/command-line.js';
import { runReply, type ReplyOptions } from '../src/app/run-reply.js';
import { STYLES } from '../src/citation/styles.js';
import { source } from '../src/commands/source.js';
import { articlesOption, librarySettings } from './library-settings.js';

interface Flags extends Omit<ReplyOptions, 'articles'> {
  readonly articles?: string;
  readonly style?: string;
  readonly passage?: number;
}

const program = createProgram('source', 'Cites an article in the style you need.')
  .argument('<article>', 'its id, as `npm run list` shows it, or its title')
  .addOption(articlesOption())
  .addOption(new Option('--style <style>', 'which style').choices(STYLES.map(({ id }) => id)).default('apa'))
  .option('--passage <number>', 'cite this paragraph in the text too', wholeNumber)
  .option('--json', 'print one JSON object')
  .action(async (article: string, flags: Flags) => {
    const { style, passage } = flags;
    process.exitCode = await runReply(
      async (services) => source.run({ article, style, passage }, services),
      { ...flags, articles: librarySettings(flags).articles },
      process.stdout,
      process.stderr,
    );
  });

await runProgram(program, process.argv.slice(2));
