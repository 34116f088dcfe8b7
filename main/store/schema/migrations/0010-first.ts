/** Departments, reports, their entries and texts, and the change log. */
export const migration0010 = {
  version: 10,
  sql: `
CREATE TABLE departments (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE reports (
  id TEXT PRIMARY KEY,
  department INTEGER NOT NULL REFERENCES departments (id),
  year INTEGER NOT NULL,
  pack TEXT NOT NULL,
  unit TEXT NOT NULL CHECK (unit IN ('元', '万元')),
  remark TEXT,
  changed_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX reports_once ON reports (department, year, pack) WHERE deleted_at IS NULL;

CREATE TABLE form_words (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  form TEXT NOT NULL,
  words TEXT NOT NULL CHECK (json_valid(words)),
  PRIMARY KEY (report, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE form_rows (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  form TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  block TEXT NOT NULL,
  code TEXT,
  label TEXT NOT NULL,
  PRIMARY KEY (report, form, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE cells (
  report TEXT NOT NULL,
  form TEXT NOT NULL,
  form_row TEXT NOT NULL,
  form_column TEXT NOT NULL,
  amount INTEGER,
  printed TEXT,
  PRIMARY KEY (report, form, form_row, form_column),
  FOREIGN KEY (report, form, form_row) REFERENCES form_rows (report, form, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE texts (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  paragraphs TEXT NOT NULL CHECK (json_valid(paragraphs)),
  PRIMARY KEY (report, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE annexes (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (report, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE changes (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  what TEXT NOT NULL,
  place TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX changes_by_report ON changes (report, sequence);
`,
} as const;
