import type { Annex2 } from '#shared/report/annexes';
import type { Department, Spending } from './department.ts';

const spending = (
  code: string,
  names: Spending['names'],
  basic: number,
  project: number,
  budget: number,
): Spending => ({ code, names, basic, project, budget });

const 社保 = '社会保障和就业支出';
const 养老 = '行政事业单位养老支出';

/** An office: only the general budget, less than last year, without 三公. */
export const office: Department = {
  部门: '示例区示范管理局（本级）',
  单位: '元',
  general: [
    spending(
      '2010301',
      ['一般公共服务支出', '政府办公厅（室）及相关机构事务', '行政运行'],
      3_214_568.37,
      0,
      3_100_000,
    ),
    spending(
      '2010302',
      ['一般公共服务支出', '政府办公厅（室）及相关机构事务', '一般行政管理事务'],
      0,
      745_210.5,
      800_000,
    ),
    spending('2080505', [社保, 养老, '机关事业单位基本养老保险缴费支出'], 312_456.24, 0, 312_456.24),
    spending('2101101', ['卫生健康支出', '行政事业单位医疗', '行政单位医疗'], 156_228.12, 0, 170_000),
    spending('2210201', ['住房保障支出', '住房改革支出', '住房公积金'], 234_342.18, 0, 240_000),
  ],
  fund: [],
  capital: [],
  economic: {
    30101: 1_845_000.11,
    30102: 723_400.02,
    30103: 153_750,
    30108: 312_456.24,
    30110: 156_228.12,
    30113: 234_342.18,
    30201: 186_345.6,
    30207: 42_380.3,
    30211: 98_600.25,
    30228: 61_092.09,
    30239: 104_000,
  },
  ownIncome: 0,
  threePublic: [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ],
  counts: [0, 0, 0, 0, 0, 0],
  before: [4_987_000, 4_987_000, 4_987_000],
  operating: [492_418.24, 530_000],
  procurement: [126_000, 0, 88_000, 150_000, 90_000],
  vehicles: [0, 0, 1, 0, 0, 0, 0, 0, 0],
  offices: ['办公室', '业务科', '财务科'],
  annex1: null,
  annex2: null,
};

const project = (
  项目名称: string,
  budget: string,
  actual: string,
  rate: string,
  score: string,
): Annex2['项目'][number] => ({
  项目名称,
  项目类型: '可执行项目',
  资金归口处室: '教科文科',
  全年预算数: budget,
  全年执行数: actual,
  系统查询全年执行数: actual,
  '预算执行率%': rate,
  '资金管理情况得分率%': '100',
  '成本指标得分率%': '-',
  '产出指标得分率%': '100',
  '效益指标得分率%': '100',
  '满意度指标得分率%': '100',
  自评得分: score,
  是否有偏差项目: '否',
});

/** An institution: own income, a fund with carried amounts, 三公 with guests and a vehicle, projects. */
export const institution: Department = {
  部门: '示例县示范文化馆',
  单位: '万元',
  general: [
    spending('2070109', ['文化旅游体育与传媒支出', '文化和旅游', '群众文化'], 2_714_600, 660_000, 3_300_000),
    spending('2080505', [社保, 养老, '机关事业单位基本养老保险缴费支出'], 286_400, 0, 290_000),
    spending('2080506', [社保, 养老, '机关事业单位职业年金缴费支出'], 143_200, 0, 143_200),
    spending('2101102', ['卫生健康支出', '行政事业单位医疗', '事业单位医疗'], 120_800, 0, 118_000),
    spending('2210201', ['住房保障支出', '住房改革支出', '住房公积金'], 214_800, 0, 220_000),
  ],
  fund: [
    {
      ...spending(
        '2296003',
        ['其他支出', '彩票公益金安排的支出', '用于体育事业的彩票公益金支出'],
        0,
        555_000,
        0,
      ),
      carriedIn: 100_000,
      income: 500_000,
    },
  ],
  capital: [],
  economic: {
    30101: 1_102_300,
    30102: 265_400,
    30107: 751_000,
    30108: 286_400,
    30109: 143_200,
    30110: 120_800,
    30113: 214_800,
    30302: 11_300,
    30201: 102_400,
    30205: 21_300,
    30206: 88_700,
    30211: 62_000,
    30217: 7_800,
    30231: 20_400,
    30299: 282_000,
  },
  ownIncome: 182_000,
  threePublic: [
    [0, 0, 25_000, 10_000],
    [0, 0, 20_400, 7_800],
  ],
  counts: [0, 0, 0, 1, 12, 96],
  before: [4_600_000, 4_500_000, 3_900_000],
  operating: null,
  procurement: [107_000, 355_000, 43_000, 420_000, 210_000],
  vehicles: [0, 0, 0, 0, 0, 0, 0, 1, 0],
  offices: ['办公室', '活动部', '培训部', '非遗保护部'],
  annex1: null,
  annex2: {
    单位编码: '901001',
    单位名称: '示例县示范文化馆',
    主管部门编码: '901',
    主管部门名称: '示例县文化和旅游局',
    项目: [
      project('免费开放补助', '70.00', '66.00', '94.29', '99.43'),
      project('体育场地提升', '60.00', '55.50', '92.50', '99.25'),
      project('公益培训', '18.20', '18.20', '100', '100'),
    ],
  },
};

/** Figures to the 分, printed in 万元: totals differ from the sums of the printed figures. */
export const rounded: Department = {
  ...office,
  部门: '示例市示范发展中心',
  单位: '万元',
  general: office.general.map((each, at) => ({
    ...each,
    basic: each.basic === 0 ? 0 : each.basic + 33.33 * (at + 1),
    project: each.project === 0 ? 0 : each.project + 66.67,
  })),
  economic: { ...office.economic, 30101: 1_845_000.11 + 33.33 * 13 },
};
