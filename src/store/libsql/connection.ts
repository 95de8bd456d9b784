/**
 * The one module that knows libsql: SQLite in one file, spoken to through kysely.
 *
 * What libsql 0.5.29 does otherwise than its documentation, better-sqlite3's, says: a boolean as a parameter ends the process; bytes
 * come back as an ArrayBuffer; a text is cut off at U+0000; there is no `backup()`; and after `close()` the log stays beside the
 * file until statements are collected, which does no harm. A statement that was refused because another process writes is in progress
 * until it is run again or collected, and until then nothing on its connection is committed: so each is run again, what
 * begins a transaction goes through `exec`, and whatever writes is in a transaction.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  type RawBuilder,
  sql,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import Libsql from 'libsql';
import { StoreFault } from '../../content/article-store.js';
import type { Database } from '../database.js';
import type { Tables } from '../tables.js';

/**
 * In milliseconds: how long a write waits for another process, by asking again, for libsql itself would hold up this thread meanwhile.
 * Who changes a setting must be told within the three seconds that Discord waits.
 */
const LONGEST_WAIT = 2000;
const FIRST_WAIT = 2;
const MOST_WAIT = 50;

/** Of a file that is there already. Throws a StoreFault where it is no database, or cannot be written. */
export async function openDatabase(path: string): Promise<Database> {
  let file: Libsql.Database;
  try {
    file = new Libsql(path, { timeout: 0 });
  } catch {
    throw new StoreFault('the database cannot be opened', REMEDIES.unreadable, { place: path, ends: true });
  }
  const connection = new Connection(file, path);
  try {
    // Readers and a writer do not wait for each other.
    await connection.query('pragma journal_mode = wal');
    // What is acknowledged outlives a loss of power too, as files of the library do: 1.6 ms a change instead of 0.02.
    await connection.query('pragma synchronous = full');
    await connection.query('pragma foreign_keys = on');
    // What is forgotten is not left in free pages.
    await connection.query('pragma secure_delete = on');
    // No expression in the file's own schema is trusted: it may come from a backup.
    await connection.query('pragma trusted_schema = off');
  } catch (error) {
    file.close();
    throw error;
  }
  return new Kysely<Tables>({ dialect: dialectOf(connection) });
}

/** Writes what is committed into a file that is not there yet: whole, and without what was deleted. */
export async function copyDatabase(database: Database, path: string): Promise<void> {
  await sql`vacuum into ${path}`.execute(database);
}

/** Takes out of the log what was forgotten; does nothing while another process reads it. */
export async function emptyLog(database: Database): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(database);
}

/** What is wrong with the file, in the database's own words; undefined for nothing. */
export async function integrityFault(database: Database): Promise<string | undefined> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(database);
  const [first] = rows;
  return first?.integrity_check === 'ok' ? undefined : (first?.integrity_check ?? 'nothing is known of it');
}

/** How each table and index was made, ordered by name; two databases of the same version have the same. */
export async function schemaOf(database: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ type: string; name: string; sql: string | null }>`
    select type, name, sql from sqlite_schema order by type, name`.execute(database);
  return rows.map(({ type, name, sql: made }) => `${type} ${name} ${made ?? ''}`);
}

/**
 * A column in which a row has a value that is not of the column's type, or none where there has to be one: SQLite lets it be, and no other
 * database does. Undefined for none.
 */
export async function strayValue(database: Database, table: string): Promise<string | undefined> {
  const columns = await sql<{ name: string; type: string; needed: number }>`
    select name, lower(type) as type, "notnull" or pk as needed from pragma_table_info(${table})`.execute(database);
  for (const { name, type, needed } of columns.rows) {
    const column = sql.ref(name);
    const { rows } = await sql`
      select 1 from ${sql.table(table)} where not coalesce(${usual(type, column)}, false)
      and (${column} is not null or ${sql.lit(needed)}) limit 1`.execute(database);
    if (rows.length > 0) return name;
  }
  return undefined;
}

/** Whether a value is of the type; of whole numbers, those that every database has, and JavaScript. */
function usual(type: string, column: RawBuilder<unknown>): RawBuilder<unknown> {
  if (type === 'integer')
    return sql`typeof(${column}) = 'integer' and ${column} between ${-(2 ** 31)} and ${2 ** 31 - 1}`;
  if (type === 'bigint')
    return sql`typeof(${column}) = 'integer' and ${column} between ${Number.MIN_SAFE_INTEGER} and ${Number.MAX_SAFE_INTEGER}`;
  return sql`typeof(${column}) = ${type}`;
}

function dialectOf(connection: Connection): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SingleConnection(connection),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** Whoever wants the connection waits until it is free; a file has one writer. */
class SingleConnection implements Driver {
  readonly #connection: Connection;
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async init(): Promise<void> {
    // It is open already.
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    let release: () => void = () => undefined;
    this.#free = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(): Promise<void> {
    // At once as a writer: one that reads first and writes later may find that another was first.
    await this.#connection.query('begin immediate');
  }

  async commitTransaction(): Promise<void> {
    await this.#connection.query('commit');
  }

  async rollbackTransaction(): Promise<void> {
    // A full disk has ended it already.
    if (this.#connection.inTransaction) await this.#connection.query('rollback');
  }

  async destroy(): Promise<void> {
    this.#connection.close();
  }
}

class Connection implements DatabaseConnection {
  readonly #file: Libsql.Database;
  readonly #path: string;

  constructor(file: Libsql.Database, path: string) {
    this.#file = file;
    this.#path = path;
  }

  get inTransaction(): boolean {
    return this.#file.inTransaction;
  }

  /** What has neither parameters nor rows. */
  async query(text: string): Promise<void> {
    await this.#waiting(() => this.#file.exec(text));
  }

  async executeQuery<Row>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (parameters.some((value) => typeof value === 'boolean'))
      throw new TypeError('A boolean is no value of a column.');
    let statement: Libsql.Statement | undefined;
    return this.#waiting(() => {
      // The same one again: it would be in progress for as long as it is not collected, and nothing be committed meanwhile.
      statement ??= this.#file.prepare(text);
      // What its type says of it is what kysely was told of the tables.
      if (statement.reader) return { rows: statement.all(parameters).map(withBytes) as Row[] };
      const { changes } = statement.run(parameters);
      return { rows: [], numAffectedRows: BigInt(changes) };
    });
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<Row>(): AsyncGenerator<QueryResult<Row>> {
    throw new Error('No query is streamed.');
  }

  close(): void {
    this.#file.close();
  }

  async #waiting<Result>(work: () => Result): Promise<Result> {
    for (let [waited, wait] = [0, FIRST_WAIT]; ; wait = Math.min(2 * wait, MOST_WAIT)) {
      try {
        return work();
      } catch (error) {
        const code = codeOf(error);
        if (!code.startsWith('SQLITE_BUSY') || waited >= LONGEST_WAIT) throw asStoreFault(error, code, this.#path);
        await sleep(wait);
        waited += wait;
      }
    }
  }
}

function withBytes(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof ArrayBuffer ? new Uint8Array(value) : value]),
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const REMEDIES = {
  unreadable: 'Let Footnote read and write it and its folder.',
  damaged: 'Stop the bot, move the file away, and restore a backup: npm run restore -- FILE.',
};

/** What no query can help; any other error is a bug, and stays what it is. https://sqlite.org/rescode.html */
function asStoreFault(error: unknown, code: string, place: string): unknown {
  const fault = (says: string, remedy: string) => new StoreFault(says, remedy, { place, ends: true });
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return fault('another program has been writing into the database for some seconds', 'Try again.');
  if (code.startsWith('SQLITE_FULL')) return fault('there is no room on the disk', 'Make room on the disk.');
  if (/^SQLITE_(?:READONLY|CANTOPEN|PERM)/u.test(code))
    return fault('the database cannot be written', REMEDIES.unreadable);
  if (code.startsWith('SQLITE_IOERR')) return fault(`the disk has a fault (${code})`, 'Check the disk.');
  if (/^SQLITE_(?:CORRUPT|NOTADB)/u.test(code))
    return fault('the file is no database, or is damaged', REMEDIES.damaged);
  return error;
}
