CREATE INDEX changes_by_report ON changes (report, sequence);

CREATE UNIQUE INDEX reports_once ON reports (department, year, pack) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX steps_in_order ON steps (report, position);

CREATE INDEX turn_parts_by_part ON turn_parts (part);

CREATE TABLE annexes (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (report, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE cells (
  report TEXT NOT NULL,
  form TEXT NOT NULL,
  form_row TEXT NOT NULL,
  form_column TEXT NOT NULL,
  amount INTEGER,
  printed TEXT, reason TEXT, source TEXT,
  PRIMARY KEY (report, form, form_row, form_column),
  FOREIGN KEY (report, form, form_row) REFERENCES form_rows (report, form, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE changes (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  what TEXT NOT NULL,
  place TEXT NOT NULL,
  before TEXT,
  after TEXT
, who TEXT, step TEXT, hash TEXT) STRICT;

CREATE TABLE combination_turns (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  turn INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  memory TEXT NOT NULL CHECK (json_valid(memory)),
  PRIMARY KEY (report, turn)
) STRICT, WITHOUT ROWID;

CREATE TABLE data_file (
  id TEXT NOT NULL
) STRICT;

CREATE TABLE departments (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE facts (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (report, key)
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

CREATE TABLE form_words (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  form TEXT NOT NULL,
  words TEXT NOT NULL CHECK (json_valid(words)),
  PRIMARY KEY (report, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_layouts (
  fingerprint TEXT PRIMARY KEY,
  place TEXT NOT NULL CHECK (json_valid(place))
) STRICT, WITHOUT ROWID;

CREATE TABLE pack_versions (
  sequence INTEGER PRIMARY KEY,
  pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  year INTEGER NOT NULL,
  format INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE packs (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  year INTEGER NOT NULL,
  format INTEGER NOT NULL,
  content TEXT NOT NULL,
  changed_at TEXT NOT NULL
, origin TEXT NOT NULL DEFAULT 'received') STRICT, WITHOUT ROWID;

CREATE TABLE reasons (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (report, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_states (
  report TEXT PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
  checked TEXT,
  counts TEXT CHECK (json_valid(counts)),
  exported TEXT,
  exported_at TEXT,
  published_on TEXT
, superior TEXT, published TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE reports (
  id TEXT PRIMARY KEY,
  department INTEGER NOT NULL REFERENCES departments (id),
  year INTEGER NOT NULL,
  pack TEXT NOT NULL,
  unit TEXT NOT NULL CHECK (unit IN ('元', '万元')),
  remark TEXT,
  changed_at TEXT NOT NULL,
  deleted_at TEXT
, checksum TEXT, step INTEGER NOT NULL DEFAULT 0, log TEXT) STRICT;

CREATE TABLE revisions (
  revision INTEGER PRIMARY KEY,
  report TEXT NOT NULL,
  sum TEXT,
  log TEXT,
  at TEXT NOT NULL,
  head TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE steps (
  id INTEGER PRIMARY KEY,
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  forward TEXT NOT NULL CHECK (json_valid(forward)),
  backward TEXT NOT NULL CHECK (json_valid(backward)),
  before TEXT NOT NULL,
  after TEXT NOT NULL
) STRICT;

CREATE TABLE texts (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  paragraphs TEXT NOT NULL CHECK (json_valid(paragraphs)),
  PRIMARY KEY (report, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE turn_parts (
  report TEXT NOT NULL,
  turn INTEGER NOT NULL,
  position INTEGER NOT NULL,
  part TEXT NOT NULL,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  PRIMARY KEY (report, turn, position),
  FOREIGN KEY (report, turn) REFERENCES combination_turns (report, turn) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
