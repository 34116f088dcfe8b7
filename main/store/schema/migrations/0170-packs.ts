/** Packs that people made or received; built-in ones are not stored here. */
export const migration0170 = {
  version: 170,
  sql: `
CREATE TABLE packs (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  year INTEGER NOT NULL,
  format INTEGER NOT NULL,
  content TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
} as const;
