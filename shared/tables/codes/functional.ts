import { dictionaryByYear, type YearChange } from './dictionary.ts';
import { FROM_201 } from './functional/201-207.ts';
import { FROM_208 } from './functional/208-212.ts';
import { FROM_213 } from './functional/213-234.ts';
import { readSubjectList } from './subject-list.ts';

const BASE = [FROM_201, FROM_208, FROM_213].flatMap(readSubjectList);

const CHANGES: readonly YearChange[] = [
  {
    year: 2024,
    added: `
20139 社会工作事务 * 50事业运行 99其他社会工作事务支出
20140 信访事务 * 04信访业务 50事业运行 99其他信访事务支出`,
    dropped: ['2010308'],
  },
  {
    year: 2025,
    added: `
20798 超长期特别国债安排的支出
21298 超长期特别国债安排的支出
22198 超长期特别国债安排的支出 99其他住房保障支出`,
    dropped: [],
  },
];

/**
 * 支出功能分类科目 of a year: every 类, and the 款 and 项 that are certain. 2023 is the base; earlier years use it too.
 * Source: 政府收支分类科目 2023–2025, and codes in published documents.
 */
export const functionalSubjects = dictionaryByYear(BASE, CHANGES);

export type Budget = '一般公共预算' | '政府性基金预算' | '国有资本经营预算';

const FUND_SUBJECTS =
  /^(207(07|09|10)|208(22|23|29)|2116[01]|212(08|1[0-9])|213(6[679]|7[0-9])|214(6[0-9]|7[01])|21562|229(04|08|60)|23[123]04|234)/;

/** 超长期特别国债安排的支出: a separate 款 98 in many 类, in 政府性基金预算 since 2025. */
const SPECIAL_BONDS = { since: 2025, codes: /^2\d\d98/ };

/** The budget that a 支出功能分类科目 of a year belongs to; without a year, as in the last known one. */
export function budgetOf(code: string, year: number = SPECIAL_BONDS.since): Budget {
  if (code.startsWith('223')) return '国有资本经营预算';
  const isBond = year >= SPECIAL_BONDS.since && SPECIAL_BONDS.codes.test(code);
  return isBond || FUND_SUBJECTS.test(code) ? '政府性基金预算' : '一般公共预算';
}
