/** `npm run move -- --to postgres://…`: what servers keep, copied from the folder DATA into a PostgreSQL database, or back. */
import { createProgram, runProgram } from '../src/app/command-line.js';
import { type DataConfig, FaultySettings, readDataConfig } from '../src/app/config.js';
import { readSecretFiles, type WithSecrets } from '../src/app/secret-files.js';
import { type Contents, KEPT_TABLES, type KeptTable, rowsOf } from '../src/store/kept-tables.js';
import { type Moved, moveStore } from '../src/store/move-store.js';
import { openWholeStore } from '../src/store/open-whole-store.js';
import { loadSettings } from './library-settings.js';

interface Flags {
  readonly to?: string;
  readonly from?: string;
  readonly replace?: true;
}

const AGAIN =
  'If the bot was not stopped before, stop it and run this again with --replace: what it has written since is not there.';

let drawn = Number.NEGATIVE_INFINITY;

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
    if (flags.from !== undefined && flags.to !== undefined) usage('Say --to or --from, and not both.');
    const { data, databaseUrl } = places(await readSecretFiles(loadSettings()), flags);
    if (databaseUrl === undefined)
      usage('Say where to: --to postgres://USER:PASSWORD@HOST/DATABASE, or set DATABASE_URL.');
    const [folder, database] = [openWholeStore({ data }), openWholeStore({ data, databaseUrl })];
    const [from, to] = flags.from === undefined ? [folder, database] : [database, folder];
    try {
      const moved = await moveStore(from, to, { replace: flags.replace === true, onRows: shown }).finally(clear);
      if (moved.kind === 'refused') {
        throw new Error(
          `${to.place} has ${counted(moved.rows)}, which are not those of ${from.place}: ${moved.tables.join(', ')}. Nothing was changed. Name an empty database, or say --replace to put what ${from.place} has in the place of all that is there.`,
        );
      }
      for (const line of told(moved, from.place, to.place)) console.log(line);
      if (moved.kind !== 'nothing') console.log(next(flags));
    } finally {
      await folder.close();
      await database.close();
    }
  });

await runProgram(program, process.argv.slice(2));

function places({ settings, faults }: WithSecrets, { from, to }: Flags): DataConfig {
  const named = from ?? to;
  if (named === undefined) return readDataConfig(settings, faults);
  try {
    return readDataConfig({ ...settings, DATABASE_URL: named });
  } catch (error) {
    if (!(error instanceof FaultySettings)) throw error;
    // Without what was said: there may be a password in it.
    return usage(
      error.faults
        .map(({ variable, fault }) => `${variable === 'DATABASE_URL' ? 'The address' : variable} ${fault}.`)
        .join(' '),
    );
  }
}

function usage(sentence: string): never {
  return program.error(`error: ${sentence}`, { exitCode: 2 });
}

function told(moved: Exclude<Moved, { kind: 'refused' }>, from: string, to: string): readonly string[] {
  if (moved.kind === 'nothing') return [`Nothing is kept in ${from}, so that there is nothing to move.`];
  const rows = counted(rowsOf(moved.contents));
  if (moved.kind === 'same') return [`${to} has the same as ${from} already, ${rows}. Nothing was changed.`];
  return [
    ...tableLines(moved.contents),
    `${to} has the same as ${from} now, ${rows}: both were read and compared. What is in ${from} stays there.`,
    AGAIN,
  ];
}

/** What is left to do: nothing with the settings where they have the address already. */
function next({ from, to }: Flags): string {
  if (from !== undefined) return 'Take DATABASE_URL out of the settings and start the bot, which looks at DATA again.';
  return `${to === undefined ? 'Start' : 'Set DATABASE_URL to that address and start'} the bot, which looks at DATA no more.`;
}

function counted(rows: number): string {
  return rows === 1 ? 'one row' : `${rows} rows`;
}

function tableLines(contents: Contents): readonly string[] {
  const lines = KEPT_TABLES.filter((name) => contents[name].rows > 0).map((name) => {
    const { rows, digest } = contents[name];
    return `  ${name.padEnd(10)} ${String(rows).padStart(9)}  ${digest.slice(0, 16)}`;
  });
  return ['  table           rows  digest', ...lines];
}

function shown(name: KeptTable, rows: number, of: number): void {
  if (!process.stderr.isTTY || performance.now() - drawn < 200) return;
  drawn = performance.now();
  process.stderr.write(`\r\u{1B}[2K${name}: ${rows} of ${of}`);
}

function clear(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u{1B}[2K');
}
