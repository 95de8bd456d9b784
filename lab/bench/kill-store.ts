/**
 * `npm run bench:kill-store`: whether anything that was acknowledged is lost, or half there, when the program is killed while it adds and
 * removes articles, remembers feeds and changes settings. Ends with 1 where it is.
 */
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProgram, runProgram, wholeNumber } from '../../src/app/command-line.js';
import { killWriter } from './store/kill-writer.js';

/** In milliseconds after the first change. */
const LATEST = 150;

const program = createProgram(
  'bench:kill-store',
  'Kills a program that writes into the database, and looks what is there.',
)
  .option('--kills <count>', 'how often', wholeNumber, 200)
  .allowExcessArguments(false)
  .action(async ({ kills }: { readonly kills: number }) => {
    const folder = await mkdtemp(join(tmpdir(), 'footnote-kill-'));
    try {
      const { changes, doneUntold, faults } = await killWriter({ folder }, kills, () => randomInt(LATEST));
      console.log(`${kills} kills, ${changes} changes acknowledged, ${doneUntold} done and not told of any more`);
      console.log(faults.length === 0 ? 'Nothing was lost; integrity_check is ok each time.' : faults.join('\n'));
      if (faults.length > 0) process.exitCode = 1;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

await runProgram(program, process.argv.slice(2));
