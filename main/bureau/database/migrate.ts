import { failure, type Result, success } from '#shared/result';
import { asService, type Pool, type Rows } from './connect.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { renewOrder } from './natural-order.ts';

const LOCK = 7410;
const OLDEST_SERVER = 150_000;

/**
 * Migrates the database to this program's version, each migration in its own transaction; several machines may
 * start at once. Refuses a server below PostgreSQL 15 and a database of a newer program.
 */
export async function migrate(pool: Pool): Promise<Result<null>> {
  const version = await serverVersion(pool);
  if (version < OLDEST_SERVER)
    return failure('input', '数据库服务器的版本低于 PostgreSQL 15，请升级数据库后再启动');
  for (;;) {
    const at = await asService(pool, async (rows) => {
      await rows.all('SELECT pg_advisory_xact_lock($1, 0)', [LOCK]);
      await prepare(rows);
      const done =
        (await rows.one<{ number: number }>('SELECT number FROM public.juesuan_version'))?.number ?? 0;
      const next = MIGRATIONS[done];
      if (next === undefined) {
        if (done === MIGRATIONS.length) await renewOrder(rows);
        return done;
      }
      await rows.all(next);
      await rows.all('UPDATE public.juesuan_version SET number = $1', [done + 1]);
      return null;
    });
    if (at === null) continue;
    if (at > MIGRATIONS.length)
      return failure('conflict', '数据库由更新版本的程序建立，请先升级这台机器上的程序，数据没有改动');
    return success(null);
  }
}

async function serverVersion(pool: Pool): Promise<number> {
  return asService(pool, async (rows) =>
    Number(
      (await rows.one<{ version: string }>(`SELECT current_setting('server_version_num') AS version`))
        ?.version,
    ),
  );
}

/** The role for requests: roles belong to the server, not to the database. */
export async function prepareRole(rows: Rows): Promise<void> {
  await rows.all(`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'juesuan_app') THEN
      CREATE ROLE juesuan_app NOLOGIN;
    END IF;
    EXECUTE format('GRANT juesuan_app TO %I', current_user);
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
}

async function prepare(rows: Rows): Promise<void> {
  await prepareRole(rows);
  await rows.all('CREATE TABLE IF NOT EXISTS public.juesuan_version (number int NOT NULL)');
  await rows.all(
    'INSERT INTO public.juesuan_version SELECT 0 WHERE NOT EXISTS (SELECT FROM public.juesuan_version)',
  );
}
