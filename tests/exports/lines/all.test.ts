import { FONT_SETS, type FontSet } from './fonts.ts';
import { linesSuite } from './suite.ts';

linesSuite(
  Array.from({ length: 30 }, (_, number) => number),
  Object.keys(FONT_SETS) as FontSet[],
);
