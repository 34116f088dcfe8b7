import { accessSync, constants, realpathSync, statfsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The location of a database file, as far as the system reports it. */
export interface FileLocation {
  /** Whether nothing can be written there. */
  readonly readOnly: boolean;
  /**
   * Whether shared memory, which the write-ahead log needs, is unreliable: on network and removable file systems.
   */
  readonly walUnsafe: boolean;
  /** A sentence for the person; `null` for an ordinary location. */
  readonly warning: string | null;
}

/** File system types as Linux numbers them (man 2 statfs). */
const NETWORK = new Set([0x6969, 0xff534d42, 0xfe534d42, 0x517b, 0x01021997]);
const REMOVABLE = new Set([0x4d44, 0x2011bab0, 0x65735546, 0x7366746e]);
const SYNCED =
  /[\\/](OneDrive[^\\/]*|Dropbox|Nutstore[^\\/]*|我的坚果云|BaiduSyncdisk|WPS云盘|WPSDrive|iCloudDrive)[\\/]/i;

export function inspectLocation(file: string): FileLocation {
  const path = realPath(resolve(file));
  const type = fileSystemType(dirname(path));
  const network = path.startsWith('\\\\') || NETWORK.has(type);
  return {
    readOnly: !isWritable(dirname(path)) || !isWritable(path),
    walUnsafe: network || REMOVABLE.has(type),
    warning: warningFor(path, network),
  };
}

function warningFor(path: string, network: boolean): string | null {
  if (network) return '数据文件在网络盘上：请确保同一时间只有一台电脑打开，最好移到本机磁盘';
  return SYNCED.test(path) ? '数据文件在网盘的同步文件夹里：同步可能覆盖修改，最好移到普通文件夹' : null;
}

/** The file's real location: a mapped drive of Windows resolves to its network path, a link to its target. */
function realPath(path: string): string {
  try {
    return join(realpathSync.native(dirname(path)), basename(path));
  } catch {
    return path;
  }
}

/** A missing file or folder counts as writable: creating it will show. */
function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch (error) {
    return !['EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

function fileSystemType(folder: string): number {
  try {
    return process.platform === 'linux' ? statfsSync(folder).type : 0;
  } catch {
    return 0;
  }
}
