/**
 * For each question of the sets the passages that our own search puts first and that do not answer, the hardest a reader can be
 * shown: `node scripts/run.js lab/reader/negatives.ts --output FILE SET…`. Writes `{ set: { question: [[article, paragraph], …] } }`,
 * articles counted from 0 and paragraphs from 1, at most eight a question, nearest first.
 */
import { writeFile } from 'node:fs/promises';
import { createProgram, runProgram } from '../../src/app/command-line.js';
import { holdsParagraph } from '../evaluation/gold.js';
import type { IndexedSet } from '../training/indexed-set.js';
import { librarySource } from '../training/indexed-set.js';
import { clearLine, createProgress } from '../training/progress.js';
import { readSets } from '../training/read-sets.js';

/** Sets whose questions do not stand alone (“What size is the holder?”): another article may answer them as well. */
const WITHIN_ARTICLE = new Set(['amazon.json', 'reddit.json', 'qamr.json']);
const NEGATIVES = 8;

const program = createProgram('negatives', 'Finds for each question the nearest passages that do not answer it.')
  .argument('<file...>', 'question sets in SQuAD’s form')
  .requiredOption('--output <file>', 'where they go')
  .action(async (files: readonly string[], { output }: { readonly output: string }) => {
    const all: Record<string, Record<string, readonly (readonly [number, number])[]>> = {};
    for (const file of files) {
      const [set] = await readSets([file], Infinity);
      if (set === undefined) continue;
      all[set.indexed.file] = await negatives(set.indexed);
    }
    await writeFile(output, JSON.stringify(all));
  });

await runProgram(program, process.argv.slice(2));

async function negatives(set: IndexedSet): Promise<Record<string, readonly (readonly [number, number])[]>> {
  const source = librarySource();
  const progress = createProgress(set.file);
  const found: Record<string, readonly (readonly [number, number])[]> = {};
  for (const [at, question] of set.questions.entries()) {
    const { id, text, article, answers, impossible } = question;
    progress('negatives', at / set.questions.length);
    // What is written into the set as impossible has its own passage as the near miss.
    if (impossible) continue;
    const index = WITHIN_ARTICLE.has(set.file) ? set.alone.get(article) : set.library;
    if (index === undefined) continue;
    const passages = await source.find(text, index);
    const lower = answers.map((one) => one.toLowerCase());
    found[id] = passages
      .map(({ passage: { passage } }) => passage)
      .filter((one) => !holdsParagraph(one, question))
      .filter((one) => !lower.some((answer) => one.text.toLowerCase().includes(answer)))
      .slice(0, NEGATIVES)
      .map((one) => [Number(one.article.id.slice(1)) - 1, one.paragraph] as const);
  }
  clearLine();
  return found;
}
