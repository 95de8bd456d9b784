/** Compares docs/configuration.md with the settings; `-- --write` writes it anew. */
import { readFile, writeFile } from 'node:fs/promises';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { configurationPage } from './configuration-page.js';

const FILE = 'docs/configuration.md';

const program = createProgram('check:configuration', 'Compares the page of the settings with the settings.')
  .option('--write', 'write the page anew')
  .action(async ({ write }: { readonly write?: true }) => {
    const page = configurationPage();
    if (write === true) await writeFile(FILE, page);
    else if ((await readFile(FILE, 'utf8')) !== page) {
      throw new Error(`${FILE} is out of date. Write it anew: npm run check:configuration -- --write`);
    }
    process.stdout.write(`${FILE} says what the settings are\n`);
  });

await runProgram(program, process.argv.slice(2));
