/**
 * Fits what is made of the reader's scores, and leaves all other weights as they are: `npm run train-reading -- FILE…`. On articles that
 * the reader has learned from it is too sure of itself, so of the sets it has read only the articles are taken that were kept from it.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { createProgram, runProgram, wholeNumber } from '../src/app/command-line.js';
import { CACHE, ROOT } from '../src/app/folders.js';
import { openSemanticSearch } from '../src/app/open-semantic.js';
import { writeAtomically } from '../src/disk/write-atomically.js';
import type { JudgedQuestion } from './question-set.js';
import { librarySource } from './training/indexed-set.js';
import { clearLine, createProgress } from './training/progress.js';
import { librarySets, mustBeWritable, readSets } from './training/read-sets.js';
import { semanticIndexes } from './training/semantic-indexes.js';
import { train } from './training/train.js';
import { crossValidated, trainingReport } from './training/training-report.js';

interface Flags {
  readonly output: string;
  readonly folds: number;
  readonly limit?: number;
  readonly library?: readonly string[];
}

const USED = 'src/search/ranking/weights.json';

/** As lab/reader/train.py has them. */
const READ = new Set(
  ['wiki-train', 'squad-train', 'nq-qed', 'tydi-en', 'covidqa', 'stories-train'].map((name) => `${name}.json`),
);

const program = createProgram('train-reading', 'Fits what is made of the reader’s scores.')
  .argument('<file...>', 'one or more JSON files in SQuAD’s form')
  .option('--library <folder-and-questions...>', 'learn from folders of articles too, each with its file of questions')
  .option('--output <file>', 'where the weights go, with all others as they are; answers use the default', USED)
  .option('--folds <number>', 'cross-validate by leaving out so many parts of the articles in turn', wholeNumber, 4)
  .option('--limit <number>', 'take so many questions of each file, evenly spread over it', wholeNumber)
  .action(async (files: readonly string[], { output, folds, limit = Infinity, library = [] }: Flags) => {
    const path = resolve(ROOT, output);
    await mustBeWritable(path);
    const sets = await readSets(files, limit, { libraries: librarySets(library), isWanted: isUnread });
    const indexed = sets.map((set) => set.indexed);
    const names = indexed.map(({ file }) => file);
    const options = { folder: CACHE, threads: availableParallelism(), reader: true };
    const semantic = await openSemanticSearch(options, (text) => process.stderr.write(`${text}\n`));
    try {
      const source = librarySource(await semanticIndexes(indexed, semantic), true);
      const trained = await train(indexed, source, { folds, ablation: false }, createProgress('reading')).finally(
        clearLine,
      );
      process.stdout.write(`${trainingReport(trained, names)}\n`);
      const others = JSON.parse(await readFile(resolve(ROOT, USED), 'utf8')) as object;
      const record = { sets: sets.map((set) => set.trained), crossValidated: crossValidated(names, trained.models) };
      const reading = { record, ...trained.weights };
      await writeAtomically(path, Buffer.from(`${JSON.stringify({ ...others, reading }, null, 2)}\n`));
    } finally {
      await semantic.close();
    }
    process.stderr.write(`The weights are in ${output}.\n`);
  });

await runProgram(program, process.argv.slice(2));

/** The same fifth of the articles that train.py keeps from the reader. */
function isUnread(file: string, { article }: JudgedQuestion): boolean {
  const [first = 0] = createHash('sha256').update(article.citation.title).digest();
  return !READ.has(file) || first % 5 === 0;
}
