/** Connections of the store's, as libraries are asked: while the database is away, nobody waits for it. */
import type { Postgres } from '../store/postgres/connection.js';
import type { Connections } from './connection.js';

/**
 * What is asked rejects with a StoreFault where the server cannot be reached or cannot do it. A statement outside of a session only reads, and is asked
 * once more where its connection is lost.
 */
export function connectionsOf({ connect }: Pick<Postgres, 'connect'>): Connections {
  return {
    async query(text, values = []) {
      const connection = await connect();
      try {
        return (await connection.read(text, values)).rows;
      } finally {
        connection.release();
      }
    },
    async session(work) {
      const connection = await connect();
      try {
        return await work({ query: async (text, values = []) => (await connection.query(text, values)).rows });
      } finally {
        connection.release();
      }
    },
  };
}
