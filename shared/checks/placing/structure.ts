import type { Placing } from './claim.ts';
import type { FindFigure } from './plain.ts';
import { placeWith } from './plain.ts';
import { ofFigure } from './source.ts';

/** 五（二）: the total, then each 类 with its amount and share. */
export const placeStructure: Placing = (paragraph, material) => placeWith(paragraph, material, findClass);

const findClass: FindFigure = (number, _paragraph, look) => {
  const total = look.figure('公开05', '合计', '小计');
  if (/财政拨款支出(合计|总额)?(为)?$/.test(number.before)) return ofFigure(total);
  const name = className(number.before);
  if (name === null) return null;
  const row = look.subjects('公开05').find((each) => each.label === name);
  if (row !== undefined) return ofFigure(look.figure('公开05', row.id, '小计'));
  return { kind: 'told', name, source: null };
};

/** `一般公共服务（类）支出` → `一般公共服务支出`; the last thing named before the amount. */
export function className(before: string): string | null {
  const last = before.split(/[：:；;，,、。]/).at(-1) ?? '';
  const name = last.replace(/[（(]类[）)]/, '').replace(/(为|是)$/, '');
  return name === '' ? null : name;
}
