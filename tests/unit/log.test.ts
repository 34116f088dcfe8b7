import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entry, openLog } from '#main/hosts/log';
import { tempFolder } from '../support/temp-folder.ts';

const NOW = new Date('2026-01-02T03:04:05Z');

describe('the log', () => {
  it('the log records the kind and location of a defect, not its message', () => {
    const error = new RangeError('示例局 的 1234.56 万元');
    const line = entry(error, NOW);
    expect(line).toMatch(/^2026-01-02T03:04:05\.000Z RangeError log\.test\.ts:\d+:\d+/);
    expect(line).not.toMatch(/[\u4e00-\u9fff]|1234|[\\/]/);
  });

  it('the log records the same for a defect of the window', () => {
    const stack = '    at Grid (app://juesuan/assets/index-CFkR.js:66293:26)\n    at async 示例局 (12.34)';
    expect(entry({ name: 'TypeError', stack }, NOW)).toBe(
      '2026-01-02T03:04:05.000Z TypeError index-CFkR.js:66293:26',
    );
  });

  it.each([null, undefined, 'a 12.34', { code: '示例局 12' }, Object.create(null)])(
    'takes whatever is thrown: %j',
    (thrown) => {
      expect(entry(thrown, NOW)).not.toMatch(/[\u4e00-\u9fff]|12\.34/);
    },
  );

  it('the log is rotated when it grows, so that it never fills the disk', () => {
    const log = openLog(join(tempFolder(), 'a.db'));
    const error = new Error('x');
    for (let times = 0; times < 6000; times++) log.error(error);
    expect(log.read().length).toBeLessThan(1_300_000);
    expect(log.read()).toContain('log.test.ts');
  });
});
