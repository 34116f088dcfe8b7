import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { DEEP } from './tests/support/deep.ts';
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

/** One more than cores: a test of a window waits as much as it works. */
const WORKERS = availableParallelism() + 1;

/** Files that stand in for a module, change the clock or the environment, or measure their process: each in a new one. */
const ALONE = [
  'tests/faults/**/*.test.ts',
  'tests/store/{backup,lock,open,open-failures}.test.ts',
  'tests/unit/save-files.test.ts',
  'tests/cli/defects.test.ts',
];

const ROOT = import.meta.dirname;

/** For the programs that the tests start many times: code compiled once by Node, and not twice by .NET. */
const STARTS_FAST = {
  NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compiled'),
  DOTNET_TieredPGO: '0',
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
};

/** The store once more, over the driver for machines that better-sqlite3 has no binary for; with FULL=1 its faults too. */
const OVER_NODE_SQLITE = {
  test: {
    ...EVERY,
    name: 'node-sqlite',
    include: [
      'tests/store/**/*.test.ts',
      `tests/faults/{${process.env.FULL ? 'io-errors,migration,salvage-cut,' : ''}kill,power-cut}.test.ts`,
    ],
    env: { ...STARTS_FAST, JUESUAN_SQLITE: 'node:sqlite' },
  },
};

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
        ? ['default', ['json', { outputFile: 'out/tests.json' }], new Slowest()]
        : ['default'],
      globalSetup: 'tests/support/bundle-once.ts',
      sequence: { sequencer: LongestFirst },
      projects: [
        {
          test: {
            name: 'core',
            include: ['tests/**/*.test.{ts,tsx}'],
            exclude: [...exclude, ...ALONE],
            // what a file imports stays loaded for the next
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
        ...(whole ? [OVER_NODE_SQLITE] : []),
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
            // a window on a busy machine; what needed its second try is marked (retry x1)
            retry: process.env.CI ? 1 : 0,
          },
        },
      ],
    },
  };
});
