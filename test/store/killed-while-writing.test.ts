import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killWriter } from '../../lab/bench/store/kill-writer.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

/** In milliseconds: each of its programs is made of its source first, on a machine that may be busy. */
const LONGEST = 120_000;

test(
  'a program that is killed while it writes loses nothing that it has acknowledged, and has nothing half',
  { timeout: LONGEST },
  async () => {
    const moments = [0, 3, 11, 29];
    const folder = join(await temporaryFolder(), 'data');
    const { changes, faults } = await killWriter(folder, moments.length, () => moments.pop() ?? 0);
    expect(faults).toEqual([]);
    expect(changes).toBeGreaterThan(moments.length);
  },
);
