/**
 * The one module that knows pg: a pool of connections to a PostgreSQL server, spoken to through kysely. Rows come as libsql gives them: whole
 * numbers as numbers, bytes as a Uint8Array.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type DataTypeNode,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import { Pool, type PoolClient, types } from 'pg';
import type { Database } from '../database.js';
import type { Tables } from '../tables.js';
import { asStoreFault, CommitUnknown, isLost, placeOf } from './faults.js';

/** In milliseconds. */
export interface Patience {
  /** For a connection: Discord waits three seconds for an answer, and something must be left to say what is wrong. */
  readonly connecting: number;
  /** For one statement, by the server, and for a lock in it. */
  readonly statement: number;
}

/** Of a bot, which people wait for. */
const QUICK: Patience = { connecting: 1_500, statement: 2_000 };
/** Of a command that moves or checks much. */
export const PATIENT: Patience = { connecting: 10_000, statement: 10 * 60_000 };

/** A bot begins 16 questions at a time, of which few ask the database at the same moment; a server of a hundred connections serves ten bots. */
const MOST_CONNECTIONS = 10;
/** Milliseconds after which an idle one is closed. */
const IDLE = 60_000;
/** Milliseconds by which this process waits longer than the server: for what is on its way, and when nothing comes any more. */
const ON_ITS_WAY = 500;

export interface Postgres {
  readonly pool: Pool;
  readonly database: Database;
  /** Host, port and database, for a person: nothing of the address that is secret. */
  readonly place: string;
  readonly close: () => Promise<void>;
}

/** Nothing is connected to before it is asked. Each query rejects with a StoreFault where the server cannot be reached or cannot do it. */
export function openPostgres(url: string, patience: Patience = QUICK): Postgres {
  const place = placeOf(url);
  const pool = new Pool({
    connectionString: url,
    application_name: 'footnote',
    max: MOST_CONNECTIONS,
    idleTimeoutMillis: IDLE,
    keepAlive: true,
    connectionTimeoutMillis: patience.connecting,
    statement_timeout: patience.statement,
    lock_timeout: patience.statement,
    // One that hangs in the middle of a transaction holds locks.
    idle_in_transaction_session_timeout: 2 * patience.statement,
    query_timeout: patience.statement + ON_ITS_WAY,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') => PARSERS.get(oid) ?? types.getTypeParser(oid, format),
    },
    // Whatever collation and zone the server has for others.
    options: '-c timezone=UTC -c client_min_messages=warning',
  });
  // An idle connection that breaks is another one at the next query; unheard, it would end the process.
  pool.on('error', () => undefined);
  const database = new Kysely<Tables>({ dialect: dialectOf(pool, place) });
  let closing: Promise<void> | undefined;
  return { pool, database, place, close: async () => (closing ??= pool.end()) };
}

/** https://github.com/postgres/postgres/blob/REL_15_STABLE/src/include/catalog/pg_type.dat: bytea, int8, numeric. */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [17, bytesOf],
  [20, Number],
  [1700, Number],
]);

function bytesOf(text: string): Uint8Array {
  const { buffer, byteOffset, length } = Buffer.from(text.slice('\\x'.length), 'hex');
  return new Uint8Array(buffer, byteOffset, length);
}

function dialectOf(pool: Pool, place: string): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PoolDriver(pool, place),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new Compiler(),
  };
}

/** Texts are ordered by their bytes, as SQLite orders them, whatever the database was made with; what it calls a blob is bytea here. */
class Compiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    this.append(node.dataType === 'blob' ? 'bytea' : node.dataType);
    if (node.dataType === 'text') this.append(' collate "C"');
  }
}

class PoolDriver implements Driver {
  readonly #pool: Pool;
  readonly #place: string;

  constructor(pool: Pool, place: string) {
    this.#pool = pool;
    this.#place = place;
  }

  async init(): Promise<void> {
    // It connects when it is asked.
  }

  async acquireConnection(): Promise<PooledConnection> {
    try {
      return new PooledConnection(await this.#pool.connect(), this.#place);
    } catch (error) {
      throw asStoreFault(error, this.#place);
    }
  }

  async releaseConnection(connection: PooledConnection): Promise<void> {
    connection.release();
  }

  async beginTransaction(connection: PooledConnection): Promise<void> {
    await connection.query('begin isolation level serializable');
  }

  async commitTransaction(connection: PooledConnection): Promise<void> {
    try {
      await connection.query('commit');
    } catch (error) {
      throw connection.isBroken ? new CommitUnknown(this.#place, error) : error;
    }
  }

  async rollbackTransaction(connection: PooledConnection): Promise<void> {
    // What is lost is rolled back by the server.
    if (!connection.isBroken) await connection.query('rollback');
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

class PooledConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  readonly #place: string;
  #isBroken = false;

  constructor(client: PoolClient, place: string) {
    this.#client = client;
    this.#place = place;
  }

  /** What is asked on it may still be answered by nobody, or by the wrong answer. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  async query(text: string): Promise<void> {
    await this.#asked(async () => this.#client.query(text));
  }

  async executeQuery<Row>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, rowCount } = await this.#asked(async () => this.#client.query(text, parameters.map(storable)));
    // What its type says of it is what kysely was told of the tables.
    return { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) };
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<Row>(): AsyncGenerator<QueryResult<Row>> {
    throw new Error('No query is streamed.');
  }

  release(): void {
    this.#client.release(this.#isBroken);
  }

  async #asked<Result>(query: () => Promise<Result>): Promise<Result> {
    try {
      return await query();
    } catch (error) {
      if (isLost(error)) this.#isBroken = true;
      throw asStoreFault(error, this.#place);
    }
  }
}

/** PostgreSQL has no U+0000 in a text. */
function storable(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\u{fffd}') : value;
}
