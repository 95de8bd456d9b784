import { defineConfig } from 'vitest/config';

/** Folders of tests that leave nothing behind: no process, no environment, no clock. */
const TIDY = [
  'app',
  'citation',
  'commands',
  'content',
  'discord',
  'domain',
  'end-to-end',
  'fetch',
  'lab',
  'local-discord',
  'monitoring',
  'search',
  'terminal',
  'text',
  'wording',
].map((folder) => `test/${folder}/**/*.test.ts`);

/** What people do with the bot, which is the same however Discord tells of it: both ways are tried (test/end-to-end/transport.ts). */
const TRANSPORTS = [
  'ask',
  'crowd',
  'find',
  'hostile-questions',
  'kept',
  'own-articles',
  'own-library',
  'quote',
  'random-presses',
  'settings',
  'source',
  'summary',
].map((name) => `test/end-to-end/${name}.test.ts`);

export default defineConfig({
  test: {
    globalSetup: ['test/support/postgres/for-the-run.ts'],
    setupFiles: ['test/support/fixed-seed.ts', 'test/support/patient-waiting.ts'],
    // Two cores are what a contributor's laptop and a small CI machine have in common.
    maxWorkers: 2,
    // A browser on a busy machine takes its time; nothing here waits by the clock.
    testTimeout: 60_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 60_000,
    projects: [
      // What keeps nothing between two calls but caches needs no process for each file: loading the same modules anew took half of the time.
      { extends: true, test: { name: 'tidy', include: TIDY, isolate: false } },
      { extends: true, test: { name: 'http', include: TRANSPORTS, isolate: false, env: { TEST_TRANSPORT: 'http' } } },
      { extends: true, test: { name: 'isolated', include: ['test/**/*.test.ts'], exclude: TIDY } },
    ],
  },
});
