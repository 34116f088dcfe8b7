/** The identity of the data file, independent of its location and name: its backups hold the same id. */
export const migration0130 = {
  version: 130,
  sql: `
CREATE TABLE data_file (
  id TEXT NOT NULL
) STRICT;

INSERT INTO data_file (id) VALUES (lower(hex(randomblob(16))));
`,
} as const;
