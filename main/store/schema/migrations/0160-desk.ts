/**
 * Combined reports with their parts, and the known state of each report without opening it: the check's counts
 * with the checksum of the checked report, and when it was exported and published.
 */
export const migration0160 = {
  version: 160,
  sql: `
CREATE TABLE combinations (
  report TEXT PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
  memory TEXT NOT NULL CHECK (json_valid(memory))
) STRICT, WITHOUT ROWID;

CREATE TABLE combined_parts (
  report TEXT NOT NULL REFERENCES combinations (report) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  part TEXT NOT NULL,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX combined_parts_by_part ON combined_parts (part);

CREATE TABLE report_states (
  report TEXT PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
  checked TEXT,
  counts TEXT CHECK (json_valid(counts)),
  exported TEXT,
  exported_at TEXT,
  published_on TEXT
) STRICT, WITHOUT ROWID;
`,
} as const;
