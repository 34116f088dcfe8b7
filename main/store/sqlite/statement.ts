import type { Database, Statement } from './open-sqlite.ts';

type Prepared = Map<string, Statement>;

const prepared = new WeakMap<Database, Prepared>();
const preparedPlucked = new WeakMap<Database, Prepared>();

/**
 * A statement of a database, prepared once: each holds about 5 kB that only a full garbage collection frees, all
 * of them in one turn of the event loop. It returns rows as objects.
 */
export function statement(database: Database, sql: string): Statement {
  return once(prepared, database, sql, () => database.prepare(sql));
}

/** Like `statement`, but returns only the first value of each row. */
export function plucked(database: Database, sql: string): Statement {
  return once(preparedPlucked, database, sql, () => database.prepare(sql).pluck());
}

function once(
  known: WeakMap<Database, Prepared>,
  database: Database,
  sql: string,
  prepare: () => Statement,
): Statement {
  const statements = known.get(database) ?? new Map<string, Statement>();
  known.set(database, statements);
  const found = statements.get(sql) ?? prepare();
  statements.set(sql, found);
  return found;
}
