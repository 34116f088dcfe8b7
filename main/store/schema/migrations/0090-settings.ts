/** People's remembered choices: each value is JSON. */
export const migration0090 = {
  version: 90,
  sql: `
CREATE TABLE settings (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
} as const;
