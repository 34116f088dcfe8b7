/** The 主管部门 that a person assigned to the department of a report: its place in the tree. */
export const migration0200 = {
  version: 200,
  sql: `
ALTER TABLE report_states ADD COLUMN superior TEXT;
`,
} as const;
