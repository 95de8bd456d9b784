/** `npm run restore -- FILE`: what `npm run backup` wrote, in the place of what is here. */
import { lstat } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { parse } from 'dotenv';
import { restoredSettings } from '../src/app/backup/kept-settings.js';
import { planRestore, type Plan, restoreBackup } from '../src/app/backup/restore-backup.js';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { readDataConfig, readSearchConfig } from '../src/app/config.js';
import { ROOT } from '../src/app/folders.js';
import { readSecretFiles } from '../src/app/secret-files.js';
import { writeAtomically } from '../src/disk/write-atomically.js';
import { spelledOut } from '../src/text/characters.js';
import { articlesOption, loadSettings } from './library-settings.js';

interface Flags {
  readonly articles?: string;
  readonly yes?: true;
}

const program = createProgram(
  'restore',
  'Puts the articles of a backup in the place of those that are here, which are kept beside them. A bot that runs goes on and answers from them.',
)
  .argument('<file>', 'what npm run backup has written')
  .addOption(articlesOption())
  .option('--yes', 'do not ask')
  .allowExcessArguments(false)
  .action(async (file: string, flags: Flags) => {
    const { settings: here, faults: unread } = await readSecretFiles(loadSettings());
    const config = readSearchConfig(here);
    const target = {
      articles: flags.articles ?? config.articles,
      cache: config.cache,
      ...readDataConfig(here, unread),
      root: ROOT,
    };
    const plan = await planRestore(file, target);
    console.log(described(plan, target.articles));
    // What servers keep is replaced as well.
    if ((plan.replaced > 0 || plan.hasData) && flags.yes !== true && !(await confirmed(target.articles))) {
      process.exitCode = 1;
      return;
    }
    const { kept, keptData, faults } = await restoreBackup(file, target, plan, Date.now());
    console.log('Restored.');
    if (kept !== undefined) console.log(`What was there is kept as ${kept}. Delete it when you do not need it.`);
    if (keptData !== undefined)
      console.log(`What servers had kept is in ${keptData}. Delete it when you do not need it.`);
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) process.exitCode = 1;
    await restoreSettings(plan, { ...here, ARTICLES: flags.articles ?? here['ARTICLES'] });
  });

await runProgram(program, process.argv.slice(2));

function described({ manifest: { counts, made, footnote }, hasData }: Plan, articles: string): string {
  const removed = counts.removed === 0 ? '' : ` and ${counts.removed} removed ones`;
  const servers = hasData ? ', and what servers keep' : '';
  const when = made.slice(0, 16).replace('T', ' ');
  return spelledOut(
    `A backup of ${when} UTC, by Footnote ${footnote}: ${counts.articles} files of articles${removed}${servers}, for ${articles}. It is whole.`,
  );
}

async function confirmed(articles: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.error(`Nothing was changed: ${articles} would be replaced. Say --yes to replace it without being asked.`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Replace ${articles}? What is there is kept beside it. (y/N) `);
  terminal.close();
  return /^y(?:es)?$/iu.test(answer.trim());
}

/** A `.env` that is there is a person's, and is not touched. */
async function restoreSettings({ settings }: Plan, here: Readonly<Record<string, string | undefined>>): Promise<void> {
  const { text, other } = restoredSettings(parse(settings), here);
  if (text === undefined) return;
  const isFirst = (await lstat('.env').catch(() => undefined)) === undefined;
  const file = isFirst ? '.env' : '.env.restored';
  try {
    // A token will be in it.
    await writeAtomically(file, Buffer.from(text), { mode: 0o600 });
  } catch {
    // As in a container, whose settings come from elsewhere.
    console.log(`Settings that are other in the backup: ${other.join(', ')}. ${file} could not be written here.`);
    return;
  }
  console.log(
    isFirst
      ? 'The settings are in .env. Put the token into it: a backup has none.'
      : `Settings that are other in the backup: ${other.join(', ')}. They are in .env.restored; copy what you want into .env.`,
  );
}
