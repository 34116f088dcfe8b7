import { asService, type Pool } from '#main/bureau/database/connect';
import { prepareRole } from '#main/bureau/database/migrate';
import { failure, type Result, success } from '#shared/result';
import { runTool } from './tools.ts';

/** Restores a backup into an empty database, completely or not at all. */
export async function restore(pool: Pool, database: string, file: string): Promise<Result<null>> {
  const isEmpty = await asService(pool, async (rows) => {
    await prepareRole(rows);
    return (await rows.one(`SELECT 1 FROM pg_namespace WHERE nspname = 'juesuan'`)) === null;
  });
  if (!isEmpty)
    return failure('conflict', '这个数据库里已有财政局的数据，没有改动：请新建一个空的数据库，恢复到那里');
  const restored = await runTool('pg_restore', database, [
    '--exit-on-error',
    '--single-transaction',
    '--no-owner',
    file,
  ]);
  return restored.ok ? success(null) : restored;
}
