/** The source of each imported figure, and the locations of forms set by people for sheets of a layout. */
export const migration0110 = {
  version: 110,
  sql: `
ALTER TABLE cells ADD COLUMN source TEXT;

CREATE TABLE import_layouts (
  fingerprint TEXT PRIMARY KEY,
  place TEXT NOT NULL CHECK (json_valid(place))
) STRICT, WITHOUT ROWID;
`,
} as const;
