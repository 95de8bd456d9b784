/** `npm run remove -- ID…`: articles out of the library, after a look at what goes. */
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { config as loadEnvironment } from 'dotenv';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { readSearchConfig } from '../src/app/config.js';
import { removableFiles, removeFiles } from '../src/content/remove-articles.js';

interface Flags {
  readonly articles: string;
  readonly yes?: true;
}

const program = createProgram('remove', 'Takes articles out of the library; for 30 days they can be had back.')
  .argument('<id...>', 'their ids, as `npm run list` shows them')
  .option('--articles <folder>', 'the folder that has the articles', 'articles')
  .option('--yes', 'do not ask')
  .action(async (ids: readonly string[], { articles, yes }: Flags) => {
    loadEnvironment({ quiet: true });
    const { cache } = readSearchConfig(process.env);
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
    if (yes !== true && !(await confirmed(found.files.length))) {
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
