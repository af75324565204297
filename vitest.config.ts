import { defineConfig } from 'vitest/config';

/** Where `.ci/run` wants the results as JSON, to count them. */
const results = process.env.TEST_RESULTS;

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The main process has little to do: by default it would keep a core for itself.
    maxWorkers: '100%',
    // What is asserted is English, wherever the tests run.
    env: { LC_ALL: '', LC_MESSAGES: '', LANG: 'en_US.UTF-8' },
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'source',
          // The compiler and the providers' data are loaded once for each worker: half the time of all these tests.
          isolate: false,
          globalSetup: 'test/report/bundle-if-stale.ts',
          include: ['test/**/*.test.ts'],
          exclude: ['test/package/**', 'test/cli/**', 'test/review/pty.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'cli',
          include: ['test/cli/**/*.test.ts', 'test/review/pty.test.ts'],
          globalSetup: 'test/cli/build-if-stale.ts',
          // Most of them wait for a process of their own.
          sequence: { concurrent: true },
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: 'test/package/install-tarball.ts',
        },
      },
    ],
  },
});
