import { configDefaults, defineConfig } from 'vitest/config';

const OLDEST_MAJOR = 24;

if (Number(process.versions.node.split('.')[0]) < OLDEST_MAJOR) {
  process.stderr.write(
    `测试需要 Node ${OLDEST_MAJOR}，当前是 ${process.versions.node}：请先运行 npm ci，再用 npm test（它使用项目自带的 Node）\n`,
  );
  process.exit(2);
}

const MINUTE = 60_000;

/** What takes minutes: run by CI and `npm run verify`, left out of a plain `npm test`. */
const DEEP = [
  'tests/faults/**',
  'tests/unit/checks/mutation.test.ts',
  'tests/exports/{agreement,charts,packs,pdf,word-pages,workbooks}.test.ts',
  'tests/exports/lines/all.test.ts',
  'tests/imports/{apart,hostile,pdf-hostile,pdf-makers,saved-elsewhere,shapes}.test.ts',
  'tests/e2e/{grid-*,installed,package,words,import,history,export,reading,gather}.spec.ts',
];

/** The store once more, over the driver for machines that better-sqlite3 has no binary for. */
const OVER_NODE_SQLITE = {
  test: {
    name: 'node-sqlite',
    include: [
      'tests/store/**/*.test.ts',
      'tests/faults/{kill,power-cut,io-errors,migration,salvage-cut}.test.ts',
    ],
    env: { JUESUAN_SQLITE: 'node:sqlite' },
    testTimeout: MINUTE,
    sequence: { groupOrder: 0 },
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
      maxWorkers: '100%',
      reporters: process.env.CI ? ['default', ['json', { outputFile: 'out/tests.json' }]] : ['default'],
      projects: [
        {
          test: {
            name: 'core',
            include: ['tests/**/*.test.{ts,tsx}'],
            exclude,
            testTimeout: MINUTE,
            sequence: { groupOrder: 0 },
          },
        },
        ...(whole ? [OVER_NODE_SQLITE] : []),
        {
          test: {
            name: 'e2e',
            include: ['tests/e2e/**/*.spec.ts'],
            exclude,
            globalSetup: 'tests/support/build-once.ts',
            testTimeout: 2 * MINUTE,
            hookTimeout: 2 * MINUTE,
            expect: { poll: { timeout: 10_000 } },
            // a window on a busy machine; what needed its second try is marked (retry x1)
            retry: process.env.CI ? 1 : 0,
            fileParallelism: false,
            sequence: { groupOrder: 1 },
          },
        },
      ],
    },
  };
});
