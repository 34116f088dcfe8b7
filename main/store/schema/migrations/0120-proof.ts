/**
 * The proof that a file is ours, sound and complete: its mark (`application_id`, "JSGK"), the chain of the change
 * log (`changes.hash`, whose end is in `reports.log`), and every acknowledged revision with its sums.
 */
export const migration0120 = {
  version: 120,
  sql: `
PRAGMA application_id = 1246971723;

ALTER TABLE changes ADD COLUMN hash TEXT;
ALTER TABLE reports ADD COLUMN log TEXT;

CREATE TABLE revisions (
  revision INTEGER PRIMARY KEY,
  report TEXT NOT NULL,
  sum TEXT,
  log TEXT,
  at TEXT NOT NULL,
  head TEXT NOT NULL
) STRICT;
`,
} as const;
