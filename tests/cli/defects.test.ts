import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runCommand } from '#main/hosts/cli/commands';

const { list } = vi.hoisted(() => ({ list: vi.fn() }));
vi.mock('#main/hosts/cli/commands/list', () => ({ listCommand: list }));

describe('an unexpected error in a command', () => {
  it.each([
    [
      'a defect',
      new TypeError('示例局 的 1234.56 万元'),
      /^软件内部出错，没有完成，请把这一句发给维护人员：.*TypeError defects\.test\.ts:\d/,
    ],
    [
      'a file system',
      Object.assign(new Error('EMFILE'), { code: 'EMFILE', path: 'a.json' }),
      /^无法读写“a\.json”（EMFILE），没有完成，请检查磁盘和文件夹后重试$/,
    ],
    ['nothing that can be read', null, /^软件内部出错/],
  ])('%s: the command ends in one sentence and exit code 2', async (_what, thrown, sentence) => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => said.mockRestore());
    list.mockRejectedValueOnce(thrown);
    expect(await runCommand(['list'])).toBe(2);
    expect(said.mock.calls).toEqual([[expect.stringMatching(sentence)]]);
    expect(String(said.mock.calls[0]?.[0])).not.toMatch(/\n|1234/);
  });
});
