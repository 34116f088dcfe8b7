import pg from 'pg';
import type { Person } from '#shared/bureau/roles';

export type Pool = pg.Pool;

/** Runs statements within one transaction. */
export interface Rows {
  all<T>(text: string, values?: readonly unknown[]): Promise<readonly T[]>;
  one<T>(text: string, values?: readonly unknown[]): Promise<T | null>;
}

const MOST_CONNECTIONS = 10;
/** A connection that takes longer is reported as the database not responding. */
const WAIT_MS = 5000;

/** Opens the pool without connecting. A connection that breaks while idle is dropped and reopened on demand. */
export function connect(url: string, log: (error: unknown) => void): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: WAIT_MS,
  });
  pool.on('error', log);
  return pool;
}

/** Runs work in one transaction as the service itself, without row-level security. */
export function asService<T>(pool: Pool, work: (rows: Rows) => Promise<T>): Promise<T> {
  return inTransaction(pool, [], work);
}

/** Runs work in one transaction as a person: row-level security limits it to what they may see and change. */
export function asPerson<T>(pool: Pool, person: Person, work: (rows: Rows) => Promise<T>): Promise<T> {
  return inTransaction(
    pool,
    [
      [
        `SELECT set_config('role', 'juesuan_app', true), set_config('juesuan.role', $1, true), set_config('juesuan.unit', $2, true),
          set_config('juesuan.groups', ($3::text[])::text, true)`,
        [person.role, person.unit ?? '', person.groups],
      ],
    ],
    work,
  );
}

type Statement = string | readonly [text: string, values: readonly unknown[]];

async function inTransaction<T>(
  pool: Pool,
  before: readonly Statement[],
  work: (rows: Rows) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // a borrowed connection may break between two statements, when nothing else listens
  const breaks = (error: Error) => {
    broken = error;
  };
  client.on('error', breaks);
  try {
    await client.query('BEGIN');
    for (const each of before)
      await (typeof each === 'string' ? client.query(each) : client.query(each[0], [...each[1]]));
    const done = await work(rowsOf(client));
    await client.query('COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK').catch(breaks);
    throw error;
  } finally {
    client.off('error', breaks);
    client.release(broken);
  }
}

/** Statements run by anything that carries a query: a connection, or a transaction of the queue. */
export function rowsOf(client: {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}): Rows {
  const all = async <T>(text: string, values: readonly unknown[] = []) =>
    (await client.query(text, [...values])).rows as T[];
  return {
    all,
    one: async <T>(text: string, values?: readonly unknown[]) => (await all<T>(text, values))[0] ?? null,
  };
}
