/** A PostgreSQL that has pgvector, in this process: PGlite, spoken to as any server is. */
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { openPostgres, PATIENT, type Postgres } from '../../../src/store/postgres/connection.js';

/** An empty database, on loopback until it is closed. */
export async function openPglite(): Promise<Postgres> {
  const database = await PGlite.create({ extensions: { vector } });
  const server = new PGLiteSocketServer({ db: database, port: 0, host: '127.0.0.1' });
  await server.start();
  const postgres = openPostgres(`postgres://postgres@${server.getServerConn()}/postgres`, PATIENT);
  // It serves one connection at a time.
  postgres.pool.options.max = 1;
  return {
    ...postgres,
    async close() {
      await postgres.close();
      await server.stop();
      await database.close();
    },
  };
}
