/** Finds the short form in which token vectors are kept: `npm run train-reduction -- FILE…`. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { CACHE, ROOT } from '../src/app/folders.js';
import { createProgram, runProgram, wholeNumber } from '../src/app/command-line.js';
import { embeddingProgress } from '../src/app/embedding-progress.js';
import { createLibrary } from '../src/content/library.js';
import { readQuestionSet } from './question-set.js';
import { writeAtomically } from '../src/disk/write-atomically.js';
import { createMinilmEmbedder } from '../src/embedding/minilm-embedder.js';
import { embeddedText, textPieces } from '../src/search/semantic/embed-passages.js';
import { principalComponents, addTokenMoments } from './training/principal-components.js';

interface Flags {
  readonly output: string;
  readonly dimensions: number;
}

const program = createProgram('train-reduction', 'Finds the short form in which the vectors of tokens are kept.')
  .argument('<file...>', 'question sets in SQuAD’s form; their questions are not used')
  .option('--output <file>', 'where it goes; vectors are kept by the default', 'src/search/semantic/reduction.json')
  .option('--dimensions <number>', 'how many numbers a short vector has', multipleOfSixteen, 64)
  .action(async (files: readonly string[], { output, dimensions }: Flags) => {
    const sets = await Promise.all(files.map(readTexts));
    const texts = sets.flatMap((set) => set.texts);
    const embedder = await createMinilmEmbedder({ folder: CACHE, threads: availableParallelism() });
    const moments = new Float64Array(embedder.dimensions ** 2);
    const progress = embeddingProgress(process.stderr, () => performance.now());
    for (const [done, text] of texts.entries()) {
      const [read] = await embedder.embed([textPieces(text)]);
      if (read !== undefined) addTokenMoments(moments, read, embedder.dimensions);
      progress(done + 1, texts.length);
    }
    const { directions, share } = principalComponents(moments, embedder.dimensions, dimensions);
    const bytes = Buffer.from(Float32Array.from(directions).buffer);
    const file = {
      record: {
        date: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
        model: embedder.id,
        sets: sets.map((set) => ({ file: set.file, sha256: set.sha256, passages: set.texts.length })),
        share: Number(share.toFixed(3)),
      },
      id: createHash('sha256').update(bytes).digest('hex').slice(0, 12),
      dimensions,
      matrix: bytes.toString('base64'),
    };
    await embedder.close();
    await writeAtomically(resolve(ROOT, output), Buffer.from(`${JSON.stringify(file, null, 2)}\n`));
    process.stdout.write(`${dimensions} directions have ${(100 * share).toFixed(1)} % of what there is.\n`);
    process.stderr.write(`They are in ${output}. Train the weights again, which are learned from what they show.\n`);
  });

await runProgram(program, process.argv.slice(2));

/** What the products of short vectors are computed in; see inner-products.ts. */
function multipleOfSixteen(typed: string): number {
  const number = wholeNumber(typed);
  if (number % 16 !== 0) throw new InvalidArgumentError('Give a multiple of 16.');
  return number;
}

async function readTexts(path: string) {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Error(`${path} could not be read. Check its name.`, { cause: error });
  });
  const { articles } = readQuestionSet(bytes.toString('utf8'));
  const texts = createLibrary(articles).passages.map(embeddedText);
  return { file: basename(path), sha256: createHash('sha256').update(bytes).digest('hex'), texts };
}
