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
import { Client, Pool, type PoolClient, type QueryResult as PgResult, types } from 'pg';
import type { Database } from '../database.js';
import type { Tables } from '../tables.js';
import { withCheckedTls } from './checked-tls.js';
import { asStoreFault, CommitUnknown, isLost, isSilent, isUnreached, LostConnection, placeOf } from './faults.js';
import { createOutage, type DatabaseState, type Outage } from './outage.js';

/** In milliseconds. */
export interface Patience {
  /** For a connection: Discord waits three seconds for an answer, and something must be left to say what is wrong. */
  readonly connecting: number;
  /** For one statement, by the server, and for a lock in it. */
  readonly statement: number;
}

/** Of a bot, which people wait for. */
export const QUICK: Patience = { connecting: 1_500, statement: 1_500 };
/** Of a command that moves or checks much. */
export const PATIENT: Patience = { connecting: 10_000, statement: 10 * 60_000 };

/** A bot begins 16 questions at a time, of which few ask the database at the same moment; a server of a hundred connections serves ten bots. */
const MOST_CONNECTIONS = 10;
/** Milliseconds after which an idle one is closed. */
const IDLE = 60_000;
/** Milliseconds by which this process waits longer than the server: for what is on its way, and when nothing comes any more. */
const ON_ITS_WAY = 400;

export interface Postgres {
  readonly pool: Pool;
  /** A connection of the pool, for SQL that is written by hand; to be released. Rejects as a query does. */
  readonly connect: () => Promise<PooledConnection>;
  readonly database: Database;
  /** Host, port and database, for a person: nothing of the address that is secret. */
  readonly place: string;
  readonly close: () => Promise<void>;
}

/** How it is watched whether the server is there. */
export interface Watching {
  /** Told of each change, once. */
  readonly changed: (state: DatabaseState) => void;
  /** Runs once, so many milliseconds from now; the returned function takes it back. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/**
 * Nothing is connected to before it is asked. Each query rejects with a StoreFault where the server cannot be reached or cannot do it; where
 * it is watched, at once for as long as it cannot be reached.
 */
export function openPostgres(url: string, patience: Patience = QUICK, watching?: Watching): Postgres {
  const place = placeOf(url);
  const outage = watching && createOutage({ ...watching, probe: async () => probe(url, patience) });
  const pool = new Pool({
    connectionString: withCheckedTls(url),
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
  // A connection that breaks is another one at the next query; unheard, it would end the process, idle in the pool or taken out of it. Who
  // has asked something on it is told by that query.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const connect = connector(pool, place, outage ?? UNWATCHED);
  const database = new Kysely<Tables>({ dialect: dialectOf({ pool, place, connect }) });
  let closing: Promise<void> | undefined;
  return {
    pool,
    connect,
    database,
    place,
    close: async () => {
      outage?.close();
      await (closing ??= pool.end());
    },
  };
}

/** Whoever waits for the server waits for it itself. */
const UNWATCHED: Outage = { unlessAway: async (work) => work(), begin: () => undefined, close: () => undefined };

/** Rejects where the server lets nobody in. By a connection of its own: those of the pool may be broken without knowing it. */
async function probe(url: string, { connecting }: Patience): Promise<void> {
  const client = new Client({
    connectionString: withCheckedTls(url),
    connectionTimeoutMillis: connecting,
    query_timeout: connecting,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    client.end().catch(() => undefined);
  }
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

type Pooled = Pick<Postgres, 'pool' | 'place' | 'connect'>;

function dialectOf(pooled: Pooled): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PoolDriver(pooled),
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

function connector(pool: Pool, place: string, outage: Outage): Postgres['connect'] {
  const take = async (): Promise<PoolClient> => {
    let connecting: Promise<PoolClient> | undefined;
    try {
      return await outage.unlessAway(async () => (connecting = pool.connect()));
    } catch (error) {
      // One that comes after it was given up is for others.
      connecting?.then(
        (client) => client.release(),
        () => undefined,
      );
      const fault = asStoreFault(error, place);
      if (isUnreached(error) && fault instanceof LostConnection) outage.begin(fault);
      throw fault;
    }
  };
  return async () => new PooledConnection(await take(), place, take, outage);
}

class PoolDriver implements Driver {
  readonly #pooled: Pooled;

  constructor(pooled: Pooled) {
    this.#pooled = pooled;
  }

  async init(): Promise<void> {
    // It connects when it is asked.
  }

  async acquireConnection(): Promise<PooledConnection> {
    return this.#pooled.connect();
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
      throw connection.isBroken ? new CommitUnknown(this.#pooled.place, error) : error;
    }
  }

  async rollbackTransaction(connection: PooledConnection): Promise<void> {
    // What is lost is rolled back by the server.
    if (!connection.isBroken) await connection.query('rollback');
  }

  async destroy(): Promise<void> {
    await this.#pooled.pool.end();
  }
}

/** For one piece of work, to which what is asked on it belongs; a lost one does no more. */
export class PooledConnection implements DatabaseConnection {
  /** Undefined when it was given back and there was no other. */
  #client: PoolClient | undefined;
  readonly #place: string;
  readonly #take: () => Promise<PoolClient>;
  readonly #outage: Outage;
  #isBroken = false;
  /** Whether what is asked may belong to what was asked on it before: to a transaction, or to a lock. */
  #isUsed = false;

  constructor(client: PoolClient, place: string, take: () => Promise<PoolClient>, outage: Outage) {
    this.#client = client;
    this.#place = place;
    this.#take = take;
    this.#outage = outage;
  }

  /** What is asked on it may still be answered by nobody, or by the wrong answer. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  async query(text: string, parameters: readonly unknown[] = []): Promise<PgResult> {
    this.#isUsed = true;
    if (this.#client === undefined) throw new Error('The connection was given back.');
    try {
      const client = this.#client;
      return await this.#outage.unlessAway(async () => client.query(text, parameters.map(storable)));
    } catch (error) {
      const fault = asStoreFault(error, this.#place);
      // Given up, too: its answer may come while another's is waited for.
      if (isLost(error) || fault instanceof LostConnection) this.#isBroken = true;
      if (isSilent(error) && fault instanceof LostConnection) this.#outage.begin(fault);
      throw fault;
    }
  }

  /** A statement that only reads; where it is the first on a connection that was lost, it is asked once more on another. */
  async read(text: string, parameters: readonly unknown[]): Promise<PgResult> {
    const isAlone = !this.#isUsed;
    return this.query(text, parameters).catch(async (error: unknown) => {
      if (!isAlone || !(error instanceof LostConnection)) throw error;
      // First given back, for all there may be can break at once.
      this.release();
      this.#client = await this.#take();
      this.#isBroken = false;
      return this.query(text, parameters);
    });
  }

  async executeQuery<Row>({ sql: text, parameters, query: { kind } }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, rowCount } = await (kind === 'SelectQueryNode'
      ? this.read(text, parameters)
      : this.query(text, parameters));
    // What its type says of it is what kysely was told of the tables.
    return { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) };
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<Row>(): AsyncGenerator<QueryResult<Row>> {
    throw new Error('No query is streamed.');
  }

  release(): void {
    this.#client?.release(this.#isBroken);
    this.#client = undefined;
  }
}

/** PostgreSQL has no U+0000 in a text, nor in one of a list. */
function storable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(storable);
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\u{fffd}') : value;
}
