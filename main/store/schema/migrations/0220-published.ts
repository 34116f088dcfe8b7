/** The checksum that a report had when somebody said that it was published; unknown for those of before. */
export const migration0220 = {
  version: 220,
  sql: 'ALTER TABLE report_states ADD COLUMN published TEXT;',
} as const;
