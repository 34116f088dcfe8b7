import { toHalfWidth } from '#shared/money/amount';

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

/** A head without the time that it says: 2024年度决算数, 本年决算数 and 决算数 are one. */
export function withoutTime(words: string): string {
  return words.replace(/^(20\d\d年度?|本年度?|当年|全年)(?=.)/, '');
}

/** Beyond this many times the length of the other, two words have less than half in common, however alike. */
const FAR_LONGER = 4;

/**
 * How alike two words are, 0 to 1: the share of neighbouring pairs of characters that they have in common (Dice); 0
 * where one is far longer, and where they cannot reach `least`.
 */
export function likeness(one: string, other: string, least = 0): number {
  if (one === other) return 1;
  const [short = 0, long = 0] =
    one.length < other.length ? [one.length, other.length] : [other.length, one.length];
  const pairs = short + long - 2;
  if (short < 2 || long > FAR_LONGER * short || (2 * (short - 1)) / pairs < least) return 0;
  const used = new Set<number>();
  for (let at = 0; at < one.length - 1; at++) {
    const pair = one.slice(at, at + 2);
    let place = other.indexOf(pair);
    while (place !== -1 && used.has(place)) place = other.indexOf(pair, place + 1);
    if (place !== -1) used.add(place);
  }
  return (2 * used.size) / pairs;
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

/** A dash that stands for no figure. */
export function isBlankMark(text: string): boolean {
  return /^[-—–－]+$/.test(text);
}

/** A figure in a cell, whatever its unit. */
export function looksLikeFigure(text: string): boolean {
  return /^[(-]?[¥]?\d[\d,]*(?:\.\d+)?\)?%?$/.test(toHalfWidth(text).replace(/\s/g, ''));
}
