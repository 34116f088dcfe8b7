import { defineConfig } from 'vitest/config';

const OLDEST_MAJOR = 24;

if (Number(process.versions.node.split('.')[0]) < OLDEST_MAJOR) {
  process.stderr.write(
    `测试需要 Node ${OLDEST_MAJOR}，当前是 ${process.versions.node}：请先运行 npm ci，再用 npm test（它使用项目自带的 Node）\n`,
  );
  process.exit(2);
}

const MINUTE = 60_000;

export default defineConfig({
  test: {
    maxWorkers: '100%',
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'out/tests.json' }]] : ['default'],
    projects: [
      {
        test: {
          name: 'core',
          include: ['tests/**/*.test.{ts,tsx}'],
          testTimeout: MINUTE,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.spec.ts'],
          globalSetup: 'tests/support/build-once.ts',
          testTimeout: 2 * MINUTE,
          hookTimeout: 2 * MINUTE,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
