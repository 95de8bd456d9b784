/** Fits confidence by words in languages other than English, and leaves all other weights as they are: `npm run train-confidence -- FILE…`. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createProgram, runProgram, wholeNumber } from '../src/app/command-line.js';
import { ROOT } from '../src/app/folders.js';
import { writeAtomically } from '../src/disk/write-atomically.js';
import { LEXICAL, MULTILINGUAL } from '../src/search/ranking/feature-table.js';
import { WEIGHTS } from '../src/search/ranking/weights.js';
import { librarySource } from './training/indexed-set.js';
import { clearLine, createProgress } from './training/progress.js';
import { mustBeWritable, readSets } from './training/read-sets.js';
import { learnConfidence } from './training/train.js';
import { crossValidated, trainingReport } from './training/training-report.js';

interface Flags {
  readonly output: string;
  readonly folds: number;
  readonly limit?: number;
  readonly ablation: boolean;
}

const USED = 'src/search/ranking/weights.json';

const program = createProgram('train-confidence', 'Fits confidence by words in languages other than English.')
  .argument('<file...>', 'one or more JSON files in SQuAD’s form; the language of each is told from its text')
  .option('--output <file>', 'where the weights go, with all others as they are; answers use the default', USED)
  .option('--folds <number>', 'cross-validate by leaving out so many parts of the articles in turn', wholeNumber, 4)
  .option('--limit <number>', 'take so many questions of each file, evenly spread over it', wholeNumber)
  .option('--no-ablation', 'do not measure what each feature adds, which takes most of the time')
  .action(async (files: readonly string[], { output, folds, limit = Infinity, ablation }: Flags) => {
    const path = resolve(ROOT, output);
    await mustBeWritable(path);
    const sets = await readSets(files, limit);
    const names = sets.map(({ indexed }) => indexed.file);
    const { model, written, shifts } = await learnConfidence(
      sets.map(({ indexed }) => indexed),
      { ...librarySource(), names: { ...LEXICAL, confidence: MULTILINGUAL } },
      WEIGHTS.lexical.ranking,
      { folds, ablation },
      createProgress('confidence'),
    ).finally(clearLine);
    process.stdout.write(
      `${trainingReport({ weights: { ...WEIGHTS.lexical, confidence: written.weights }, models: [model] }, names)}\n`,
    );
    // Parsed and not imported, so that the records of the others stay whatever they are.
    const others = JSON.parse(await readFile(resolve(ROOT, USED), 'utf8')) as object;
    const record = { sets: sets.map((set) => set.trained), crossValidated: crossValidated(names, [model]) };
    const multilingual = { record, confidence: written.weights, confidenceBias: written.bias, shifts };
    await writeAtomically(path, Buffer.from(`${JSON.stringify({ ...others, multilingual }, null, 2)}\n`));
    process.stderr.write(`The weights are in ${output}.\n`);
  });

await runProgram(program, process.argv.slice(2));
