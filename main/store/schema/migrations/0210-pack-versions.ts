/** Former versions of changed packs, in the order in which they can be restored. */
export const migration0210 = {
  version: 210,
  sql: `
CREATE TABLE pack_versions (
  sequence INTEGER PRIMARY KEY,
  pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  year INTEGER NOT NULL,
  format INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;
`,
} as const;
