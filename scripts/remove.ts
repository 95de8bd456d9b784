/** `npm run remove -- ID…`: articles out of the library, after a look at what goes. */
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { removableFiles, removeFiles } from '../src/content/remove-articles.js';
import { articlesOption, librarySettings } from './library-settings.js';

interface Flags {
  readonly articles?: string;
  readonly yes?: true;
}

const program = createProgram('remove', 'Takes articles out of the library; for 30 days they can be had back.')
  .argument('<id...>', 'their ids, as `npm run list` shows them')
  .addOption(articlesOption())
  .option('--yes', 'do not ask')
  .action(async (ids: readonly string[], flags: Flags) => {
    const { articles, cache } = librarySettings(flags);
    const found = await removableFiles(articles, ids);
    if ('unknown' in found) {
      for (const { asked, meant } of found.unknown) {
        const hint = meant === undefined ? 'See `npm run list`.' : `Do you mean “${meant}”?`;
        console.error(`There is no article “${asked}”. ${hint}`);
      }
      if (ids.length > found.unknown.length) console.error('Nothing was removed.');
      process.exitCode = 1;
      return;
    }
    for (const { id, name } of found.files) console.log(`${id}: ${join(articles, name)}`);
    if (flags.yes !== true && !(await confirmed(found.files.length))) {
      process.exitCode = 1;
      return;
    }
    const there = await removeFiles(articles, found.files, join(cache, 'removed'), Date.now());
    console.log(`Removed. For 30 days ${found.files.length === 1 ? 'it is' : 'they are'} in ${there}`);
  });

async function confirmed(count: number): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.error('Nothing was removed. Say `--yes` to remove them without being asked.');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Remove ${count === 1 ? 'this file' : `these ${count} files`}? (y/N) `);
  terminal.close();
  return /^y(?:es)?$/iu.test(answer.trim());
}

await runProgram(program, process.argv.slice(2));
