/** What is asked of PostgreSQL here: statements with parameters, and a session that holds a lock and a transaction. */

export interface Connection {
  /** Rejects as the driver does. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

export interface Connections extends Connection {
  /** `work` has a connection of its own, which is given back when it is done. */
  session<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result>;
}

// It holds no lock, and putting a million words in their places may take a busy machine longer than a bot's statements may pause.
const READING = `begin isolation level repeatable read read only; set local idle_in_transaction_session_timeout = '1min'`;

/** All or nothing of what `work` writes; what reads sees one state. */
export async function inTransaction<Result>(
  connection: Connection,
  kind: 'read' | 'write',
  work: () => Promise<Result>,
): Promise<Result> {
  await connection.query(kind === 'read' ? READING : 'begin');
  try {
    const result = await work();
    await connection.query('commit');
    return result;
  } catch (error) {
    // A connection that is lost has rolled back.
    await connection.query('rollback').catch(() => undefined);
    throw error;
  }
}
