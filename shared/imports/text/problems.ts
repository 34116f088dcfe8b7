import type { ImportProblem } from '#shared/imports/table/read-table';
import type { TableDefinition } from '#shared/tables/grammar';
import type { TextRow } from './tokens.ts';

/** Why a table in a text, or a part of it, was not read. */
export const UNREAD = {
  unproved: '文字里的表没有行次，按名称读出来的数合计对不上，没有读入；请用原来的 PDF、Word 或 Excel',
  numbers: '行次与项目的对应和所用的表不同，文字里分不清，没有读入；请用原来的 PDF、Word 或 Excel',
  split: '科目编码分成了类、款、项几栏，文字里连不起来，没有读入；请用原来的 PDF、Word 或 Excel',
  strange: '文字里的表没有读懂，没有读入；请用原来的 PDF、Word 或 Excel',
  unit: '没有找到“单位：元”或“单位：万元”，数没有读入',
  cut: '没有读到末尾的总计，文字里的表可能不完整',
};

/** A problem of a form in a text. */
export function problem({ id, title }: TableDefinition, message: string): ImportProblem {
  return { place: `${id} ${title}`, message };
}

/** Says which rows have fewer figures than columns. */
export function untoldRows(rows: readonly TextRow[]): string {
  const named = rows.slice(0, 5).map((row) => row.code ?? row.label);
  const more = rows.length > named.length ? '等' : '';
  return `有 ${rows.length} 行的数比栏数少，文字里看不出空白的是哪一栏，没有读入：${named.join('、')}${more}`;
}

/** Says which rows have sums that fail although all others hold. */
export function doubtfulRows(rows: readonly TextRow[], nameOfLine: (line: number) => string): string {
  const named = rows.map(({ line, code, label }) => `${nameOfLine(line)} ${code ?? ''}${label}`);
  return `${named.join('、')}：合计对不上，其中有一个数可能是错的，请对照原件`;
}
