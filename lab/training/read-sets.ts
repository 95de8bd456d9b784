/** The question sets that a training is given, each made ready to learn from, and where its weights go. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { createLibrary } from '../../src/content/library.js';
import type { Article } from '../../src/domain/article.js';
import { readLibraryQuestions, type LibraryQuestion } from '../library-questions.js';
import { evenlySpread, type JudgedQuestion, readQuestionSet } from '../question-set.js';
import { createIndexedSet, type IndexedSet } from './indexed-set.js';

/** What a training was done on. */
interface TrainedSet {
  readonly file: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  /** How many of its questions were learned from. */
  readonly questions: number;
}

/** A folder of articles, and the file of the questions to them. */
export interface LibrarySet {
  readonly folder: string;
  readonly questions: string;
}

interface Others {
  readonly libraries?: readonly LibrarySet[];
  /** Which questions of a file are taken; all without it. */
  readonly isWanted?: (file: string, question: JudgedQuestion) => boolean;
}

export interface ReadSet {
  readonly indexed: IndexedSet;
  readonly trained: TrainedSet;
}

/** Of each file at most `limit` questions of those wanted, evenly spread, and of each library. Throws an Error for a person when one cannot be read or two have one name. */
export async function readSets(
  files: readonly string[],
  limit: number,
  { libraries = [], isWanted = () => true }: Others = {},
): Promise<readonly ReadSet[]> {
  const all = [...files, ...libraries.map(({ questions }) => questions)];
  const repeated = all.find((file, at) => all.findIndex((one) => basename(one) === basename(file)) < at);
  if (repeated !== undefined) throw new Error(`Two files are named ${basename(repeated)}. Rename one of them.`);
  const sets: ReadSet[] = [];
  for (const file of files) sets.push(await readSet(file, limit, isWanted));
  for (const library of libraries) sets.push(await readLibrarySet(library, limit));
  return sets;
}

async function readLibrarySet({ folder, questions: path }: LibrarySet, limit: number): Promise<ReadSet> {
  const { library, questions } = await readLibraryQuestions(folder, path);
  const chosen = evenlySpread(questions.map(judged(library.articles)), limit);
  const file = basename(path);
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  return {
    indexed: await createIndexedSet(file, chosen, library.passages),
    trained: { file, sha256, questions: chosen.length },
  };
}

/** A question that nothing answers is of no article; one is dealt to it in turn, so that cross-validation can leave it out. */
function judged(articles: readonly Article[]) {
  return ({ text, quotes, right }: LibraryQuestion, ordinal: number): JudgedQuestion => {
    const [first] = right;
    const article = first?.article ?? articles[ordinal % articles.length];
    if (article === undefined) throw new Error('A library without articles has no questions.');
    const paragraph = first?.paragraph ?? 1;
    return { id: String(ordinal + 1), text, article, paragraph, answers: quotes, impossible: right.size === 0, right };
  };
}

async function readSet(path: string, limit: number, isWanted: NonNullable<Others['isWanted']>): Promise<ReadSet> {
  const file = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Error(`${path} could not be read. Check its name.`, { cause: error });
  });
  try {
    const { articles, questions } = readQuestionSet(bytes.toString('utf8'));
    const wanted = questions.filter((question) => isWanted(file, question));
    const chosen = evenlySpread(wanted, limit);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return {
      indexed: await createIndexedSet(file, chosen, createLibrary(articles).passages),
      trained: { file, sha256, questions: chosen.length },
    };
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Asked before minutes of training. Throws an Error for a person. */
export async function mustBeWritable(path: string): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (folder?.isDirectory() !== true) throw new Error(`There is no folder ${dirname(path)}. Make it first.`);
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory() === true) throw new Error(`${path} is a folder. Name a file in it.`);
}

/** `given` are folders and files of questions by turns, as typed. Throws an Error for a person when a folder has no file. */
export function librarySets(given: readonly string[]): readonly LibrarySet[] {
  const folders = given.filter((_, at) => at % 2 === 0);
  return folders.map((folder, at) => {
    const questions = given[2 * at + 1];
    if (questions === undefined) throw new Error(`Name the file of the questions after the folder ${folder}.`);
    return { folder, questions };
  });
}
