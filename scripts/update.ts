/** `npm run update [-- --check]`: the newest version in the place of this one, or this one as it was. */
import { createProgram, runProgram } from '../src/app/command-line.js';
import { ROOT } from '../src/app/folders.js';
import { readSecretFiles } from '../src/app/secret-files.js';
import { applyUpdate } from '../src/app/update/apply-update.js';
import { findUpdate, localChanges, type Update } from '../src/app/update/find-update.js';
import { lastLines, programRunner } from '../src/app/update/run-program.js';
import { freeRoom } from '../src/disk/free-room.js';
import { spelledOut } from '../src/text/characters.js';
import { loadSettings } from './library-settings.js';

/** How many changed files are named. */
const NAMED = 10;

const program = createProgram(
  'update',
  'Takes the newest version into this git checkout: its files, packages, build and commands. A step that fails leaves the old one as it was.',
  'this is the newest version, before or now; with --check in any case',
)
  .option('--check', 'only say whether there is a newer version, and what it brings')
  .allowExcessArguments(false)
  .action(async ({ check }: { readonly check?: true }) => {
    // What git and npm need is in it: where the programs are, proxies, and keys.
    const environment = { ...process.env };
    const run = programRunner(environment, process.execPath);
    const update = await findUpdate(ROOT, run);
    if (update === undefined) {
      console.log('This is the newest version.');
      return;
    }
    describe(update);
    const { changed, inTheWay } = await localChanges(ROOT, update, run);
    const isRefused = refuse(changed, inTheWay);
    if (check === true) return;
    if (isRefused) {
      process.exitCode = 1;
      return;
    }
    const tell = (what: string): void => console.log(`… ${what}`);
    const machine = { nodeVersion: process.version, pid: process.pid, free: await freeRoom(ROOT) };
    await applyUpdate(ROOT, update, { run, tell, ...machine });
    console.log('The new version is in place.');
    if (update.commands) await deploy(run);
    console.log(
      'Start the bot again: systemctl restart footnote, pm2 restart footnote, or end npm start and call it anew.',
    );
    console.log('Whether all is well says npm run doctor.');
  });

await runProgram(program, process.argv.slice(2));

function describe({ commits, headlines, from, to }: Update): void {
  const counted = commits === 1 ? '1 change' : `${commits} changes`;
  console.log(`There is a newer version: ${counted} from ${from.slice(0, 12)} to ${to.slice(0, 12)}.`);
  for (const line of headlines) console.log(spelledOut(line));
}

function refuse(changed: readonly string[], inTheWay: readonly string[]): boolean {
  const named = (paths: readonly string[]): string =>
    spelledOut(paths.slice(0, NAMED).join(', ')) + (paths.length > NAMED ? `, and ${paths.length - NAMED} more` : '');
  if (changed.length > 0) {
    console.error(`It cannot be taken while files are changed here: ${named(changed)}.`);
    console.error(
      changed.every((path) => path.startsWith('articles/'))
        ? 'Keep your articles in a folder of their own, outside of this one or named in ARTICLES, and take these back: git checkout -- articles.'
        : 'Put them aside with git stash, or take them back with git checkout -- FILE.',
    );
  }
  if (inTheWay.length > 0) {
    console.error(`It cannot be taken while it would replace files of yours: ${named(inTheWay)}. Move them elsewhere.`);
  }
  return changed.length + inTheWay.length > 0;
}

/** The new version itself does it, and sends only what differs. */
async function deploy(run: ReturnType<typeof programRunner>): Promise<void> {
  const { settings } = await readSecretFiles(loadSettings());
  if ((settings['DISCORD_TOKEN']?.trim() ?? '') === '') {
    console.log('The commands have changed: with a token, run npm run deploy-commands.');
    return;
  }
  console.log('… registering the commands, which have changed');
  const ended = await run('npm', ['run', '--silent', 'deploy-commands'], ROOT);
  for (const line of ended.stdout.trim().split('\n')) console.log(spelledOut(line));
  if (ended.code === 0) return;
  console.error(lastLines(ended));
  console.error('The commands could not be registered. Run npm run deploy-commands when that is mended.');
  process.exitCode = 1;
}
