/** Whether a pack was made here or received. */
export const migration0190 = {
  version: 190,
  sql: `
ALTER TABLE packs ADD COLUMN origin TEXT NOT NULL DEFAULT 'received';
`,
} as const;
