/** SQLite's result codes (sqlite.org/rescode.html), by number as in Node. */
const PRIMARY: Readonly<Record<number, string>> = {
  1: 'ERROR',
  2: 'INTERNAL',
  3: 'PERM',
  4: 'ABORT',
  5: 'BUSY',
  6: 'LOCKED',
  7: 'NOMEM',
  8: 'READONLY',
  9: 'INTERRUPT',
  10: 'IOERR',
  11: 'CORRUPT',
  12: 'NOTFOUND',
  13: 'FULL',
  14: 'CANTOPEN',
  15: 'PROTOCOL',
  17: 'SCHEMA',
  18: 'TOOBIG',
  19: 'CONSTRAINT',
  20: 'MISMATCH',
  21: 'MISUSE',
  22: 'NOLFS',
  23: 'AUTH',
  25: 'RANGE',
  26: 'NOTADB',
};

/** Extended codes that the program distinguishes. */
const EXTENDED: Readonly<Record<number, string>> = {
  275: 'CONSTRAINT_CHECK',
  787: 'CONSTRAINT_FOREIGNKEY',
  1299: 'CONSTRAINT_NOTNULL',
  1555: 'CONSTRAINT_PRIMARYKEY',
  2067: 'CONSTRAINT_UNIQUE',
};

/** Returns the result of `work`; an error of SQLite gets SQLite's name as its `code`, as in the other driver. */
export function withSqliteCode<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, errcode } = error as { readonly code?: unknown; readonly errcode?: unknown };
    if (error instanceof Error && code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number')
      Object.assign(error, { code: sqliteCode(errcode) });
    throw error;
  }
}

/** The name of a result code; an extended one without a name here is given by its number: `SQLITE_IOERR_3`. */
export function sqliteCode(code: number): string {
  const primary = PRIMARY[code & 0xff] ?? 'ERROR';
  const extended = code >> 8 === 0 ? primary : (EXTENDED[code] ?? `${primary}_${code >> 8}`);
  return `SQLITE_${extended}`;
}
