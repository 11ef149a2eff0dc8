import { defineConfig } from 'vitest/config';

export default defineConfig({
  // One copy of graphql: its ESM and CommonJS builds refuse each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/prepare-database.ts'],
    // What is about servers needs them: npm run test:database.
    exclude: process.env.DATABASE_URL === undefined ? ['tests/faults/servers/**'] : [],
    hookTimeout: 60_000,
    testTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
