import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Database, OpenDatabase, OpenOptions, Statement } from './database.ts';
import { withSqliteCode } from './error-codes.ts';

type NodeSqlite = typeof import('node:sqlite');

/** Milliseconds that the other driver waits by default, too. */
const DEFAULT_TIMEOUT = 5_000;

/** The driver over Node's own SQLite, for machines without a better-sqlite3 binary. */
export function overNodeSqlite(sqlite: NodeSqlite): OpenDatabase {
  return (source, options = {}) => withSqliteCode(() => new NodeDatabase(sqlite, source, options));
}

class NodeDatabase implements Database {
  readonly name: string;
  readonly readonly: boolean;
  readonly #sqlite: NodeSqlite;
  readonly #database: DatabaseSync;

  constructor(sqlite: NodeSqlite, source: string | Buffer, { readonly = false, timeout }: OpenOptions) {
    const path = typeof source === 'string' ? source : ':memory:';
    this.name = path;
    this.readonly = readonly;
    this.#sqlite = sqlite;
    this.#database = new sqlite.DatabaseSync(path, {
      readOnly: readonly,
      timeout: timeout ?? DEFAULT_TIMEOUT,
    });
    if (typeof source !== 'string') this.#database.deserialize(source);
  }

  get open(): boolean {
    return this.#database.isOpen;
  }

  prepare(sql: string): Statement {
    return new NodeStatement(withSqliteCode(() => this.#database.prepare(sql)));
  }

  exec(sql: string): void {
    withSqliteCode(() => this.#database.exec(sql));
  }

  pragma(sql: string, { simple = false }: { readonly simple?: boolean } = {}): unknown {
    const pragma = this.prepare(`PRAGMA ${sql}`);
    return simple ? pragma.pluck().get() : pragma.all();
  }

  transaction<T>(work: () => T): () => T {
    return () => (this.#database.isTransaction ? this.#within(work) : this.#whole(work));
  }

  async backup(path: string, { progress }: { readonly progress: () => number }): Promise<unknown> {
    const rate = progress();
    try {
      return await this.#sqlite.backup(this.#database, path, { rate, progress });
    } catch (error) {
      return withSqliteCode(() => {
        throw error;
      });
    }
  }

  close(): void {
    if (this.open) withSqliteCode(() => this.#database.close());
  }

  #whole<T>(work: () => T): T {
    this.exec('BEGIN');
    try {
      const done = work();
      this.exec('COMMIT');
      return done;
    } catch (error) {
      // SQLite has already rolled back if the disk is full or fails
      if (this.#database.isTransaction) this.exec('ROLLBACK');
      throw error;
    }
  }

  #within<T>(work: () => T): T {
    this.exec('SAVEPOINT inner_work');
    try {
      const done = work();
      this.exec('RELEASE inner_work');
      return done;
    } catch (error) {
      if (this.#database.isTransaction) this.exec('ROLLBACK TO inner_work; RELEASE inner_work');
      throw error;
    }
  }
}

class NodeStatement implements Statement {
  readonly #statement: StatementSync;
  #plucks = false;

  constructor(statement: StatementSync) {
    this.#statement = statement;
  }

  get(...parameters: unknown[]): unknown {
    return this.#shape(withSqliteCode(() => this.#statement.get(...values(parameters))));
  }

  all(...parameters: unknown[]): unknown[] {
    return withSqliteCode(() => this.#statement.all(...values(parameters))).map((row) => this.#shape(row));
  }

  *iterate(...parameters: unknown[]): IterableIterator<unknown> {
    const rows = withSqliteCode(() => this.#statement.iterate(...values(parameters)));
    for (;;) {
      const next = withSqliteCode(() => rows.next());
      if (next.done) return;
      yield this.#shape(next.value);
    }
  }

  run(...parameters: unknown[]) {
    return withSqliteCode(() => this.#statement.run(...values(parameters)));
  }

  pluck(): Statement {
    this.#plucks = true;
    return this.raw();
  }

  raw(): Statement {
    this.#statement.setReturnArrays(true);
    return this;
  }

  #shape(row: unknown): unknown {
    return this.#plucks && Array.isArray(row) ? row[0] : row;
  }
}

function values(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters as SQLInputValue[];
}
