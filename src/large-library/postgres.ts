/** A pool of the store's, as libraries are asked: a statement that only reads is asked once more where its connection is lost. */
import type { Postgres } from '../store/postgres/connection.js';
import { asStoreFault, isLost } from '../store/postgres/faults.js';
import type { Connections } from './connection.js';

/** What is asked rejects with a StoreFault where the server cannot be reached or cannot do it. */
export function connectionsOf({ pool, place }: Pick<Postgres, 'pool' | 'place'>): Connections {
  return {
    async query(text, values = []) {
      const ask = async () => (await pool.query(text, [...values])).rows;
      try {
        return await ask().catch(async (error: unknown) => {
          if (!isLost(error)) throw error;
          return ask();
        });
      } catch (error) {
        throw asStoreFault(error, place);
      }
    },
    async session(work) {
      let broken: Error | undefined;
      const client = await pool.connect().catch((error: unknown) => {
        throw asStoreFault(error, place);
      });
      try {
        return await work({
          async query(text, values = []) {
            try {
              return (await client.query(text, [...values])).rows;
            } catch (error) {
              if (isLost(error) && error instanceof Error) broken = error;
              throw asStoreFault(error, place);
            }
          },
        });
      } finally {
        client.release(broken);
      }
    },
  };
}
