/**
 * The tests that a run of lab/mutate.js may use, named in the environment. A mutant of a value that is made when its file
 * is loaded is judged by all tests there are, and those of the bot on the wire would take a minute for each.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: (process.env.MUTATION_TESTS ?? '').split(' '),
    exclude: (process.env.MUTATION_TESTS_LEFT_OUT ?? '').split(' '),
    setupFiles: ['test/support/fixed-seed.ts'],
    // Stryker decides what takes too long, from how long it took before.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
