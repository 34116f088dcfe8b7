import { dirname } from 'node:path';
import { failure, type Result } from '#shared/result';

/** A database file of another program. */
export function notOurs(file: string): Result<never> {
  return failure('storage', `“${file}”不是本软件的数据文件，请另选文件`);
}

export function ofNewerProgram(file: string): Result<never> {
  return failure('storage', `数据文件“${file}”由更新版本的软件建立，请先升级软件再打开`);
}

/** Whether the file may be sound and readable, so that only writing fails. */
export function isOfWriting(error: unknown): boolean {
  return /^(SQLITE_(FULL|IOERR|READONLY)|E(NOSPC|DQUOT|ROFS|IO)$)/.test(codeOf(error));
}

export function isOfFullDisk(error: unknown): boolean {
  return /^(SQLITE_FULL|ENOSPC|EDQUOT)$/.test(codeOf(error));
}

/** The sentence for a database file that could not be opened; rethrows defects. */
export function openFailure(error: unknown, file: string): Result<never> {
  const code = codeOf(error);
  const folder = dirname(file);
  if (code.startsWith('SQLITE_BUSY'))
    return failure('conflict', `数据文件“${file}”正由另一个程序使用，请先关闭它`);
  if (/^SQLITE_(CANTOPEN|READONLY|PERM)|^E(ACCES|PERM|ROFS|NOTDIR|EXIST|ISDIR)/.test(code)) {
    return failure('storage', `无法在“${folder}”写入数据文件，请检查文件夹是否存在、是否只读`);
  }
  if (isOfFullDisk(error)) return failure('storage', `磁盘已满，无法打开数据文件“${file}”，请先清理磁盘`);
  if (code.startsWith('SQLITE_'))
    return failure('storage', `数据文件“${file}”无法读取，没有做任何改动，请从备份恢复`);
  if (code === 'ERR_DLOPEN_FAILED') return failure('storage', '软件的数据库组件不能载入，请重新安装软件');
  if (/^E[A-Z0-9]+$/.test(code))
    return failure('storage', `无法打开数据文件“${file}”（${code}），请检查磁盘是否接好、路径是否正确`);
  throw error;
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '');
}
