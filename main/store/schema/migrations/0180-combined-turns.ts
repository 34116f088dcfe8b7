/**
 * Each time a report is combined is recorded with the report's checksums before and after, so that undoing the
 * step restores its former parts.
 */
export const migration0180 = {
  version: 180,
  sql: `
CREATE TABLE combination_turns (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  turn INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  memory TEXT NOT NULL CHECK (json_valid(memory)),
  PRIMARY KEY (report, turn)
) STRICT, WITHOUT ROWID;
INSERT INTO combination_turns (report, turn, before, after, memory)
  SELECT report, 1, '', '', memory FROM combinations;

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
INSERT INTO turn_parts SELECT report, 1, position, part, name, checksum, figures FROM combined_parts;
CREATE INDEX turn_parts_by_part ON turn_parts (part);

DROP TABLE combined_parts;
DROP TABLE combinations;
`,
} as const;
