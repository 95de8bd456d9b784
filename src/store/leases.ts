/**
 * Which process does what only one may do at a time, as rows that change in ways that only one process can make. No time stands in them:
 * a lease lives while its number grows, and whoever wants it watches that by a clock of its own, so that it is nobody's whose clock was
 * set that decides (`app/lease.ts`).
 */
import type { DatabaseAccess } from './database.js';

export interface LeaseState {
  /** The process, by an id of its own. */
  readonly holder: string;
  /** Grows with each renewal. */
  readonly renewal: number;
}

/** All reject with a StoreFault where the database cannot be asked. */
export interface Leases {
  /** Undefined where nobody has it. */
  readonly read: (name: string) => Promise<LeaseState | undefined>;
  /** Takes or renews the lease that was seen so; undefined when somebody has changed it since. */
  readonly take: (name: string, holder: string, seen: LeaseState | undefined) => Promise<LeaseState | undefined>;
  /** Leaves it to anybody; does nothing where another has it. */
  readonly giveBack: (name: string, holder: string) => Promise<void>;
}

export function leasesOf(access: DatabaseAccess): Leases {
  return {
    async read(name) {
      const database = await access.toRead();
      const query = database?.selectFrom('lease').where('name', '=', name).select(['holder', 'renewal']);
      return query?.executeTakeFirst();
    },
    async take(name, holder, seen) {
      const taken = { holder, renewal: (seen?.renewal ?? 0) + 1 };
      const changed = await access.transact(async (transaction) => {
        if (seen === undefined) {
          const { numInsertedOrUpdatedRows } = await transaction
            .insertInto('lease')
            .values({ name, ...taken })
            .onConflict((there) => there.column('name').doNothing())
            .executeTakeFirstOrThrow();
          return numInsertedOrUpdatedRows;
        }
        const { numUpdatedRows } = await transaction
          .updateTable('lease')
          .where('name', '=', name)
          .where('holder', '=', seen.holder)
          .where('renewal', '=', seen.renewal)
          .set(taken)
          .executeTakeFirstOrThrow();
        return numUpdatedRows;
      });
      return changed === 1n ? taken : undefined;
    },
    async giveBack(name, holder) {
      await access.transact(async (transaction) => {
        await transaction.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute();
      });
    },
  };
}
