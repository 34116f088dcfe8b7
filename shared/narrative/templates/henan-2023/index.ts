import type { NarrativeTemplate } from '#shared/narrative/writing/template';
import { funds } from './funds.ts';
import { performance } from './performance.ts';
import { publicBudget } from './public-budget.ts';
import { resources } from './resources.ts';
import { threePublic } from './three-public.ts';
import { totals } from './totals.ts';

/** 决算情况说明 of 河南省 2023: thirteen sections. */
export const henan2023Narrative: NarrativeTemplate = {
  id: 'henan-2023',
  reasonThreshold: 500,
  shortestReason: 6,
  words: { 级次: '本级' },
  sections: [...totals, ...publicBudget, ...funds, threePublic, ...resources, performance],
};
