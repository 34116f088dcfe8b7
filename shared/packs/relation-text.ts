import { failure, type Result, success } from '#shared/result';
import { parseAddress } from '#shared/tables/address';
import type { Relation } from '#shared/tables/grammar';
import { readSumText, sumText } from './formula-text.ts';

/**
 * A 勾稽关系 as one line that people read and write (docs/packs.md): `X-11 收支总计相等： 公开01/31/决算数 ＝
 * 公开01/62/决算数`; the right side as in formulas.
 */
export function relationText({ id, title, left, right }: Relation): string {
  return `${id} ${title}： ${left.table}/${left.row}/${left.column} ＝ ${sumText(right)}`;
}

const LINE = /^(?<id>\S+)\s+(?<title>.+?)[：:]\s+(?<left>\S+)\s+[＝=]\s+(?<right>.+)$/;
const EXAMPLE =
  '编号 名称： 表/行/栏 ＝ 算法，各项之间空一格，如：甲-1 采购合计一致： 附表采购/合计/金额 ＝ 公开05/合计/小计';

/** Reads a 勾稽关系 written as `relationText` writes it. Fails with one sentence: what, and how to write it. */
export function readRelationText(text: string): Result<Relation> {
  const found = LINE.exec(text.trim())?.groups;
  if (found === undefined) return failure('input', `勾稽关系要写成“${EXAMPLE}”`);
  const { id = '', title = '', left: place = '' } = found;
  const left = parseAddress(place);
  if (left === null) return failure('input', `“${place}”不是一格：左边写 表/行/栏，如 公开01/31/决算数`);
  const right = readSumText(found.right ?? '');
  return right.ok ? success({ id, title: title.trim(), left, right: right.value }) : right;
}
