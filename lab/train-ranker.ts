/** Fits the weights of search on judged question sets in SQuAD's form: `npm run train-ranker -- FILE…`. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { createProgram, runProgram, wholeNumber } from '../src/app/command-line.js';
import { CACHE, ROOT } from '../src/app/folders.js';
import { embeddingProgress } from '../src/app/embedding-progress.js';
import used from '../src/search/ranking/weights.json' with { type: 'json' };
import { openSemanticSearch } from '../src/app/open-semantic.js';
import { writeAtomically } from '../src/disk/write-atomically.js';
import type { SemanticSearch, SemanticIndex } from '../src/search/semantic/semantic.js';
import { embeddedText } from '../src/search/semantic/embed-passages.js';
import type { PassageIndex } from '../src/search/index/passage-index.js';
import { type IndexedSet, librarySource } from './training/indexed-set.js';
import { clearLine, createProgress } from './training/progress.js';
import { train, type Trained } from './training/train.js';
import { type LibrarySet, mustBeWritable, readSets } from './training/read-sets.js';
import { crossValidated, trainingReport } from './training/training-report.js';

interface Flags {
  readonly output: string;
  readonly folds: number;
  readonly limit?: number;
  readonly ablation: boolean;
  readonly library?: readonly string[];
}

const TITLES: Readonly<Record<string, string>> = { lexical: 'By words', semantic: 'By words and meaning' };

const program = createProgram('train-ranker', 'Fits the weights of search on judged question sets in SQuAD’s form.')
  .argument('<file...>', 'one or more JSON files; what was learned is measured on each')
  .option('--library <folder-and-questions...>', 'learn from folders of articles too, each with its file of questions')
  .option('--output <file>', 'where the weights go; answers use the default', 'src/search/ranking/weights.json')
  .option('--folds <number>', 'cross-validate by leaving out so many parts of the articles in turn', wholeNumber, 4)
  .option('--limit <number>', 'take so many questions of each file, evenly spread over it', wholeNumber)
  .option('--no-ablation', 'do not measure what each feature adds, which takes most of the time')
  .action(async (files: readonly string[], { output, folds, limit = Infinity, ablation, library = [] }: Flags) => {
    // Looked at first: minutes of training are a high price for a mistyped folder.
    const path = resolve(ROOT, output);
    await mustBeWritable(path);
    const sets = await readSets(files, limit, pairs(library));
    const indexed = sets.map((set) => set.indexed);
    const names = indexed.map(({ file }) => file);
    const semantic = await openSemanticSearch({ folder: CACHE, threads: availableParallelism() }, warn);
    try {
      const families = {
        lexical: librarySource(),
        semantic: librarySource(await semanticIndexes(indexed, semantic)),
      };
      const learned: Record<string, Trained> = {};
      for (const [family, source] of Object.entries(families)) {
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
        crossValidated: mapped(learned, ({ models }) => crossValidated(names, models)),
      };
      const weights = {
        record,
        ...mapped(learned, (trained) => trained.weights),
        multilingual: used.multilingual,
      };
      await writeAtomically(path, Buffer.from(`${JSON.stringify(weights, null, 2)}\n`));
    } finally {
      await semantic.close();
    }
    process.stderr.write(`The weights are in ${output}.\n`);
  });

await runProgram(program, process.argv.slice(2));

/** The semantic index of every index of the sets: each set's whole library, and its articles alone. */
async function semanticIndexes(
  sets: readonly IndexedSet[],
  semantic: SemanticSearch,
): Promise<(index: PassageIndex) => SemanticIndex> {
  const known = new Map<PassageIndex, SemanticIndex>();
  const reading = embeddingProgress(process.stderr, () => performance.now());
  for (const { library, alone } of sets) {
    for (const index of [library, ...alone.values()]) {
      const texts = index.passages.map(({ passage }) => embeddedText(passage));
      known.set(index, await semantic.index(texts, reading));
    }
  }
  return (index) => {
    const found = known.get(index);
    if (found === undefined) throw new Error('An index has no vectors.');
    return found;
  };
}

/** Throws an Error for a person when a folder has no file. */
function pairs(given: readonly string[]): readonly LibrarySet[] {
  const folders = given.filter((_, at) => at % 2 === 0);
  return folders.map((folder, at) => {
    const questions = given[2 * at + 1];
    if (questions === undefined) throw new Error(`Name the file of the questions after the folder ${folder}.`);
    return { folder, questions };
  });
}

function mapped<T, U>(all: Readonly<Record<string, T>>, to: (one: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, to(one)]));
}

function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}
