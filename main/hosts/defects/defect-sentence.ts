import { entry } from '#main/hosts/log';

/**
 * The sentence for a person without a window if an unexpected error ended the work: the file that could not be
 * read or written, else the kind of error and its location in the program, on one line. Like the log, it quotes
 * nothing that was entered.
 */
export function defectSentence(error: unknown): string {
  const { code, path } = (error ?? {}) as { code?: unknown; path?: unknown };
  if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)) {
    const what = typeof path === 'string' ? `“${path}”` : '文件';
    return `无法读写${what}（${code}），没有完成，请检查磁盘和文件夹后重试`;
  }
  return `软件内部出错，没有完成，请把这一句发给维护人员：${entry(error, new Date())}`;
}
