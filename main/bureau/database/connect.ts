import pg from 'pg';
import type { Person } from '#shared/bureau/roles';
import { MIGRATIONS } from './migrations/index.ts';

export type Pool = pg.Pool;

/** Runs statements within one transaction. */
export interface Rows {
  all<T>(text: string, values?: readonly unknown[]): Promise<readonly T[]>;
  one<T>(text: string, values?: readonly unknown[]): Promise<T | null>;
}

/** Of one service; a request beyond them waits for its turn. */
export const MOST_CONNECTIONS = 10;
/** A connection that takes longer is reported: either the database does not respond, or all are in use. */
const WAIT_MS = 5000;

/**
 * Opens the pool without connecting. A connection that breaks while idle is dropped and reopened on demand.
 * Statements are sent without waiting for the end of those before; the server runs them in order.
 */
export function connect(url: string, log: (error: unknown) => void): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    pipeline: true,
    connectionTimeoutMillis: WAIT_MS,
  });
  pool.on('error', log);
  return pool;
}

/** Runs work in one transaction as the service itself, without row-level security. */
export function asService<T>(pool: Pool, work: (rows: Rows) => Promise<T>): Promise<T> {
  return inTransaction(pool, async () => undefined, work);
}

/** The database was migrated by a newer program while this one was running. */
export class OutdatedError extends Error {}

/**
 * Runs work in one transaction as a person: row-level security limits it to what they may see and change. Throws
 * OutdatedError if a newer program has migrated the database. Queries are not compiled: each runs once, and row-level
 * security makes the planner expect far more work than there is.
 */
export function asPerson<T>(pool: Pool, person: Person, work: (rows: Rows) => Promise<T>): Promise<T> {
  const enter = async (rows: Rows) => {
    const at = await rows.one<{ version: number }>(
      `SELECT (SELECT number FROM public.juesuan_version) AS version, set_config('role', 'juesuan_app', true),
        set_config('juesuan.role', $1, true), set_config('juesuan.unit', $2, true),
        set_config('juesuan.groups', ($3::text[])::text, true), set_config('jit', 'off', true)`,
      [person.role, person.unit ?? '', person.groups],
    );
    refuseNewer(at?.version);
  };
  return inTransaction(pool, enter, work);
}

/** Throws OutdatedError if a newer program has migrated the database. */
export async function refuseIfOutdated(rows: Rows): Promise<void> {
  const at = await rows.one<{ number: number }>('SELECT number FROM public.juesuan_version');
  refuseNewer(at?.number);
}

function refuseNewer(version = 0): void {
  if (version > MIGRATIONS.length) throw new OutdatedError();
}

/**
 * Runs work in one transaction. Its first statements are sent with those that begin the transaction and enter it;
 * if these fail, the server refuses all that follow.
 */
async function inTransaction<T>(
  pool: Pool,
  enter: (rows: Rows) => Promise<void>,
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
    const rows = rowsOf(client);
    const [begun, entered, done] = await Promise.allSettled([rows.all('BEGIN'), enter(rows), work(rows)]);
    for (const each of [begun, entered, done]) if (each.status === 'rejected') throw each.reason;
    await client.query('COMMIT');
    return (done as PromiseFulfilledResult<Awaited<T>>).value;
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
