import { failure, type Result } from '#shared/result';
import { OutdatedError } from './connect.ts';

/** Codes of the network, and of PostgreSQL for a server that stops or starts. */
const GONE = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08|57P0)/;
/** Too many connections: of all programs together. */
const CROWDED = '53300';
const FULL = /^(53100|53200|ENOSPC)/;

/** The sentence for a database that does not respond, is busy, full or upgraded; `null` for any other error. */
export function whyUnreachable(error: unknown): Result<never> | null {
  if (error instanceof OutdatedError)
    return failure('conflict', '财政局服务已经升级，这台机器上的还是旧程序，没有保存；请管理员重新启动服务');
  const { code, message } = error as { code?: unknown; message?: unknown };
  const name = typeof code === 'string' ? code : '';
  if (FULL.test(name))
    return failure('storage', '数据库的磁盘已满，这次操作没有保存，请联系管理员清理后重试');
  // the pool's words for a request whose turn did not come
  if (name === CROWDED || String(message) === 'timeout exceeded when trying to connect')
    return failure('storage', '同时办事的人太多，没有轮到这次操作，没有保存，请稍后重试');
  if (GONE.test(name) || /Connection terminated/.test(String(message)))
    return failure('storage', '数据库暂时连不上，这次操作没有保存，请稍后重试');
  return null;
}
