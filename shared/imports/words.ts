import { toHalfWidth } from '../money/amount.ts';

/**
 * Words as they are compared: half width, without blanks and quotation marks. Published documents say 部门 where
 * the official names say 单位, and the other way round.
 */
export function plain(text: string): string {
  return toHalfWidth(text)
    .replace(/[\s"'“”‘’\u00a0\u200b\ufeff]/g, '')
    .replaceAll('部门', '单位');
}

/** A label without its ordinal: 一、教育支出 and （一）教育支出 are 教育支出. */
export function withoutOrdinal(words: string): string {
  return words.replace(
    /^(?:[一二三四五六七八九十]+[、.:]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.](?!\d))/,
    '',
  );
}

/** Beyond this many times the length of the other, two words have less than half in common, however alike. */
const FAR_LONGER = 4;

/**
 * How alike two words are, 0 to 1: the share of neighbouring pairs of characters that they have in common; 0 where one
 * is far longer.
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [short = 0, long = 0] = [one.length, other.length].toSorted((a, b) => a - b);
  if (long > FAR_LONGER * short) return 0;
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  if (pairs.length === 0 || others.length === 0) return 0;
  const left = [...others];
  let common = 0;
  for (const pair of pairs) {
    const at = left.indexOf(pair);
    if (at === -1) continue;
    left.splice(at, 1);
    common++;
  }
  return (2 * common) / (pairs.length + others.length);
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** Names of the columns that every form has, by what they hold. */
const ROLE_NAMES = {
  code: /(编码|代码|编号)$/,
  label:
    /^(项目|科目|科目名称|名称|项目名称|.*科目名称|.*分类名称|项目\(.*\)|.*科目\(.*\)|支出功能分类|功能分类|经济分类|功能分类科目|经济分类科目)$/,
  line: /^(行次|序号|行号)$/,
} as const;

export function namesRole(words: string, role: 'code' | 'label' | 'line'): boolean {
  return ROLE_NAMES[role].test(words);
}

/** 类, 款 and 项 where a code stands in three columns. */
export const CODE_PIECES: readonly string[] = ['类', '款', '项'];

/** 3, 5 or 7 digits. */
export const CODE = /^\d{3}(?:\d{2}){0,2}$/;

/** A figure in a cell, whatever its unit. */
export function looksLikeFigure(text: string): boolean {
  return /^[(-]?[¥]?\d[\d,]*(?:\.\d+)?\)?%?$/.test(toHalfWidth(text).replace(/\s/g, ''));
}
