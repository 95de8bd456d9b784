/** `npm run prune-install`: takes out of node_modules what this machine never loads, for an image or a small disk. */
import { createProgram, runProgram } from '../src/app/command-line.js';
import { ROOT } from '../src/app/folders.js';
import { removeBundled, removeOtherRuntimes } from './installed-packages.js';

const program = createProgram(
  'prune-install',
  'Takes out of node_modules what this machine never loads: for images and small disks. npm ci puts it back.',
)
  .allowExcessArguments(false)
  .action(async () => {
    console.log(await removeOtherRuntimes(ROOT, process));
    console.log(await removeBundled(ROOT));
  });

await runProgram(program, process.argv.slice(2));
