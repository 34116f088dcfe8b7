import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/root.ts';

const OLDEST = 24;
const NAME = process.platform === 'win32' ? 'node.exe' : 'node';

/** A Node on this machine that is too old for the program. */
function oldNode(): string | undefined {
  const found = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, NAME));
  return found.find((node) => {
    const { stdout } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
    return Number.parseInt(stdout ?? '', 10) < OLDEST;
  });
}

const node = oldNode();
if (node === undefined) console.warn('跳过旧版 Node 的测试：这台机器上没有旧版的 Node');

describe.skipIf(node === undefined)('on a Node that is too old', () => {
  it.each(['main/hosts/cli/run.mjs', 'main/hosts/launch.mjs', 'main/hosts/launch/bureau.mjs'])(
    '%s says so in one sentence',
    (entry) => {
      const run = spawnSync(node ?? '', [join(ROOT, entry), 'list'], { encoding: 'utf8' });
      expect(run).toMatchObject({ status: 2, stdout: '' });
      expect(run.stderr).toMatch(/^需要 Node 24 以上（现在是 [\d.]+），请[^\n]*\n$/);
    },
  );
});
