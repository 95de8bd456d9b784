import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openedStore, SERVER, STORE_KINDS } from '../../support/store/opened-store.js';

/** In milliseconds: its program is made of its source first, on a machine that may be busy. */
const LONGEST = 120_000;
/** No address that a feed is read from, so that nothing leaves this machine. */
const URL = 'http://127.0.0.1/feed';

test.each(STORE_KINDS)(
  'the thread that reads feeds keeps what it finds where the bot does, in %s',
  { timeout: LONGEST },
  async (kind) => {
    const { store, folder, databaseUrl } = await openedStore({}, undefined, kind);
    const feeds = store.feeds(SERVER);
    await feeds.add({ url: URL, all: false });
    const args = ['scripts/run.js', 'test/app/server-library/poll-beside.ts', folder];
    await promisify(execFile)(process.execPath, [...args, ...(databaseUrl === undefined ? [] : [databaseUrl])]);
    expect(await feeds.states.read(URL)).toMatchObject({ failures: 1 });
    const isThere = await access(folder).then(
      () => true,
      () => false,
    );
    expect(isThere).toBe(kind === 'libsql');
  },
);
