/** `npm run add -- FILE…`: saved articles to the library's folder. */
import { Command, CommanderError } from 'commander';
import { addArticles } from '../src/content/importers/add-articles.js';
import { detectLanguage } from '../src/content/importers/detect-language.js';
import { formatFault } from '../src/content/fault.js';

interface Flags {
  readonly articles: string;
  readonly replace?: true;
  readonly json?: true;
}

const program = new Command('add')
  .description('Turn saved articles (Markdown or plain text) into articles of the library.')
  .argument('<file...>', 'the saved files')
  .option('--articles <dir>', 'the folder of the library', 'articles')
  .option('--replace', 'let an article take the place of another one with its id')
  .option('--json', 'print one JSON object')
  .exitOverride();

process.exitCode = await run(process.argv);

/** 0 when all is well, 1 for a fault in a file, 2 for wrong usage. */
async function run(argv: readonly string[]): Promise<number> {
  try {
    program.parse(argv);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  const { articles: directory, replace = false, json = false } = program.opts<Flags>();
  const result = await addArticles(program.args, { directory, replace, detectLanguage });
  if ('faults' in result) {
    for (const fault of result.faults) console.error(formatFault(fault));
    return 1;
  }
  if (json) {
    console.log(JSON.stringify(result));
    return 0;
  }
  for (const { article, file, title, paragraphs, warnings } of result.added) {
    console.log(`${article}: “${title}”, ${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}, in ${file}`);
    for (const warning of warnings) console.log(`  ${warning}`);
  }
  return 0;
}
