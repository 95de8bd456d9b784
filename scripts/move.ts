/** `npm run move -- --to postgres://…`: what servers keep, copied from the folder DATA into a PostgreSQL database, or back. */
import { createProgram, runProgram } from '../src/app/command-line.js';
import { readDataConfig } from '../src/app/config.js';
import { type Contents, KEPT_TABLES, type KeptTable, rowsOf } from '../src/store/kept-tables.js';
import { moveStore } from '../src/store/move-store.js';
import { openWholeStore } from '../src/store/whole-store.js';
import { loadSettings } from './library-settings.js';

interface Flags {
  readonly to?: string;
  readonly from?: string;
  readonly replace?: true;
}

const program = createProgram(
  'move',
  'Copies what servers keep from the folder DATA into a PostgreSQL database, or back, and compares both. Stop the bot first; what it is copied from stays as it was.',
  'both have the same',
)
  .option('--to <address>', 'the database, as DATABASE_URL has it, which is taken when this is left out')
  .option('--from <address>', 'the database to copy back into the folder DATA')
  .option('--replace', 'replace what else is kept where it is copied to')
  .allowExcessArguments(false)
  .action(async (flags: Flags) => {
    const settings = loadSettings();
    const { data, databaseUrl } = readDataConfig({
      ...settings,
      // Whichever is faulty is told as a setting is, without what it says.
      DATABASE_URL: flags.from ?? flags.to ?? settings['DATABASE_URL'],
    });
    if (flags.from !== undefined && flags.to !== undefined) usage('Say --to or --from, and not both.');
    if (databaseUrl === undefined)
      usage('Say where to: --to postgres://USER:PASSWORD@HOST/DATABASE, or set DATABASE_URL.');
    const [folder, database] = [openWholeStore({ data }), openWholeStore({ data, databaseUrl })];
    const [from, to] = flags.from === undefined ? [folder, database] : [database, folder];
    try {
      const moved = await moveStore(from, to, { replace: flags.replace === true, onRows: shown }).finally(clear);
      if (moved.kind === 'nothing') console.log(`Nothing is kept in ${from.place}, so that there is nothing to move.`);
      else if (moved.kind === 'refused') {
        throw new Error(
          `${to.place} has ${counted(moved.rows)} that are not those of ${from.place}, in ${moved.tables.join(', ')}. Nothing was changed. Name an empty database, or say --replace to put what ${from.place} has in the place of all that is there.`,
        );
      } else if (moved.kind === 'same') {
        console.log(
          `${to.place} has the same as ${from.place} already, ${counted(rowsOf(moved.contents))}. Nothing was changed.`,
        );
        console.log(next(flags.from === undefined));
      } else {
        console.log(table(moved.contents));
        console.log(
          `${to.place} has the same as ${from.place} now, ${counted(rowsOf(moved.contents))}, and both were compared. ${from.place} stays as it was.`,
        );
        if (moved.changed.length > 0) {
          throw new Error(
            `Meanwhile something was written into ${from.place} (${moved.changed.join(', ')}), which is not in ${to.place}. Stop the bot, and run this again with --replace.`,
          );
        }
        console.log(next(flags.from === undefined));
      }
    } finally {
      await folder.close();
      await database.close();
    }
  });

await runProgram(program, process.argv.slice(2));

function usage(sentence: string): never {
  return program.error(`error: ${sentence}`, { exitCode: 2 });
}

function next(isToDatabase: boolean): string {
  return isToDatabase
    ? 'Set DATABASE_URL to the address, and start the bot: it keeps everything there from then on, and DATA is not looked at any more.'
    : 'Take DATABASE_URL out of the settings, and start the bot: it keeps everything in DATA from then on.';
}

function counted(rows: number): string {
  return rows === 1 ? 'one row' : `${rows} rows`;
}

/** A line a table that has anything. */
function table(contents: Contents): string {
  const lines = KEPT_TABLES.filter((name) => contents[name].rows > 0).map((name) => {
    const { rows, digest } = contents[name];
    return `  ${name.padEnd(10)} ${String(rows).padStart(9)}  ${digest.slice(0, 16)}`;
  });
  return ['  table           rows  digest', ...lines].join('\n');
}

let drawn = Number.NEGATIVE_INFINITY;

function shown(name: KeptTable, rows: number, of: number): void {
  if (!process.stderr.isTTY || performance.now() - drawn < 200) return;
  drawn = performance.now();
  process.stderr.write(`\r\u{1B}[2K${name}: ${rows} of ${of}`);
}

function clear(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u{1B}[2K');
}
