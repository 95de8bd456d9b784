import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killWriter } from '../../lab/bench/store/kill-writer.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';
import { testDatabase } from '../support/postgres/test-database.js';
import { STORE_KINDS } from '../support/store/opened-store.js';

/** In milliseconds: each of its programs is made of its source first, on a machine that may be busy. */
const LONGEST = 120_000;

test.each(STORE_KINDS)(
  'a program that is killed while it writes loses nothing that it has acknowledged, and has nothing half, in %s',
  { timeout: LONGEST },
  async (kind) => {
    const moments = [0, 3, 11, 29];
    const folder = join(await temporaryFolder(), 'data');
    const databaseUrl = kind === 'PostgreSQL' ? await testDatabase() : undefined;
    const { changes, faults } = await killWriter({ folder, databaseUrl }, moments.length, () => moments.pop() ?? 0);
    expect(faults).toEqual([]);
    expect(changes).toBeGreaterThan(moments.length);
  },
);
