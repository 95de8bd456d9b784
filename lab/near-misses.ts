/**
 * Near misses of a question set: of every second article that has several paragraphs, those that are asked of are taken out, and
 * their questions are put to the article all the same. What is left shares its names and its subject and does not answer.
 * `node scripts/run.js lab/near-misses.ts SET --output FILE`; the set that is written is measured by `npm run evaluate`.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { createProgram, runProgram } from '../src/app/command-line.js';

const Question = z.looseObject({ answers: z.array(z.object({ text: z.string() })) });
const Paragraph = z.looseObject({ context: z.string(), qas: z.array(Question) });
const QuestionSet = z.object({
  data: z.array(z.object({ title: z.string(), paragraphs: z.array(Paragraph) })),
});
type Article = z.infer<typeof QuestionSet>['data'][number];

const program = createProgram('near-misses', 'Makes questions that a paragraph of the right article does not answer.')
  .argument('<file>', 'a question set in SQuAD’s form, of articles with several paragraphs')
  .requiredOption('--output <file>', 'where the set goes')
  .action(async (file: string, { output }: { readonly output: string }) => {
    const { data } = QuestionSet.parse(JSON.parse(await readFile(file, 'utf8')));
    const several = data.filter(({ paragraphs }) => paragraphs.length > 1);
    await writeFile(output, JSON.stringify({ version: 'near misses', data: several.map(withoutHalf) }));
    process.stdout.write(`${several.length} articles\n`);
  });

await runProgram(program, process.argv.slice(2));

/** As it is, or with every second of its paragraphs taken out, by the title’s hash: it is the same each time. */
function withoutHalf({ title, paragraphs }: Article): Article {
  if ((createHash('sha256').update(title).digest()[1] ?? 0) % 2 === 0) return { title, paragraphs };
  const left = paragraphs.filter((_, at) => at % 2 === 0);
  const taken = paragraphs.filter((_, at) => at % 2 === 1).flatMap(({ qas }) => qas);
  // What also says it elsewhere answers after all.
  const texts = left.map(({ context }) => context.toLowerCase()).join('\n');
  const gone = taken.filter(({ answers }) => !answers.some(({ text }) => texts.includes(text.toLowerCase())));
  const [first, ...others] = left;
  if (first === undefined) return { title, paragraphs };
  const impossible = gone.map((qa) => Object.assign(qa, { answers: [], is_impossible: true }));
  return { title, paragraphs: [{ ...first, qas: [...first.qas, ...impossible] }, ...others] };
}
