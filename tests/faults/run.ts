// npm run faults: the fault tests in their complete form.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../support/root.ts';

const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--mode', 'whole', '--project', 'alone', '--project', 'node-sqlite-alone', 'tests/faults'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    // unbounded growth does not pass
    env: { ...process.env, JUESUAN_FAULTS: 'full', FULL: '1', NODE_OPTIONS: '--max-old-space-size=800' },
  },
);
process.exitCode = status ?? 1;
