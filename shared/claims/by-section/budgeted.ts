import type { Statement } from '#shared/claims/claim';
import type { FormFigures } from '#shared/claims/form-figures';
import { namedStatement } from '#shared/claims/named-figure';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import type { SectionName } from '#shared/claims/text/sections';

/** Only that it was spent: 支出决算为, 决算数为. */
const SPENT = /^[（(）)，,、；;的]*(支出)?(决算|实际支出)(数|金额|总额)?(为|是|数为)?$/;
const BUDGET = /(的)?(本年|当年)?(年初|全年|调整后?的?)?预算(安排)?(数|金额|总额)?(为|是|数为)?$/;

/** Whether the words say of an amount only that it was spent, not of what. */
export function isOnlySpent({ before }: TextNumber): boolean {
  return SPENT.test(before);
}

/**
 * What was spent of what has its budget just before, in the same sentence: `住房保障支出年初预算为 5 万元，支出决算为
 * 4 万元`. `undefined` if no budget precedes; `null` if its subject has no figure here.
 */
export function spentOfBudgeted(
  number: TextNumber,
  { numbers, text }: Paragraph,
  section: SectionName,
  forms: FormFigures,
): Statement | null | undefined {
  const budget = numbers
    .slice(0, number.index)
    .findLast(({ kind, before }) => kind === 'amount' && BUDGET.test(before));
  if (budget === undefined || /[。；]/.test(text.slice(budget.to, number.from))) return undefined;
  const named = budget.before.replace(BUDGET, '').replace(/^.*[。；]/, '');
  return /[\u4e00-\u9fa5]{2,}/.test(named) ? namedStatement(named, section, forms) : undefined;
}
