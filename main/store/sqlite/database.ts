/** A prepared statement. `pluck` makes it return first columns, `raw` arrays of columns; both are permanent. */
export interface Statement {
  get(...parameters: unknown[]): unknown;
  all(...parameters: unknown[]): unknown[];
  iterate(...parameters: unknown[]): IterableIterator<unknown>;
  run(...parameters: unknown[]): { readonly changes: number | bigint };
  pluck(): Statement;
  raw(): Statement;
}

/** An open SQLite database, with either driver. Errors carry SQLite's own names as `code`. */
export interface Database {
  /** The path it was opened with. */
  readonly name: string;
  readonly open: boolean;
  readonly readonly: boolean;
  prepare(sql: string): Statement;
  exec(sql: string): unknown;
  /** All rows of a pragma; with `simple` the first column of the first one. */
  pragma(sql: string, options?: { readonly simple?: boolean }): unknown;
  /** A function that does `work` in a transaction, which is rolled back if it throws. */
  transaction<T>(work: () => T): () => T;
  /**
   * Copies the database in steps; `progress` is called between them and returns the number of pages for the next
   * one.
   */
  backup(path: string, options: { readonly progress: () => number }): Promise<unknown>;
  /** Has no effect if it is already closed. */
  close(): unknown;
}

export interface OpenOptions {
  readonly readonly?: boolean;
  /** Milliseconds to wait for another program's lock. */
  readonly timeout?: number;
}

/** Opens a file, or a database in memory: an empty one (`:memory:`) or the bytes of a file. */
export type OpenDatabase = (source: string | Buffer, options?: OpenOptions) => Database;
