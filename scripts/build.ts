/** `npm run build`: the bot, every command of its operator, and the chat page, into dist, where they run without the sources. */
import { join } from 'node:path';
import { buildPage } from '../local-discord/build-page.js';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { ROOT } from '../src/app/folders.js';
import { buildPrograms } from './build-programs.js';

const program = createProgram(
  'build',
  'Builds into dist what runs without the sources: the bot, every command of its operator, and the chat page.',
)
  .allowExcessArguments(false)
  .action(async () => {
    await buildPrograms(ROOT, join(ROOT, 'dist'));
    await buildPage(ROOT);
  });

await runProgram(program, process.argv.slice(2));
