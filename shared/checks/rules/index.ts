import type { Rule } from '#shared/checks/rule';
import { annexNameRules } from './annex-names.ts';
import { assessmentRules } from './assessment.ts';
import { blankRules } from './blanks.ts';
import { byCodeRules } from './by-code.ts';
import { carryOverRules } from './carry-over.ts';
import { causeRules } from './causes.ts';
import { citedAnnexRules } from './cited-annexes.ts';
import { codeRules } from './codes.ts';
import { completenessRules } from './completeness.ts';
import { departmentNameRules } from './department-name.ts';
import { disclosureRules } from './disclosure.ts';
import { economicRules } from './economic.ts';
import { formulaRules } from './formulas.ts';
import { fundItemRules } from './fund-items.ts';
import { itemRules } from './items.ts';
import { leftOutRules } from './left-out.ts';
import { listedColumnRules } from './listed-columns.ts';
import { listRules } from './lists.ts';
import { nameRules } from './names.ts';
import { numberRules } from './numbers.ts';
import { otherTableRules } from './other-tables.ts';
import { overrideRules } from './overrides.ts';
import { percentRules } from './percents.ts';
import { plausibilityRules } from './plausibility.ts';
import { printedTwiceRules } from './printed-twice.ts';
import { privacyRules } from './privacy.ts';
import { projectRules } from './projects.ts';
import { reasonRules } from './reasons.ts';
import { repeatedFigureRules } from './repeated-figures.ts';
import { sectionRules } from './sections.ts';
import { selfPraiseRules } from './self-praise.ts';
import { sizeRules } from './sizes.ts';
import { tableHeadRules } from './table-heads.ts';
import { templateWordRules } from './template-words.ts';
import { typingRules } from './typing.ts';
import { unitSumRules } from './unit-sums.ts';
import { unknownCodeRules } from './unknown-codes.ts';
import { wordingRules } from './wording.ts';

/** Every rule of the check, in report order. */
export const RULES: readonly Rule[] = [
  ...causeRules,
  ...formulaRules,
  ...overrideRules,
  ...unitSumRules,
  ...blankRules,
  ...sizeRules,
  ...codeRules,
  ...unknownCodeRules,
  ...economicRules,
  ...byCodeRules,
  ...otherTableRules,
  ...leftOutRules,
  ...printedTwiceRules,
  ...carryOverRules,
  ...numberRules,
  ...percentRules,
  ...repeatedFigureRules,
  ...listedColumnRules,
  ...listRules,
  ...itemRules,
  ...fundItemRules,
  ...reasonRules,
  ...assessmentRules,
  ...selfPraiseRules,
  ...projectRules,
  ...annexNameRules,
  ...citedAnnexRules,
  ...completenessRules,
  ...sectionRules,
  ...disclosureRules,
  ...plausibilityRules,
  ...templateWordRules,
  ...wordingRules,
  ...typingRules,
  ...nameRules,
  ...tableHeadRules,
  ...departmentNameRules,
  ...privacyRules,
];
