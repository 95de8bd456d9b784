/** `npm run add -- FILE…`: saved articles to the library's folder. */
import { createProgram, runProgram } from '../src/app/command-line.js';
import { addArticles } from '../src/content/importers/add-articles.js';
import { detectLanguage } from '../src/content/detect-language.js';
import { formatFault } from '../src/content/fault.js';

interface Flags {
  readonly articles: string;
  readonly replace?: true;
  readonly json?: true;
}

const program = createProgram('add', 'Turns saved articles (Markdown or plain text) into articles of the library.')
  .argument('<file...>', 'the saved files')
  .option('--articles <dir>', 'the folder of the library', 'articles')
  .option('--replace', 'let an article take the place of another one with its id')
  .option('--json', 'print one JSON object')
  .action(async (paths: readonly string[], { articles: directory, replace, json }: Flags) => {
    const result = await addArticles(paths, { directory, replace: replace === true, detectLanguage });
    if ('faults' in result) {
      for (const fault of result.faults) console.error(formatFault(fault));
      process.exitCode = 1;
      return;
    }
    if (json === true) {
      console.log(JSON.stringify(result));
      return;
    }
    for (const { article, file, title, paragraphs, warnings } of result.added) {
      console.log(`${article}: “${title}”, ${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}, in ${file}`);
      for (const warning of warnings) console.log(`  ${warning}`);
    }
  });

await runProgram(program, process.argv.slice(2));
