import type { Database, Statement } from './open-sqlite.ts';

const prepared = new WeakMap<Database, Map<string, Statement>>();

/**
 * A statement of a database, prepared once: each holds about 5 kB that only a full garbage collection frees, all of them
 * in one turn of the event loop. What is set on it (`pluck`) stays set.
 */
export function statement(database: Database, sql: string): Statement {
  const known = prepared.get(database) ?? new Map<string, Statement>();
  prepared.set(database, known);
  const found = known.get(sql) ?? database.prepare(sql);
  known.set(sql, found);
  return found;
}
