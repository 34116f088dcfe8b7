/** The report's checksum when it was recorded as published; unknown for earlier records. */
export const migration0220 = {
  version: 220,
  sql: 'ALTER TABLE report_states ADD COLUMN published TEXT;',
} as const;
