/**
 * The steps that can be undone and redone, and the author of each change. `forward` and `backward` are lists of
 * writes; `before` and `after` are the report's checksums, so that a damaged step changes nothing. `reports.step`
 * is the position of the last step made and not undone.
 */
export const migration0100 = {
  version: 100,
  sql: `
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
CREATE UNIQUE INDEX steps_in_order ON steps (report, position);

ALTER TABLE reports ADD COLUMN step INTEGER NOT NULL DEFAULT 0;
ALTER TABLE changes ADD COLUMN who TEXT;
ALTER TABLE changes ADD COLUMN step TEXT;
ALTER TABLE cells ADD COLUMN reason TEXT;
`,
} as const;
