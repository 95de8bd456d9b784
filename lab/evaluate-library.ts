/** Measures search on a folder of articles, as a bot reads it: `npm run evaluate:library -- FOLDER QUESTIONS.json`. */
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { Option } from 'commander';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { embeddingProgress } from '../src/app/embedding-progress.js';
import { CACHE } from '../src/app/folders.js';
import { openSemanticSearch } from '../src/app/open-semantic.js';
import { createSearcher } from '../src/search/searcher.js';
import { safe } from '../src/terminal/lines.js';
import { askLibrary, libraryFigures } from './evaluation/library.js';
import { failed, failedReport, libraryReport } from './evaluation/library-report.js';
import { readLibraryQuestions } from './library-questions.js';

interface Flags {
  readonly semantic: 'on' | 'off';
  readonly reader: 'on' | 'off';
  readonly json?: true;
  readonly worst?: true;
}

const program = createProgram('evaluate:library', 'Measures search on a folder of articles, as a bot reads it.')
  .argument('<folder>', 'the folder that has the articles')
  .argument('<questions>', 'a JSON file: [{ "question": "…", "answers": [{ "file": "…", "quote": "…" }] }]')
  .addOption(new Option('--semantic <on|off>', 'search by meaning too').choices(['on', 'off']).default('on'))
  .addOption(new Option('--reader <on|off>', 'read the first passages too').choices(['on', 'off']).default('on'))
  .option('--worst', 'show the questions that failed, what came first, and why')
  .addOption(new Option('--json', 'print one JSON object').conflicts('worst'))
  .action(async (folder: string, file: string, { semantic, reader, json, worst }: Flags) => {
    const { library, questions, faulty } = await readLibraryQuestions(folder, file);
    if (faulty > 0) process.stderr.write(`${faulty} files of ${folder} have a fault and are no articles.\n`);
    const searcher = await createSearcher(library);
    const meaning =
      semantic === 'on'
        ? await openSemanticSearch(
            { folder: CACHE, threads: availableParallelism(), reader: reader === 'on' },
            (text) => process.stderr.write(`${text}\n`),
          )
        : undefined;
    try {
      if (meaning !== undefined) {
        const reading = embeddingProgress(process.stderr, () => performance.now());
        searcher.useSemanticIndex(await meaning.index(searcher.semanticTexts(), reading));
      }
      const trials = await askLibrary(questions, searcher);
      const size = { articles: library.articles.length, passages: library.passages.length };
      const figures = libraryFigures(trials);
      if (json === true) {
        const printed = { file: basename(file), ...size, semantic: semantic === 'on', ...figures };
        process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
        return;
      }
      const parts = [
        `${basename(file)}: ${questions.length} questions to ${size.passages} passages of ${size.articles} articles, ${semantic === 'on' ? 'by words and meaning' : 'by words'}`,
        libraryReport(figures),
        ...(worst === true ? [failedReport(failed(trials))] : []),
      ];
      process.stdout.write(safe(`${parts.join('\n\n')}\n`));
    } finally {
      await meaning?.close();
    }
  });

await runProgram(program, process.argv.slice(2));
