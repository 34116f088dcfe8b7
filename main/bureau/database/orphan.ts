import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { failure, type Result, success } from '#shared/result';

/** The line of postmaster.pid on which the server notes its port. */
const PORT_LINE = 3;

/**
 * Tells the server that holds a data folder to end, if nobody is connected to it: a bureau that was killed leaves
 * one behind. Does not wait for its end. Fails if another bureau is using it.
 */
export async function endOrphan(data: string, clientAt: (port: number) => pg.Client): Promise<Result<null>> {
  const lines = linesOf(join(data, 'postmaster.pid'));
  const [pid, port] = [Number(lines[0]), Number(lines[PORT_LINE])];
  const others = port > 0 ? await countOthers(clientAt(port)) : null;
  if (others === null) return success(null);
  if (others > 0)
    return failure(
      'conflict',
      `数据 ${data} 正由另一个财政局服务使用，没有启动：请先停止它，或者用 --data 换一个目录`,
    );
  process.kill(pid, 'SIGINT');
  return success(null);
}

/** `null` while the server accepts no connection: it is starting, ending or has ended. */
async function countOthers(client: pg.Client): Promise<number | null> {
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT count(*)::int AS others FROM pg_stat_activity
        WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    return rows[0]?.others ?? 0;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
