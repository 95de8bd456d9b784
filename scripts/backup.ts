/** `npm run backup -- FILE.tar.gz`: all that an installation cannot make anew, in one file that any tar opens. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { settingsFile } from '../src/app/backup/kept-settings.js';
import { writeBackup } from '../src/app/backup/write-backup.js';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { readDataConfig, readSearchConfig } from '../src/app/config.js';
import { ROOT } from '../src/app/folders.js';
import { readSecretFiles } from '../src/app/secret-files.js';
import { spelledOut } from '../src/text/characters.js';
import { articlesOption, loadSettings } from './library-settings.js';

interface Flags {
  readonly articles?: string;
  readonly force?: true;
}

/** How many of what is left out are named. */
const NAMED = 5;

const program = createProgram(
  'backup',
  'Writes the articles with their feeds and what is known of their sources, removed articles, what servers keep, and the settings without secrets into a file.',
)
  .argument('<file>', 'where: a name that ends in .tar, or in .tar.gz to have it compressed')
  .addOption(articlesOption())
  .option('--force', 'replace the file when it is there')
  .allowExcessArguments(false)
  .action(async (file: string, { articles, force }: Flags) => {
    const { settings, faults } = await readSecretFiles(loadSettings());
    const config = readSearchConfig(settings);
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')));
    let drawn = Number.NEGATIVE_INFINITY;
    const { counts, leftOut } = await writeBackup({
      file,
      articles: articles ?? config.articles,
      cache: config.cache,
      ...readDataConfig(settings, faults),
      settings: settingsFile(settings),
      version,
      now: Date.now(),
      force: force === true,
      onFile: (files, bytes) => {
        if (!process.stderr.isTTY || performance.now() - drawn < 200) return;
        drawn = performance.now();
        process.stderr.write(`\r\u{1B}[2K${files} files, ${megabytes(bytes)}`);
      },
    }).finally(() => {
      if (process.stderr.isTTY) process.stderr.write('\r\u{1B}[2K');
    });
    for (const { name, why } of leftOut.slice(0, NAMED)) console.error(spelledOut(`not in it: ${name}: ${why}`));
    if (leftOut.length > NAMED) console.error(`not in it: ${leftOut.length - NAMED} more`);
    const removed = counts.removed === 0 ? '' : `, ${counts.removed} removed ones`;
    const servers = counts.data === 0 ? '' : ', what servers keep';
    console.log(`${file}: ${counts.articles} files of the articles${removed}${servers}, ${megabytes(counts.bytes)}`);
    console.log(
      'The settings are in it without the token and the database’s address. To have it all back: npm run restore -- FILE',
    );
  });

await runProgram(program, process.argv.slice(2));

function megabytes(bytes: number): string {
  return bytes < 10 ** 6 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.round(bytes / 10 ** 6)} MB`;
}
