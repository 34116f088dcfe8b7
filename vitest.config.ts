import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { DEEP } from './tests/support/deep.ts';
import { Flaky } from './tests/support/flaky.ts';
import { LongestFirst } from './tests/support/longest-first.ts';
import { Slowest } from './tests/support/slowest.ts';

const OLDEST_MAJOR = 24;

if (Number(process.versions.node.split('.')[0]) < OLDEST_MAJOR) {
  process.stderr.write(
    `测试需要 Node ${OLDEST_MAJOR}，当前是 ${process.versions.node}：请先运行 npm ci，再用 npm test（它使用项目自带的 Node）\n`,
  );
  process.exit(2);
}

const MINUTE = 60_000;

/** One more than the cores: a test of a window waits as much as it works. */
const WORKERS = availableParallelism() + 1;

/**
 * Files that mock a module, change the clock or the environment, or measure their process: each needs a new
 * process.
 */
const ALONE = [
  'tests/faults/**/*.test.ts',
  'tests/store/{backup,lock,open,open-failures}.test.ts',
  'tests/unit/save-files.test.ts',
  'tests/cli/defects.test.ts',
];

const ROOT = import.meta.dirname;

/**
 * For the programs that tests start many times: Node caches compiled code, and .NET compiles only once, never again
 * for speed (a hexadecimal number of milliseconds, longer than any runs).
 */
const STARTS_FAST = {
  NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compiled'),
  DOTNET_TieredPGO: '0',
  DOTNET_TC_CallCountingDelayMs: '100000',
};

const EVERY = {
  env: STARTS_FAST,
  alias: [
    {
      find: /^(\.|#main\/imports\/apart)\/beside-module(\.ts)?$/,
      replacement: join(ROOT, 'tests/support/beside-built.ts'),
    },
  ],
  testTimeout: MINUTE,
  setupFiles: 'tests/support/cpu-of-file.ts',
  // one failure in a busy run must not stop a change: a test that needed a second try is named at the end
  retry: process.env.CI ? 1 : 0,
};

/** The store again, with the driver for machines without a better-sqlite3 binary. */
const OVER_NODE_SQLITE = { ...EVERY, env: { ...STARTS_FAST, JUESUAN_SQLITE: 'node:sqlite' } };

/** With FULL=1 its fault tests too. */
const OVER_NODE_SQLITE_ALONE = [
  ...ALONE.filter((files) => files.startsWith('tests/store/')),
  `tests/faults/{${process.env.FULL ? 'io-errors,migration,salvage-cut,' : ''}kill,power-cut}.test.ts`,
];

export default defineConfig(({ mode }) => {
  const whole = mode === 'whole' || Boolean(process.env.CI);
  if (!whole)
    process.stderr.write(
      '跳过费时的测试（变异、故障、恶意文件、逐页核对、逐键操作）：npm run verify 全部运行\n',
    );
  const exclude = whole ? configDefaults.exclude : [...configDefaults.exclude, ...DEEP];
  return {
    test: {
      maxWorkers: WORKERS,
      fsModuleCache: true,
      reporters: process.env.CI
        ? ['default', ['json', { outputFile: 'out/tests.json' }], new Slowest(), new Flaky()]
        : ['default'],
      globalSetup: 'tests/support/bundle-once.ts',
      sequence: { sequencer: LongestFirst },
      projects: [
        {
          test: {
            name: 'core',
            include: ['tests/**/*.test.{ts,tsx}'],
            exclude: [...exclude, ...ALONE],
            // modules stay loaded for the next file
            isolate: false,
            ...EVERY,
          },
        },
        {
          test: {
            name: 'alone',
            include: ALONE,
            exclude,
            ...EVERY,
          },
        },
        ...(whole
          ? [
              {
                test: {
                  name: 'node-sqlite',
                  include: ['tests/store/**/*.test.ts'],
                  exclude: [...exclude, ...ALONE],
                  isolate: false,
                  ...OVER_NODE_SQLITE,
                },
              },
              {
                test: { name: 'node-sqlite-alone', include: OVER_NODE_SQLITE_ALONE, ...OVER_NODE_SQLITE },
              },
            ]
          : []),
        {
          test: {
            name: 'e2e',
            include: ['tests/e2e/**/*.spec.ts'],
            exclude,
            globalSetup: 'tests/support/build-once.ts',
            isolate: false,
            ...EVERY,
            testTimeout: 2 * MINUTE,
            hookTimeout: 2 * MINUTE,
            expect: { poll: { timeout: 10_000 } },
            retry: process.env.CI ? 2 : 0,
          },
        },
      ],
    },
  };
});
