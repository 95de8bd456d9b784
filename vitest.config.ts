import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/fixed-seed.ts'],
    // Two cores are what a contributor's laptop and a small CI machine have in common.
    maxWorkers: 2,
    // A browser on a busy machine takes its time; nothing here waits by the clock.
    testTimeout: 60_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 60_000,
  },
});
