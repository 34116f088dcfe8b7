/**
 * 科目编码 of 功能分类 and 经济分类: a 类 has three digits, a 款 two more, a 项 two more again (208, 20805, 2080501). Every
 * rule that needs only the code is in this file.
 */
const LEVELS: Readonly<Record<number, 1 | 2 | 3>> = { 3: 1, 5: 2, 7: 3 };

/** A code with its name in one text: 2080501 行政单位离退休, [2080501]行政单位离退休, 2080501-行政单位离退休. */
const CODED_NAME =
  /^[[(]?(?<code>\d{3}(?:\d{2}){0,2})[\])]?(?=[^\d.,])[\s\-—_.、:：]*(?<name>[\p{L}（(“《].*)$/u;

/** Returns 1 for a 类, 2 for a 款, 3 for a 项, and `null` for a text that is not a 科目编码. */
export function subjectLevel(code: string | null): 1 | 2 | 3 | null {
  return code !== null && /^\d+$/.test(code) ? (LEVELS[code.length] ?? null) : null;
}

/** Whether a text has the form of a 科目编码, known or not. */
export function isSubjectCode(text: string): boolean {
  return subjectLevel(text) !== null;
}

/** Whether a code is that of a 类. */
export function isClass(code: string | null | undefined): boolean {
  return code?.length === 3;
}

/** Whether a code is that of a 项. */
export function isItem(code: string | null | undefined): code is string {
  return code?.length === 7;
}

/** The code of the 类 that a 科目 belongs to: 208 for 2080501. */
export function classOf(code: string): string {
  return code.slice(0, 3);
}

/** The code of the 款 that a 科目 belongs to: 20805 for 2080501; the code itself for a 类. */
export function divisionOf(code: string): string {
  return code.slice(0, 5);
}

const UPPER_LENGTHS = [5, 3] as const;

/** The nearest 款 or 类 above a 科目 that is among `codes`; `undefined` if none is. */
export function codeAbove(code: string, codes: { has(code: string): boolean }): string | undefined {
  for (const length of UPPER_LENGTHS) {
    const above = code.slice(0, length);
    if (above !== code && codes.has(above)) return above;
  }
  return undefined;
}

/** The codes from the 类 down to a 科目: 208, 20805, 2080501. */
export function lineage(code: string): readonly string[] {
  return [3, 5, 7].filter((length) => length <= code.length).map((length) => code.slice(0, length));
}

/** The digits of 类, 款 and 项, as printed in three columns: 208, 05, 01. Missing levels are empty. */
export function digitsByLevel(code: string): readonly [string, string, string] {
  return [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
}

/** Splits a text that begins with a 科目编码 followed by its name; returns `null` if it does not. */
export function splitCodedName(text: string): { readonly code: string; readonly name: string } | null {
  const { code, name } = CODED_NAME.exec(text)?.groups ?? {};
  return code === undefined || name === undefined ? null : { code, name };
}
