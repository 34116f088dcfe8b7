import type { Database, Statement } from 'better-sqlite3';

const prepared = new WeakMap<Database, Map<string, Statement<unknown[]>>>();

/**
 * A statement of a database, prepared once: each holds about 5 kB that only a full garbage collection frees, all of them
 * in one turn of the event loop. What is set on it (`pluck`) stays set.
 */
export function statement(database: Database, sql: string): Statement<unknown[]> {
  const known = prepared.get(database) ?? new Map<string, Statement<unknown[]>>();
  prepared.set(database, known);
  const found = known.get(sql) ?? database.prepare<unknown[]>(sql);
  known.set(sql, found);
  return found;
}
