import type { Rule } from '../rule.ts';
import { formulaRules } from './formulas.ts';
import { numberRules } from './numbers.ts';
import { percentRules } from './percents.ts';

/** Every rule of the check, in the order of the report. */
export const RULES: readonly Rule[] = [...formulaRules, ...numberRules, ...percentRules];
