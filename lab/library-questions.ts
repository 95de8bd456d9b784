/**
 * Questions to a folder of articles as it lies, each with the words that answer it: `[{ "question": "…", "answers": [{ "file": "guide/x.md",
 * "quote": "…" }] }]`. What stands in a set in SQuAD's form has no headings, lists, tables or code, and this is what people really ask of.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { readLibrary } from '../src/content/read-library.js';
import type { WholeLibrary } from '../src/domain/library.js';
import type { Passage } from '../src/domain/passage.js';
import { holdsAnswer } from './evaluation/gold.js';

const Questions = z
  .array(
    z.strictObject({
      question: z.string().trim().min(1),
      answers: z.array(z.strictObject({ file: z.string(), quote: z.string().trim().min(1) })),
    }),
  )
  .min(1);

export interface LibraryQuestion {
  readonly text: string;
  /** The words that answer, as quoted; several where several places do. */
  readonly quotes: readonly string[];
  /** The passages that have one of the quotations, from the file it was taken from; none for a question that the articles do not answer. */
  readonly right: ReadonlySet<Passage>;
}

export interface LibraryQuestions {
  readonly library: WholeLibrary;
  readonly questions: readonly LibraryQuestion[];
  /** How many files are no article because of a fault. */
  readonly faulty: number;
}

/**
 * Case, accents, marks and punctuation of a quotation do not count. Throws an Error for a person: for a file that cannot be read or is no
 * such list, and for every quotation that no passage of its file has, all at once.
 */
export async function readLibraryQuestions(folder: string, path: string): Promise<LibraryQuestions> {
  const asked = parsed(path, await readText(path));
  const { library, faults } = await readLibrary(folder);
  const [fault] = faults;
  if (library.articles.length === 0) throw new Error(fault?.message ?? `${folder} has no article.`);
  const byFile = new Map(library.articles.map((article) => [article.file, library.passagesOf(article)]));
  const lost: string[] = [];
  const questions = asked.map(({ question, answers }): LibraryQuestion => {
    const right = answers.flatMap(({ file, quote }) => {
      const found = (byFile.get(file) ?? []).filter(({ text }) => holdsAnswer(text, [quote]));
      if (found.length === 0) lost.push(`${file}: “${quote}”, for “${question}”`);
      return found;
    });
    return { text: question, quotes: answers.map(({ quote }) => quote), right: new Set(right) };
  });
  if (lost.length > 0) {
    throw new Error(`No passage has these words. Quote them from one paragraph, list or table.\n${lost.join('\n')}`);
  }
  return { library, questions, faulty: new Set(faults.map(({ file }) => file)).size };
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new Error(`${path} could not be read. Check its name.`, { cause: error });
  });
}

function parsed(path: string, text: string): z.infer<typeof Questions> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is no JSON.`, { cause: error });
  }
  const read = Questions.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${path} is no list of questions: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}
