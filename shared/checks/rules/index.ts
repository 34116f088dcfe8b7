import type { Rule } from '../rule.ts';
import { assessmentRules } from './assessment.ts';
import { byCodeRules } from './by-code.ts';
import { codeRules } from './codes.ts';
import { completenessRules } from './completeness.ts';
import { economicRules } from './economic.ts';
import { formulaRules } from './formulas.ts';
import { itemRules } from './items.ts';
import { listRules } from './lists.ts';
import { nameRules } from './names.ts';
import { numberRules } from './numbers.ts';
import { percentRules } from './percents.ts';
import { plausibilityRules } from './plausibility.ts';
import { privacyRules } from './privacy.ts';
import { projectRules } from './projects.ts';
import { reasonRules } from './reasons.ts';
import { templateWordRules } from './template-words.ts';
import { wordingRules } from './wording.ts';

/** Every rule of the check, in the order of the report. */
export const RULES: readonly Rule[] = [
  ...formulaRules,
  ...codeRules,
  ...economicRules,
  ...byCodeRules,
  ...numberRules,
  ...percentRules,
  ...listRules,
  ...itemRules,
  ...reasonRules,
  ...assessmentRules,
  ...projectRules,
  ...completenessRules,
  ...plausibilityRules,
  ...templateWordRules,
  ...wordingRules,
  ...nameRules,
  ...privacyRules,
];
