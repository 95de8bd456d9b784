/** What of a server's settings is remembered while another process changes them. */
import { expect, onTestFinished, test } from 'vitest';
import { join } from 'node:path';
import { databaseFile } from '../../src/store/libsql/database-file.js';
import { settingsStore } from '../../src/store/settings-store.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

const SERVER = '100000000000000001';

test('settings that were read while they changed are read again by the next question', async () => {
  const access = databaseFile(join(await temporaryFolder(), 'data'));
  onTestFinished(access.close);
  let reads = 0;
  let meanwhile = (): void => undefined;
  const settings = settingsStore({
    access: {
      ...access,
      async toRead() {
        reads += 1;
        meanwhile();
        return access.toRead();
      },
    },
    hearing: () => 1,
    now: () => 0,
    warn: () => undefined,
  });
  meanwhile = () => settings.recheck(SERVER);
  await settings.of(SERVER);
  meanwhile = () => undefined;
  await settings.of(SERVER);
  await settings.of(SERVER);
  expect(reads).toBe(2);
});
