import { failure, type Result } from '#shared/result';

/** Codes of the network, and of PostgreSQL for a server that stops, starts or takes no more connections. */
const GONE = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08|57P0|53300)/;
const FULL = /^(53100|53200|ENOSPC)/;

/** The sentence for a database that does not respond or is full; `null` for any other error. */
export function whyUnreachable(error: unknown): Result<never> | null {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const name = typeof code === 'string' ? code : '';
  if (FULL.test(name))
    return failure('storage', '数据库的磁盘已满，这次操作没有保存，请联系管理员清理后重试');
  const isBroken = /Connection terminated|timeout exceeded when trying to connect/.test(String(message));
  if (GONE.test(name) || isBroken)
    return failure('storage', '数据库暂时连不上，这次操作没有保存，请稍后重试');
  return null;
}
