/** Measures search on judged question sets in SQuAD's form: `npm run evaluate -- FILE…`. */
import { createHash } from 'node:crypto';
import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { Option } from 'commander';
import { z } from 'zod';
import { createProgram, runProgram, wholeNumber } from '../src/app/command-line.js';
import { embeddingProgress } from '../src/app/embedding-progress.js';
import { CACHE } from '../src/app/folders.js';
import { openSemanticSearch } from '../src/app/open-semantic.js';
import { createLibrary } from '../src/content/library.js';
import { writeAtomically } from '../src/disk/write-atomically.js';
import type { Article } from '../src/domain/article.js';
import { createSearcher, type LibrarySearcher, type Searcher } from '../src/search/searcher.js';
import type { SemanticSearch } from '../src/search/semantic/semantic.js';
import { safe } from '../src/terminal/lines.js';
import { calibration } from './evaluation/calibration.js';
import { compare, questionResult } from './evaluation/compare.js';
import { evaluate, indexedAnew, type Trial } from './evaluation/evaluate.js';
import { evaluation } from './evaluation/metrics.js';
import { splitSearcher } from './evaluation/split.js';
import { postgresSettings, withPostgres } from './evaluation/postgres.js';
import { comparisonReport, report, worst, worstReport } from './evaluation/report.js';
import { costs, judgements } from './evaluation/verdicts.js';
import { evenlySpread, readQuestionSet, type QuestionSet } from './question-set.js';

interface Flags {
  readonly limit?: number;
  readonly semantic: 'on' | 'off';
  readonly reader: 'on' | 'off';
  readonly parts: number;
  readonly index: 'memory' | 'postgres';
  readonly output?: string;
  readonly compare?: string;
  readonly worst?: number;
  readonly json?: true;
}

/** A question set's file, read and checked. */
interface Source {
  readonly path: string;
  /** SHA-256 of the file: ranks compare only where everything that was asked of is the same. */
  readonly hash: string;
  readonly set: QuestionSet;
}

// What of a results file is read again.
const Before = z.object({
  file: z.string(),
  set: z.string(),
  results: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      rank: z.object({ library: z.int().min(0).max(10).nullable() }),
    }),
  ),
});
type Before = z.infer<typeof Before>;

// A screenful; all of them are in the results file.
const CHANGES_SHOWN = 20;
const WORST_SHOWN = '20';
const REDRAWN_MS = 200;

const program = createProgram('evaluate', 'Measures retrieval and refusal on judged question sets in SQuAD’s form.')
  .argument('<file...>', 'one or more JSON files')
  .option('--limit <number>', 'take so many questions, evenly spread over the file', wholeNumber)
  .addOption(new Option('--semantic <on|off>', 'search by meaning too').choices(['on', 'off']).default('on'))
  .addOption(new Option('--reader <on|off>', 'read the first passages too').choices(['on', 'off']).default('on'))
  .option(
    '--parts <number>',
    'divide the articles at random in so many parts with indexes of their own',
    wholeNumber,
    1,
  )
  .addOption(
    new Option('--index <memory|postgres>', 'where the passages are').choices(['memory', 'postgres']).default('memory'),
  )
  .option('--output <file>', 'write the figures, and what became of each question, to a JSON file')
  .option('--compare <file>', 'show what changed since a run that wrote this file by --output')
  .addOption(
    new Option('--worst [number]', 'show so many questions whose right passage is not first, the most confident first')
      .preset(WORST_SHOWN)
      .argParser(wholeNumber),
  )
  .addOption(new Option('--json', 'print one JSON object a file').conflicts(['compare', 'worst']))
  .action(async (files: readonly string[], flags: Flags) => {
    if (files.length > 1 && (flags.output !== undefined || flags.compare !== undefined)) {
      program.error('error: a results file is of one question set; give --output and --compare one file at a time');
    }
    // Whatever can be wrong is found before minutes of measuring.
    const sources = await Promise.all(files.map(readSource));
    const before = flags.compare === undefined ? undefined : await readBefore(flags.compare, sources[0]?.hash);
    if (flags.output !== undefined) await refuseToReplace(flags.output, files);
    const meaning =
      flags.semantic === 'on'
        ? await openSemanticSearch(
            { folder: CACHE, threads: availableParallelism(), reader: flags.reader === 'on' },
            warn,
          )
        : undefined;
    try {
      const ask = async (settingsOf: SettingsOf) => {
        for (const source of sources) await run(source, settingsOf, before, flags);
      };
      if (flags.index === 'memory') {
        const searcherOf = searchBy(meaning, flags.parts);
        await ask(async (set) => indexedAnew(set.articles, searcherOf(set)));
      } else {
        await withPostgres(undefined, async (connections) =>
          ask(async (set, name) => postgresSettings(connections, name, set.articles, meaning)),
        );
      }
    } finally {
      await meaning?.close();
    }
  });

await runProgram(program, process.argv.slice(2));

/** What the questions of a set, whose file has that name, are asked of. */
type SettingsOf = (set: QuestionSet, name: string) => ReturnType<typeof indexedAnew>;

type SearcherOf = (articles: readonly Article[]) => Promise<Searcher>;

/** How a set's articles become a searcher. Articles keep their passages from one searcher to the next. */
function searchBy(meaning: SemanticSearch | undefined, parts: number): (set: QuestionSet) => SearcherOf {
  const reading = embeddingProgress(process.stderr, () => performance.now());
  const ready = async (searcher: LibrarySearcher) => {
    if (meaning !== undefined) searcher.useSemanticIndex(await meaning.index(searcher.semanticTexts(), reading));
  };
  return ({ articles }) => {
    const whole = createLibrary(articles);
    return async (some) => {
      if (parts > 1) return splitSearcher(some, whole, parts, ready);
      const searcher = await createSearcher(createLibrary(some, whole));
      await ready(searcher);
      return searcher;
    };
  };
}

async function run(
  { path, hash, set }: Source,
  settingsOf: SettingsOf,
  before: Before | undefined,
  { limit, semantic, reader, output, worst: most, json }: Flags,
): Promise<void> {
  const file = basename(path);
  const chosen = { ...set, questions: evenlySpread(set.questions, limit ?? set.questions.length) };
  const progress = progressOf(file);
  let trials: readonly Trial[];
  try {
    progress.show(0);
    const settings = await settingsOf(set, file);
    trials = await evaluate(chosen, settings, (done) => progress.show(done));
  } finally {
    progress.clear();
  }

  const measured = evaluation(trials);
  // For the report alone: what a program reads has the keys that it always had.
  const { questions, answerWords: _words, ...others } = measured;
  const figures = { file, questions, semantic: semantic === 'on', ...others };
  const calibrated = calibration(trials);
  const results = trials.map(questionResult);
  if (output !== undefined) {
    const written = { ...figures, set: hash, calibration: calibrated, results };
    await writeAtomically(resolve(output), new TextEncoder().encode(`${JSON.stringify(written, null, 2)}\n`));
  }
  if (json === true) {
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
    return;
  }
  const parts = [
    `${file}: ${questions} questions, ${figures.semantic ? 'by words and meaning' : 'by words'}${figures.semantic && reader === 'on' ? ', and read' : ''}`,
    report(measured, calibrated, costs(judgements(trials))),
    ...(before === undefined ? [] : [comparisonReport(compare(before.results, results), CHANGES_SHOWN)]),
    ...(most === undefined ? [] : [worstReport(worst(trials), most)]),
  ];
  process.stdout.write(safe(`${parts.join('\n\n')}\n\n`));
}

/** Throws an Error for a person when the file cannot be read, is no question set, or asks nothing. */
async function readSource(path: string): Promise<Source> {
  const bytes = await readBytes(path);
  let set: QuestionSet;
  try {
    set = readQuestionSet(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`${path} is no JSON: ${error.message}`, { cause: error });
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (set.questions.length === 0) throw new Error(`${path} has no questions; there is nothing to measure.`);
  return { path, hash: createHash('sha256').update(bytes).digest('hex'), set };
}

/** Throws an Error for a person when that is no results file, or one of another question set than `hash` names. */
async function readBefore(path: string, hash: string | undefined): Promise<Before> {
  const text = (await readBytes(path)).toString('utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is no JSON; give --compare a file that --output wrote.`, { cause: error });
  }
  const read = Before.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = [issue?.path.join('.'), issue?.message].filter((part) => part !== undefined && part !== '');
    throw new Error(`${path} is no results file (${where.join(': ')}); give --compare a file that --output wrote.`);
  }
  if (read.data.set !== hash) {
    throw new Error(
      `${path} has the results of another question set (${read.data.file}, or an earlier state of it), whose ranks say nothing here; make one of this set with --output.`,
    );
  }
  return read.data;
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Error(`${path} could not be read: ${reason(error)}.`, { cause: error });
  }
}

/** Throws an Error for a person unless `output` can be a new file, or takes the place of an old one that is no input. */
async function refuseToReplace(output: string, inputs: readonly string[]): Promise<void> {
  const folder = await stat(dirname(resolve(output))).catch(() => undefined);
  if (folder?.isDirectory() !== true) throw new Error(`${output} cannot be written: there is no such folder.`);
  const there = await lstat(output).catch(() => undefined);
  if (there === undefined) return;
  if (!there.isFile()) throw new Error(`${output} is there and is no ordinary file; give --output another name.`);
  const taken = await realpath(output);
  const sets = await Promise.all(inputs.map(async (input) => realpath(input)));
  if (sets.includes(taken)) throw new Error(`${output} is the question set itself; give --output another name.`);
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'this user may not read it';
  return error instanceof Error ? error.message : String(error);
}

/** One line on stderr that is drawn over, where a person looks at it; nothing elsewhere. */
function progressOf(file: string) {
  const { stderr } = process;
  const started = performance.now();
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    show(done: number): void {
      const now = performance.now();
      if (!stderr.isTTY || now - drawn < REDRAWN_MS) return;
      drawn = now;
      const parts = [`${Math.floor(100 * done)} %`, timeLeft(done, now - started)].filter((part) => part !== '');
      stderr.write(`\r\u001b[2K${safe(file)} ${parts.join(', ')}`);
    },
    clear(): void {
      if (stderr.isTTY) stderr.write('\r\u001b[2K');
    },
  };
}

function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}

// How much longer something takes that has been going on for a while.

const SECOND = 1000;
const MINUTE = 60;

// The first questions bear the cost of indexing for all and say little about the rest.
const TELLS = 0.02;

/** In words, supposing that the rest goes as fast; empty before a fiftieth is done, and at the end. */
export function timeLeft(done: number, elapsedMs: number): string {
  if (done < TELLS || done >= 1) return '';
  const seconds = Math.ceil((elapsedMs * (1 - done)) / done / SECOND);
  return seconds < 2 * MINUTE ? `about ${seconds} s left` : `about ${Math.ceil(seconds / MINUTE)} min left`;
}
