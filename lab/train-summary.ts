/** Fits the weights of /summary on sentences that people chose, SOSum's form: `npm run train-summary -- FILE`. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { createProgram, runProgram, wholeNumber } from '../src/app/command-line.js';
import { ROOT } from '../src/app/folders.js';
import { writeAtomically } from '../src/disk/write-atomically.js';
import { SUMMARY_FEATURES } from '../src/search/summary-features.js';
import { type JudgedPost, measureSummaries, type Picking, readJudgedPosts } from './evaluation/summaries.js';
import { ablate, crossValidate, type TrainingTask } from './training/cross-validate.js';
import { fitLogistic } from './training/fit-logistic.js';
import { writtenModel } from './training/linear-model.js';
import type { Figures } from './training/figures.js';
import { collectRows, type Group } from './training/rows.js';

interface Flags {
  readonly folds: number;
  readonly output: string;
}

const NAMES = Object.keys(SUMMARY_FEATURES);
const PICKINGS: readonly Picking[] = ['by score', 'readable alone'];

const HEAD = [
  '| | found, by score | not readable alone | found, readable alone first | not readable alone |',
  '| --- | --- | --- | --- | --- |',
];

// Each post counts alike, as it does in the figure; the penalty is the best of five, by posts left out.
const fit: TrainingTask['fit'] = (rows, groups) => fitLogistic(rows, groups, { l2: 3e-3, byGroup: true });

const program = createProgram('train-summary', 'Fits the weights of /summary on sentences that people chose.')
  .argument('<file>', 'posts with the sentences that people chose, in SOSum’s form')
  .option('--output <file>', 'where the weights go; /summary uses the default', 'src/search/summary-weights.json')
  .option('--folds <number>', 'cross-validate by leaving out so many parts of the posts in turn', wholeNumber, 10)
  .action(async (path: string, { folds, output }: Flags) => {
    const bytes = await readFile(path);
    const posts = await readJudgedPosts(bytes.toString('utf8'));
    const file = basename(path);
    const collected = collectRows(NAMES);
    for (const { id, sentences } of posts) {
      const rows = sentences.map(({ values, chosen }) => ({ values, right: chosen }));
      collected.add({ file, article: id }, rows);
    }
    const task: TrainingTask = {
      rows: collected.rows(),
      fit,
      measure: ({ groups }, scores) => ({
        [file]: { found: measureSummaries(posts, 'by score', scoresOf(groups, scores)).found },
      }),
    };
    const { rows } = task;
    const heldOut = crossValidate(rows, folds, fit);
    const lines = [`${posts.length} posts of ${file}, cross-validated by post in ${folds} folds`, '', ...HEAD];
    for (const [name, scoreOf] of Object.entries<(post: JudgedPost) => readonly number[]>({
      lead: ({ sentences }) => sentences.map((_, at) => -at),
      centrality: ({ sentences }) => sentences.map(({ values }) => values.central),
      'our model': scoresOf(rows.groups, heldOut),
    })) {
      const cells = PICKINGS.flatMap((picking) => {
        const { found, unreadable } = measureSummaries(posts, picking, scoreOf);
        return [percent(found), percent(unreadable)];
      });
      lines.push(`| ${[name, ...cells].join(' | ')} |`);
    }
    const { weights } = writtenModel(NAMES, fit(rows, rows.groups));
    lines.push('', '| feature | weight | points lost without it |', '| --- | --- | --- |');
    const foundBy = (figures: Figures) => figures[file]?.['found'] ?? 0;
    const whole = foundBy(task.measure(rows, heldOut));
    for (const { feature, without } of ablate(task, folds, () => undefined)) {
      const lost = without === null ? '' : percent(whole - foundBy(without));
      lines.push(`| ${feature} | ${weights[feature]} | ${lost} |`);
    }
    process.stdout.write(`${lines.join('\n')}\n`);
    const record = {
      file,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      posts: posts.length,
      found: Number(whole.toFixed(3)),
    };
    const written = `${JSON.stringify({ record, weights }, null, 2)}\n`;
    await writeAtomically(resolve(ROOT, output), new TextEncoder().encode(written));
  });

await runProgram(program, process.argv.slice(2));

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

/** The scores of each post's sentences, by the post's place among the groups. */
function scoresOf(groups: readonly Group[], scores: Float64Array): (post: JudgedPost) => readonly number[] {
  const places = new Map(groups.map((group) => [group.judged.article, group]));
  return ({ id }) => {
    const place = places.get(id);
    return place === undefined ? [] : Array.from(scores.slice(place.from, place.to));
  };
}
