import { it } from 'vitest';
import { FONT_SETS, type FontSet } from './fonts.ts';
import { linesSuite } from './suite.ts';

/** Over half an hour: run only with FULL, and reported as skipped otherwise. */
if (process.env.FULL === undefined) {
  it.skip('thirty reports in three sets of fonts (FULL=1 npx vitest run --mode whole tests/exports/lines)', () =>
    undefined);
} else
  linesSuite(
    Array.from({ length: 30 }, (_, number) => number),
    Object.keys(FONT_SETS) as FontSet[],
  );
