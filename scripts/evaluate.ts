/** Measures search on judged question sets in SQuAD's form: `npm run evaluate -- FILE…`. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createProgram, runProgram, wholeNumber } from '../src/app/command-line.js';
import { createLibrary } from '../src/content/library.js';
import { readQuestionSet } from '../src/content/read-question-set.js';
import type { QuestionSet } from '../src/domain/question-set.js';
import { createSearcher } from '../src/search/create-searcher.js';
import { evaluate } from '../src/search/evaluation/evaluate.js';

const program = createProgram('evaluate', 'Measures retrieval and refusal on judged question sets in SQuAD’s form.')
  .argument('<file...>', 'one or more JSON files')
  .option('--limit <number>', 'take so many questions, evenly spread over the file', wholeNumber)
  .option('--json', 'print one JSON object a file')
  .action(async (files: readonly string[], { limit, json }: { readonly limit?: number; readonly json?: true }) => {
    for (const file of files) {
      const set = spread(readQuestionSet(await readFile(file, 'utf8')), limit);
      let shown = '';
      const result = await evaluate(
        set,
        async (articles) => createSearcher(createLibrary(articles)),
        (done) => {
          const percent = `${Math.floor(done * 100)} %`;
          if (percent !== shown && process.stderr.isTTY) process.stderr.write(`\r${basename(file)} ${percent}  `);
          shown = percent;
        },
      );
      if (process.stderr.isTTY) process.stderr.write('\r');
      const { questions, ...measured } = result;
      const object = { file: basename(file), questions, semantic: false, ...measured };
      if (json === true) process.stdout.write(`${JSON.stringify(object, null, 2)}\n`);
      else console.table(flat(object));
    }
  });

await runProgram(program, process.argv.slice(2));

/** The set with `limit` of its questions, evenly spread; all of them when it has fewer. */
function spread(set: QuestionSet, limit: number | undefined): QuestionSet {
  const { questions } = set;
  if (limit === undefined || limit >= questions.length) return set;
  const chosen = Array.from({ length: limit }, (_, at) => questions[Math.floor((at * questions.length) / limit)]);
  return { ...set, questions: chosen.filter((question) => question !== undefined) };
}

/** Nested objects as one, their keys joined by a point, so that a table has a row for each figure. */
function flat(object: object, prefix = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? Object.entries(flat(value, `${prefix}${key}.`))
        : [[prefix + key, value]],
    ),
  );
}
