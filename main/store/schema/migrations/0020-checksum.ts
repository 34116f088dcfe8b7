/**
 * A checksum of each report: SQLite's own check misses most damage to stored figures. Old reports get theirs with
 * the next edit.
 */
export const migration0020 = {
  version: 20,
  sql: 'ALTER TABLE reports ADD COLUMN checksum TEXT;',
} as const;
