/** Packs that people made or received; those that come with the program are not kept here. */
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
