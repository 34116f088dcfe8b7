import { failure, type Result } from '#shared/result';

const FULL = /^(ENOSPC|EDQUOT|SQLITE_FULL)$/;
const NOT_WRITABLE = /^(EACCES|EPERM|EROFS|SQLITE_CANTOPEN.*)$/;
const NO_FOLDER = /^(EEXIST|ENOTDIR)$/;
const OF_THE_DISK = /^(E[A-Z0-9]+|SQLITE_IOERR.*)$/;

/** The sentence for a backup that could not be made; throws errors not caused by the disk. */
export function backupFailure(error: unknown, folder: string): Result<never> {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  const say = (why: string, remedy: string) =>
    failure('storage', `${why}，备份没有做成，数据没有改动，请${remedy}后重试`);
  if (FULL.test(code)) return say('磁盘已满', '清理磁盘');
  if (NOT_WRITABLE.test(code)) return say(`文件夹“${folder}”不能写入`, '检查文件夹权限');
  if (NO_FOLDER.test(code)) return say(`“${folder}”的位置上有一个同名的文件`, '把它移到别处');
  if (OF_THE_DISK.test(code)) return say(`文件夹“${folder}”写入出错（${code}）`, '检查磁盘');
  throw error;
}
