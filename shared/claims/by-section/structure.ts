import type { ClaimReader } from '#shared/claims/claim';
import { ofFigure } from '#shared/claims/source';
import { isClass } from '#shared/tables/codes/subjects';
import { isAlike } from './item-names.ts';
import type { FindFigure } from './plain.ts';
import { claimsWith } from './plain.ts';

/** 五（二）: the total, then each 类 with its amount and share. */
export const claimsInStructure: ClaimReader = (paragraph, material) =>
  claimsWith(paragraph, material, findClass);

const TOTAL = /(?<!政府性基金预算|国有资本经营预算)财政拨款支出(决算)?(合计|总额|数)?(为|是)?$/;

const findClass: FindFigure = (number, _paragraph, forms) => {
  const total = forms.figure('公开05', '合计', '小计');
  if (TOTAL.test(number.before)) return ofFigure(total);
  if (/^(基本|项目)支出(为|是)?$/.test(className(number.before) ?? '')) {
    return ofFigure(forms.figure('公开05', '合计', `${className(number.before)}`));
  }
  const name = className(number.before);
  if (name === null) return null;
  const rows = forms.subjects('公开05').filter((each) => isAlike(each.label, name));
  const row = rows.find(({ code }) => isClass(code)) ?? rows[0];
  if (row === undefined) return { kind: 'told', name, source: null };
  const states = ofFigure(forms.figure('公开05', row.id, '小计'));
  const amounts = new Set(rows.map(({ id }) => forms.amount('公开05', id, '小计')));
  return amounts.size > 1 && !/[（(]类[）)]/.test(number.before) ? { ...states, doubtful: true } : states;
};

/** `一般公共服务（类）支出` → `一般公共服务支出`; the last name before the amount. */
export function className(before: string): string | null {
  const last = before.split(/[：:；;，,、。]/).at(-1) ?? '';
  const name = last
    .replace(/^([.．、)）\s]|其中|用于|主要用于|\d+[.．])+/, '')
    .replace(/[（(]类[）)]/, '')
    .replace(/(决算|金额)?(数)?(为|是)?$/, '');
  return name === '' ? null : name;
}
