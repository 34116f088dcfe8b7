import { functionalSubjects } from '#shared/tables/codes/functional';
import type { Department, Spending } from './department.ts';
import { institution, office, rounded } from './departments.ts';

/** Both other budgets: a fund spent completely and 国有资本经营, in a 汇总 report with less than last year. */
export const capital: Department = {
  ...office,
  部门: '示例市示范国资中心（汇总）',
  单位: '万元',
  fund: [
    {
      code: '2296002',
      names: ['其他支出', '彩票公益金安排的支出', '用于社会福利的彩票公益金支出'],
      basic: 0,
      project: 320_000,
      budget: 0,
      carriedIn: 0,
      income: 320_000,
    },
  ],
  capital: [
    {
      code: '2230105',
      names: ['国有资本经营预算支出', '解决历史遗留问题及改革成本支出', '国有企业退休人员社会化管理补助支出'],
      basic: 0,
      project: 1_250_000,
      budget: 0,
    },
    {
      code: '2230301',
      names: ['国有资本经营预算支出', '国有企业政策性补贴', '国有企业政策性补贴'],
      basic: 0,
      project: 480_000,
      budget: 0,
    },
  ],
  threePublic: [
    [30_000, 180_000, 40_000, 20_000],
    [26_500, 179_800, 31_200, 9_600],
  ],
  counts: [1, 2, 1, 3, 14, 121],
  before: [7_400_000, 7_400_000, 4_990_000],
  economic: { ...office.economic, 30212: 0, 30217: 9_600, 30231: 31_200, 30239: 63_200 },
  vehicles: [0, 0, 1, 2, 0, 0, 0, 0, 1],
};

/** Forty 项 in eight 类, most below their budget, all totals below last year's. */
export const many: Department = {
  ...institution,
  部门: '示例县示范服务中心',
  general: fortyItems(),
  fund: [],
  economic: { 30101: 40 * 61_000, 30201: 40 * 20_000, 30302: 40 * 9_000 },
  ownIncome: 0,
  threePublic: [
    [0, 0, 60_000, 0],
    [0, 0, 52_300, 0],
  ],
  counts: [0, 0, 0, 4, 0, 0],
  before: [9_900_000, 9_900_000, 9_900_000],
  operating: [800_000, 860_500],
  vehicles: [0, 0, 0, 4, 0, 0, 0, 0, 0],
  annex2: null,
};

function fortyItems(): readonly Spending[] {
  const { subjects, nameOf } = functionalSubjects(2023);
  const heads = ['201', '205', '207', '208', '210', '211', '213', '221'];
  const items = heads.flatMap((head) =>
    subjects
      .filter(({ code }) => code.length === 7 && code.startsWith(head))
      .slice(0, head === '221' ? 3 : 6),
  );
  return items.slice(0, 40).map(({ code, name }, at) => ({
    code,
    names: [nameOf(code.slice(0, 3)) ?? '', nameOf(code.slice(0, 5)) ?? '', name],
    basic: 90_000,
    project: 100_000 + 1_300 * at,
    budget: 205_000 + 1_300 * at,
  }));
}

export const DEPARTMENTS = { office, institution, rounded, capital, many } as const;
