import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two cores are what a contributor's laptop and a small CI machine have in common.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
