/** Facts and reasons: what the text needs and no form holds. */
export const migration0030 = {
  version: 30,
  sql: `
CREATE TABLE facts (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (report, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE reasons (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (report, key)
) STRICT, WITHOUT ROWID;
`,
} as const;
