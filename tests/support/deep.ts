/** Tests that take minutes: run by CI and `npm run verify`, skipped in a plain `npm test`. */
export const DEEP = [
  'tests/faults/**',
  'tests/unit/checks/mutation.test.ts',
  'tests/exports/{agreement,charts,packs,pdf,word-pages,workbooks}.test.ts',
  'tests/exports/lines/all.test.ts',
  'tests/imports/{apart,hostile,pdf-hostile,pdf-makers,saved-elsewhere,shapes}.test.ts',
  'tests/bureau/kills.test.ts',
  'tests/e2e/{bureau,grid-*,installed,package,words,import,history,export,reading,gather}.spec.ts',
];
