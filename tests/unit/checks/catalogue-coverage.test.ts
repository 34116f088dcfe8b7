import { expect, it } from 'vitest';
import { RULES } from '#shared/checks/rules/index';
import { COVERAGE } from './catalogue-coverage.ts';

/** `1-1`…`1-6` and the like: the whole catalogue, so that no entry is forgotten. */
const CATALOGUE = [
  ...numbered('1-', 6),
  ...numbered('H-', 5),
  '2-1',
  '3-1',
  ...numbered('4-', 8),
  '5-1',
  ...numbered('6-', 3),
  ...numbered('7-', 2),
  '8-1',
  ...numbered('9-', 4),
  ...numbered('X-', 28),
  ...'N-1 N-2.1 N-2.2 N-3 N-4 N-5.1 N-5.4 N-5.5 N-5.6 N-5.7 N-5.8 N-5.9 N-6.1 N-6.3 N-7/8 N-9.1 N-9.2 N-9.3 N-10 N-R'.split(
    ' ',
  ),
  ...numbered('P-', 7),
  ...numbered('R', 26),
];

function numbered(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);
}

it('every entry of the catalogue has rules, or a reason for having none', () => {
  expect(Object.keys(COVERAGE).toSorted()).toEqual([...CATALOGUE].toSorted());
});

it('the rules named in the catalogue exist', () => {
  const known = new Set(RULES.map(({ id }) => id));
  const named = Object.values(COVERAGE).flatMap((rules) => ('none' in rules ? [] : rules));
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

it('few rules are outside the catalogue: those are the check’s own', () => {
  const named = new Set(Object.values(COVERAGE).flatMap((rules) => ('none' in rules ? [] : rules)));
  expect(RULES.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual(OWN);
});

/** Rules beyond the catalogue. */
const OWN: readonly string[] = [
  '数额有误',
  '金额对调',
  '整表错行',
  '表的单位',
  '尾差',
  '按批复数填列',
  '各单位之和',
  '空白与零',
  '超大合计',
  '金额偏大',
  '合计在首行',
  '未收录科目',
  '收支科目',
  '没有读的数',
  '两表同数',
  '链接单位',
  '项目超预算',
  '序号标点',
  '数字写法',
  '数额格式',
];
