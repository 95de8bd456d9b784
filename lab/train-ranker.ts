/** Fits the weights of search on judged question sets in SQuAD's form: `npm run train-ranker -- FILE…`. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Option } from 'commander';
import { createProgram, runProgram, wholeNumber } from '../src/app/command-line.js';
import { CACHE, ROOT } from '../src/app/folders.js';
import used from '../src/search/ranking/weights.json' with { type: 'json' };
import { openSemanticSearch } from '../src/app/open-semantic.js';
import { writeAtomically } from '../src/disk/write-atomically.js';
import { assignFolds } from './training/cross-validate.js';
import { librarySource } from './training/indexed-set.js';
import { clearLine, createProgress } from './training/progress.js';
import { semanticIndexes } from './training/semantic-indexes.js';
import { train, type Trained } from './training/train.js';
import { librarySets, mustBeWritable, readSets } from './training/read-sets.js';
import { crossValidated, trainingReport } from './training/training-report.js';

interface Flags {
  readonly output: string;
  readonly folds: number;
  readonly limit?: number;
  readonly ablation: boolean;
  readonly only?: 'lexical' | 'semantic';
  readonly library?: readonly string[];
}

const TITLES: Readonly<Record<string, string>> = { lexical: 'By words', semantic: 'By words and meaning' };

const program = createProgram('train-ranker', 'Fits the weights of search on judged question sets in SQuAD’s form.')
  .argument('<file...>', 'one or more JSON files; what was learned is measured on each')
  .option('--library <folder-and-questions...>', 'learn from folders of articles too, each with its file of questions')
  .addOption(
    new Option('--only <family>', 'leave the weights of the other as they are').choices(['lexical', 'semantic']),
  )
  .option('--output <file>', 'where the weights go; answers use the default', 'src/search/ranking/weights.json')
  .option('--folds <number>', 'cross-validate by leaving out so many parts of the articles in turn', wholeNumber, 4)
  .option('--limit <number>', 'take so many questions of each file, evenly spread over it', wholeNumber)
  .option('--no-ablation', 'do not measure what each feature adds, which takes most of the time')
  .action(
    async (files: readonly string[], { output, folds, limit = Infinity, ablation, only, library = [] }: Flags) => {
      // Looked at first: minutes of training are a high price for a mistyped folder.
      const path = resolve(ROOT, output);
      await mustBeWritable(path);
      const sets = await readSets(files, limit, { libraries: librarySets(library) });
      const indexed = sets.map((set) => set.indexed);
      const names = indexed.map(({ file }) => file);
      // So is this: reading the passages for meaning takes as long.
      assignFolds(
        indexed.flatMap(({ questions }) => questions.map(({ article }) => article.id)),
        folds,
      );
      const semantic = await openSemanticSearch(
        { folder: CACHE, threads: availableParallelism(), reader: false },
        warn,
      );
      try {
        const families = {
          lexical: librarySource(),
          semantic: librarySource(await semanticIndexes(indexed, semantic)),
        };
        const learned: Record<string, Trained> = {};
        for (const [family, source] of Object.entries(families)) {
          if (only !== undefined && family !== only) continue;
          const progress = createProgress(family);
          const trained = await train(indexed, source, { folds, ablation }, progress).finally(clearLine);
          learned[family] = trained;
          process.stdout.write(
            `${TITLES[family] ?? family}, cross-validated by article in ${folds} folds\n\n${trainingReport(trained, names)}\n\n`,
          );
        }
        const record = {
          date: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
          sets: sets.map((set) => set.trained),
        };
        const weights = {
          ...used,
          ...mapped(learned, ({ weights: own, models }) => ({
            record: { ...record, crossValidated: crossValidated(names, models) },
            ...own,
          })),
        };
        await writeAtomically(path, Buffer.from(`${JSON.stringify(weights, null, 2)}\n`));
      } finally {
        await semantic.close();
      }
      process.stderr.write(`The weights are in ${output}.\n`);
    },
  );

await runProgram(program, process.argv.slice(2));

function mapped<T, U>(all: Readonly<Record<string, T>>, to: (one: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, to(one)]));
}

function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}
