/** Builds the chat page into dist/page: `npm run build`. */
import { buildPage } from '../local-discord/build-page.js';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { ROOT } from '../src/app/folders.js';

const program = createProgram('build', 'Builds the chat page, which npm start shows when there is no DISCORD_TOKEN.')
  .allowExcessArguments(false)
  .action(async () => buildPage(ROOT));

await runProgram(program, process.argv.slice(2));
