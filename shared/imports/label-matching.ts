import { toHalfWidth } from '#shared/money/amount';

/**
 * Words in comparable form: half width, without blanks and quotation marks. Published documents use 部门 for the
 * official 单位, and vice versa.
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

/** The name of a line, 科目 or part for comparison: plain, without its ordinal. */
export function bareName(label: string): string {
  return withoutOrdinal(plain(label));
}

/** A heading without its year: 2024年度决算数, 本年决算数 and 决算数 are equal. */
export function withoutTime(words: string): string {
  return words.replace(/^(20\d\d年度?|本年度?|当年|全年)(?=.)/, '');
}

/** If one word is this many times longer than the other, they have less than half in common. */
const FAR_LONGER = 4;

/**
 * The likeness of two words, 0 to 1: the share of adjacent character pairs in common (Dice). Returns 0 if one is
 * far longer, or if they cannot reach `least`.
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

/** Names of the columns that every form has, by content. */
const ROLE_NAMES = {
  code: /(编码|代码|编号)$/,
  label:
    /^(项目|科目|科目名称|名称|项目名称|.*科目名称|.*分类名称|项目\(.*\)|.*科目\(.*\)|.*(功能|经济)分类(科目)?|.*(编码|代码)[及和与、/]名称)$/,
  line: /^(行次|序号|行号)$/,
} as const;

export function namesRole(words: string, role: 'code' | 'label' | 'line'): boolean {
  return ROLE_NAMES[role].test(words);
}

/** 类, 款 and 项, if a code is split into three columns. */
export const CODE_PIECES: readonly string[] = ['类', '款', '项'];

/** Whether a text is a dash that means no figure. */
export function isBlankMark(text: string): boolean {
  return /^[-—–－]+$/.test(text);
}

/** Whether a text is a 注, 说明 or 备注 of a table, possibly numbered. */
export function isNote(text: string): boolean {
  return /^\s*(注|说明|备注)\s*\d?\s*[:：.．]/.test(text);
}

/** Whether a text is a figure in any unit. */
export function looksLikeFigure(text: string): boolean {
  return /^[(-]?[¥]?\d[\d,]*(?:\.\d+)?\)?%?$/.test(toHalfWidth(text).replace(/\s/g, ''));
}
