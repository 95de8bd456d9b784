/** Measures how well sentences are told apart, language by language: `npm run evaluate:sentences`. */
import { join } from 'node:path';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { ROOT } from '../src/app/folders.js';
import { safe } from '../src/terminal/lines.js';
import { type BoundaryCounts, f1, measureSentences } from './evaluation/sentence-boundaries.js';

const program = createProgram('evaluate-sentences', 'Measures how well sentences are told apart, language by language.')
  .option('--wrong', 'show the paragraphs of the seen half that are cut wrong')
  .action(async ({ wrong }: { readonly wrong?: true }) => {
    const languages = await measureSentences(join(ROOT, 'lab', 'evaluation', 'sentences'));
    const lines = ['| language | boundaries | F1, seen half | F1, held-out half |', '| --- | --- | --- | --- |'];
    for (const { language, halves } of languages) {
      const boundaries = halves.seen.wanted + halves['held out'].wanted;
      lines.push(`| ${language} | ${boundaries} | ${figure(halves.seen)} | ${figure(halves['held out'])} |`);
    }
    const seen = sum(languages.map(({ halves }) => halves.seen));
    const heldOut = sum(languages.map(({ halves }) => halves['held out']));
    lines.push(`| all | ${seen.wanted + heldOut.wanted} | ${figure(seen)} | ${figure(heldOut)} |`);
    if (wrong === true) {
      for (const one of languages) {
        for (const paragraph of one.wrong.seen) lines.push('', one.language, ...paragraph);
      }
    }
    process.stdout.write(safe(`${lines.join('\n')}\n`));
  });

await runProgram(program, process.argv.slice(2));

function sum(all: readonly BoundaryCounts[]): BoundaryCounts {
  return {
    wanted: all.reduce((total, { wanted }) => total + wanted, 0),
    found: all.reduce((total, { found }) => total + found, 0),
    right: all.reduce((total, { right }) => total + right, 0),
  };
}

function figure(counts: BoundaryCounts): string {
  return f1(counts).toFixed(3).replace(/^0/u, '');
}
